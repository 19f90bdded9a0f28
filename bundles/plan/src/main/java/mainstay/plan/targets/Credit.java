package mainstay.plan.targets;

import java.util.LinkedHashMap;
import java.util.Map;

/** To whom a sale counts: {@code lin:0.7;chen:0.3}. */
public final class Credit {

    private Credit() {}

    /** The part, from 0 to 1, by person; empty where nothing is said. What is no part is left out: imports refuse it. */
    public static Map<String, Double> parse(String text) {
        Map<String, Double> parts = new LinkedHashMap<>();
        for (String part : text.split(";", -1)) {
            int colon = part.lastIndexOf(':');
            if (colon > 0) {
                parts.merge(part.substring(0, colon).strip(), part(part.substring(colon + 1)), Double::sum);
            } else if (!part.isBlank()) {
                parts.merge(part.strip(), 1.0, Double::sum);
            }
        }
        return parts;
    }

    private static double part(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
