package mainstay.reporting.html;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import mainstay.reporting.api.Hue;

/** The colours of charts in the style sheet. */
final class HueStyle {
    private HueStyle() {}

    /** What a colour is called in the style sheet and in the data of the page. */
    static String name(Hue hue) {
        return hue.name().toLowerCase(Locale.ROOT);
    }

    /** The colours for every theme, to stand behind the rules of the page. */
    static String rules() {
        String dark = declared(Hue::dark);
        return ":root, :root[data-theme=\"light\"] { --fill: " + Hue.FILL + "; " + declared(Hue::light) + " }\n"
                + "@media (prefers-color-scheme: dark) { :root:not([data-theme=\"light\"]) { " + dark + " } }\n"
                + ":root[data-theme=\"dark\"] { " + dark + " }\n"
                + "@media print { :root, :root[data-theme=\"dark\"], :root:not([data-theme=\"light\"]) { "
                + declared(Hue::light) + " } }\n";
    }

    private static String declared(Function<Hue, String> colour) {
        return Arrays.stream(Hue.values())
                .map(hue -> "--" + name(hue) + ": " + colour.apply(hue) + ";")
                .collect(Collectors.joining(" "));
    }
}
