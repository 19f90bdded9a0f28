package mainstay.intake.mapping;

import java.util.List;
import java.util.Optional;
import mainstay.intake.table.Encodings;
import mainstay.intake.table.ToldDialect;

/**
 * How a table is written, as a mapping tells it.
 *
 * @param dialect encoding, delimiter and quote
 * @param numbers how numbers are written
 */
record Format(ToldDialect dialect, NumberFormat numbers) {

    static final Format NOTHING = new Format(ToldDialect.NOTHING, NumberFormat.PLAIN);

    /** This format, with what a part of the mapping tells in the place of what it says itself. */
    Format with(JsonPart part) {
        part.allow("encoding", "delimiter", "quote", "decimal", "thousands", "currency_signs", "percent");
        Format told = new Format(
                new ToldDialect(
                        part.text("encoding").map(Encodings::named).or(dialect::charset),
                        sign(part, "delimiter").or(dialect::delimiter),
                        sign(part, "quote").or(dialect::quote)),
                new NumberFormat(
                        sign(part, "decimal").orElse(numbers.decimal()),
                        part.names().contains("thousands") ? thousands(part) : numbers.thousands(),
                        part.names().contains("currency_signs")
                                ? part.texts("currency_signs")
                                : numbers.currencySigns(),
                        part.names().contains("percent") ? part.truth("percent") : numbers.percent()));
        if (told.numbers.thousands().indexOf(told.numbers.decimal()) >= 0) {
            throw part.wrong("thousands", "it must not hold the decimal sign " + told.numbers.decimal());
        }
        return told;
    }

    private static Optional<Character> sign(JsonPart part, String key) {
        return part.text(key).map(text -> {
            char sign = text.charAt(0);
            if (text.length() != 1 || Character.isLetterOrDigit(sign) || sign == '\n' || sign == '\r') {
                throw part.wrong(key, "it must be one character, such as \";\"");
            }
            return sign;
        });
    }

    private static String thousands(JsonPart part) {
        List<String> signs = part.node("thousands").isTextual()
                ? List.of(part.text("thousands").orElse(""))
                : part.texts("thousands");
        String joined = String.join("", signs);
        if (joined.length() != signs.size() || joined.chars().anyMatch(Character::isLetterOrDigit)) {
            throw part.wrong("thousands", "it must be one character, or a list of characters");
        }
        return joined;
    }
}
