package mainstay.reporting.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A colour of charts. Each stands out by at least 3 : 1 from the grounds on which charts are drawn, filled with {@link
 * #FILL} of it.
 */
@ProviderType
public enum Hue {
    /** Of what is ours or comes first. */
    BLUE("#2f6fab", "#6aaae4"),
    /** Of what costs, falls or warns. */
    ORANGE("#b8610c", "#f0a04b"),
    /** Of what grows or earns. */
    GREEN("#1f7d64", "#4fbf9f"),
    /** Of what stands by itself. */
    PURPLE("#8059a8", "#b79ae0"),
    /** Of what is lost or given up. */
    ROSE("#b8436f", "#ea8fb2"),
    /** Of what stands back. */
    GREY("#66727f", "#9aa7b4"),
    /** Of what is between. */
    OLIVE("#8a7410", "#d9c04a"),
    /** Of what is new. */
    CYAN("#1f86a8", "#7fcbe8");

    /** How opaque areas are that lie over one another, from 0 to 1. */
    public static final double FILL = 0.9;

    private final String light;
    private final String dark;

    Hue(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The colour on a light ground, as {@code #rrggbb}. */
    public String light() {
        return light;
    }

    /** The colour on a dark ground, as {@code #rrggbb}. */
    public String dark() {
        return dark;
    }
}
