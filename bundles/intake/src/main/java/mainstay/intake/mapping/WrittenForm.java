package mainstay.intake.mapping;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import mainstay.intake.table.SheetHint;
import mainstay.intake.text.DialectHint;
import mainstay.intake.text.Encodings;
import mainstay.intake.workbook.Workbook;

/**
 * How a table is written, as a mapping tells it.
 *
 * @param dialect encoding, delimiter and quote
 * @param numbers how numbers are written
 * @param sheet where in a workbook the table stands
 * @param dates how days and times are written
 * @param mixedCurrencies whether amounts of several currencies are meant to be added up as one
 */
record WrittenForm(
        DialectHint dialect, NumberFormat numbers, SheetHint sheet, MomentFormat dates, boolean mixedCurrencies) {

    static final WrittenForm NOTHING =
            new WrittenForm(DialectHint.NOTHING, NumberFormat.PLAIN, SheetHint.NOTHING, MomentFormat.PLAIN, false);

    private static final String DATES = "dates";
    private static final List<String> OF_SHEETS = List.of("sheet", "header_row");

    /** This format, with what a part of the mapping tells in the place of what it says itself. */
    WrittenForm with(JsonPart part) {
        part.allow(
                "encoding",
                "delimiter",
                "quote",
                "decimal",
                "thousands",
                "currency_signs",
                "percent",
                "negative",
                "mixed_currencies",
                DATES,
                OF_SHEETS.get(0),
                OF_SHEETS.get(1));
        WrittenForm given = new WrittenForm(
                new DialectHint(
                        part.text("encoding").map(Encodings::named).or(dialect::charset),
                        sign(part, "delimiter").or(dialect::delimiter),
                        sign(part, "quote").or(dialect::quote)),
                new NumberFormat(
                        sign(part, "decimal").orElse(numbers.decimal()),
                        part.names().contains("thousands") ? thousands(part) : numbers.thousands(),
                        part.names().contains("currency_signs")
                                ? part.texts("currency_signs")
                                : numbers.currencySigns(),
                        part.names().contains("percent") ? part.truth("percent") : numbers.percent(),
                        part.names().contains("negative") ? negatives(part) : numbers.negatives()),
                sheet(part),
                part.names().contains(DATES) ? dates(part) : dates,
                part.names().contains("mixed_currencies") ? part.truth("mixed_currencies") : mixedCurrencies);
        if (given.numbers.thousands().indexOf(given.numbers.decimal()) >= 0) {
            throw part.wrong("thousands", "it must not hold the decimal sign " + given.numbers.decimal());
        }
        if (!given.mixedCurrencies) {
            Currencies.requireOne(part, given.numbers.currencySigns());
        }
        return given;
    }

    private static List<String> negatives(JsonPart part) {
        List<String> forms = part.texts("negative");
        if (!NumberFormat.NEGATIVES.containsAll(forms)) {
            throw part.wrong(
                    "negative",
                    "it must be a list of some of " + String.join(", ", NumberFormat.NEGATIVES)
                            + " (the last with the mathematical minus)");
        }
        return forms;
    }

    /** This format with the sheet that a table tells itself. */
    WrittenForm at(JsonPart table) {
        return new WrittenForm(dialect, numbers, sheet(table), dates, mixedCurrencies);
    }

    private static MomentFormat dates(JsonPart part) {
        return switch (part.text(DATES).orElse("")) {
            case "day-first" -> new MomentFormat(MomentFormat.Order.DAY_FIRST);
            case "month-first" -> new MomentFormat(MomentFormat.Order.MONTH_FIRST);
            default -> throw part.wrong(DATES, "it must be \"day-first\" or \"month-first\"");
        };
    }

    private SheetHint sheet(JsonPart part) {
        return new SheetHint(
                part.text("sheet").or(sheet::name),
                part.names().contains("header_row") ? OptionalLong.of(row(part)) : sheet.headerRow());
    }

    private static long row(JsonPart part) {
        double row = part.number("header_row", 1);
        if (row != Math.rint(row) || row < 1 || row > Workbook.MOST_ROWS) {
            throw part.wrong("header_row", "it must be the number of a row, from 1 to " + Workbook.MOST_ROWS);
        }
        return (long) row;
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
