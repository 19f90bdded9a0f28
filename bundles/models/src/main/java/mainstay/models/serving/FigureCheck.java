package mainstay.models.serving;

import java.util.HashSet;
import java.util.Set;

/** Looks through the figures that a model in service tells, which need not be those that it told when it was admitted. */
final class FigureCheck {
    private final Set<String> names = new HashSet<>();
    private String fault = "";

    /** The first fault; empty for none. */
    String fault() {
        return fault;
    }

    /** Looks at the next figure. */
    FigureCheck and(String name, double value, boolean allowed, String... texts) {
        if (fault.isEmpty()) {
            fault = faultOf(name, value, allowed, texts);
        }
        return this;
    }

    private String faultOf(String name, double value, boolean allowed, String... texts) {
        if (name == null || name.isBlank() || !names.add(name)) {
            return "it tells of a figure called \"" + name + "\"" + (names.contains(name) ? " twice" : "");
        }
        if (!allowed) {
            return "its figure " + name + " is " + value + ", which its own range does not allow";
        }
        for (String text : texts) {
            if (text == null) {
                return "its figure " + name + " has no unit, no description or no origin";
            }
        }
        return "";
    }
}
