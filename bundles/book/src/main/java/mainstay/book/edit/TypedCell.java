package mainstay.book.edit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NearestMatch;
import mainstay.book.Period;
import mainstay.book.PlanField;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Range;
import mainstay.book.Stage;
import mainstay.book.Stages;
import mainstay.book.TypedNumber;

/** A cell as somebody typed it, checked as an import checks it. */
final class TypedCell {
    private static final String OWNER = "owner";
    private static final String STAGE = "stage";
    private static final String DAY = "a day such as 2026-06-14";
    private static final int LARGEST_SEARCH = 10_000;

    private final Book book;

    /** @param book the book in which what a cell refers to must be */
    TypedCell(Book book) {
        this.book = book;
    }

    /**
     * The cell as tables show it.
     *
     * @param field the column
     * @param typed what was typed; blank to empty the cell
     * @throws MainstayException if it is not allowed
     */
    String checked(PlanField field, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            if (field.required()) {
                throw wrong(field, "must not be empty");
            }
            return "";
        }
        return switch (field.type()) {
            case NUMBER -> number(field, text);
            case FLAG -> flag(field, text);
            case DAY -> day(field, text);
            case TIME -> time(field, text);
            case PERIOD ->
                Period.parse(text.toUpperCase(Locale.ROOT))
                        .map(Period::text)
                        .orElseThrow(() -> no(field, text, "period", Period.FORMS));
            case TEXT -> text(field, text);
        };
    }

    private static String number(PlanField field, String text) {
        Range range = field.range().orElseThrow();
        OptionalDouble value = TypedNumber.within(range, text);
        if (value.isEmpty()) {
            throw wrong(field, "cannot be \"" + text + "\"; allowed: " + range + TypedNumber.whyNot(range, text));
        }
        return new BigDecimal(Double.toString(value.getAsDouble() + 0.0))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String flag(PlanField field, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (List.of("true", "yes", "1").contains(word)) {
            return "true";
        }
        if (List.of("false", "no", "0").contains(word)) {
            return "false";
        }
        throw wrong(field, "cannot be \"" + text + "\"; allowed: true, false");
    }

    private static String day(PlanField field, String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            throw no(field, text, "day", DAY);
        }
    }

    private static String time(PlanField field, String text) {
        try {
            return text.indexOf('T') < 0 ? LocalDate.parse(text).toString() : written(LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            throw no(field, text, "day or time", DAY + ", or a time such as 2026-06-14T09:20");
        }
    }

    /** A time as tables show it: whole seconds, and a day alone at its start. */
    static String written(LocalDateTime time) {
        LocalDateTime seconds = LocalDateTime.ofEpochSecond(time.toEpochSecond(ZoneOffset.UTC), 0, ZoneOffset.UTC);
        return seconds.toLocalDate().atStartOfDay().equals(seconds)
                ? seconds.toLocalDate().toString()
                : seconds.toString();
    }

    private String text(PlanField field, String text) {
        if (!field.words().isEmpty()) {
            String word = text.toLowerCase(Locale.ROOT);
            if (!field.words().contains(word)) {
                throw notAmong(field, text, field.words());
            }
            return word;
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw wrong(field, "must be one line of text");
        }
        if (field.name().equals(STAGE)) {
            return stage(field, text);
        }
        if (field.name().equals(PlanField.ACCOUNT_ID)) {
            requireAccount(text);
        }
        field.refersTo().ifPresent(referred -> requireRow(field, referred, text));
        return text;
    }

    private String stage(PlanField field, String text) {
        Stages stages = book.plan().stages();
        OptionalInt place = stages.place(text);
        if (place.isEmpty()) {
            throw notAmong(field, text, stages.all().stream().map(Stage::name).toList());
        }
        return stages.all().get(place.getAsInt()).name();
    }

    private void requireAccount(String id) {
        if (book.accounts().find(id).isEmpty()) {
            throw MainstayException.unknown(
                    Code.NOT_FOUND,
                    "account",
                    id,
                    book.accounts().size() > LARGEST_SEARCH ? List.of() : ids(),
                    "find TEXT finds accounts");
        }
    }

    private List<String> ids() {
        return IntStream.range(0, book.accounts().size())
                .mapToObj(book.accounts()::id)
                .toList();
    }

    /** A person who owns something may have left, or be none of ours; all else must be there, where the table is. */
    private void requireRow(PlanField field, PlanTable referred, String text) {
        if (!book.plan().has(referred) && referred != PlanTable.LINES) {
            return;
        }
        Set<String> known = names(referred);
        if (!known.contains(text)
                && !(field.name().equals(OWNER) && NearestMatch.to(text, known).isEmpty())) {
            throw MainstayException.unknown(
                    Code.NOT_FOUND,
                    RowSearch.noun(referred),
                    text,
                    known.size() > LARGEST_SEARCH ? List.of() : known,
                    "to add it: plan add " + referred.label());
        }
    }

    private Set<String> names(PlanTable table) {
        Set<String> names = new LinkedHashSet<>();
        PlanRows rows = book.plan().rows(table);
        for (int row = 0; row < rows.size(); row++) {
            names.add(RowNames.of(rows, row));
        }
        if (table == PlanTable.LINES) {
            names.addAll(book.wallets().lines());
        }
        return names;
    }

    private static MainstayException notAmong(PlanField field, String text, List<String> allowed) {
        return wrong(
                field,
                "cannot be \"" + text + "\"; allowed: " + String.join(", ", allowed)
                        + NearestMatch.to(text, allowed)
                                .map(nearest -> "; did you mean " + nearest + "?")
                                .orElse(""));
    }

    private static MainstayException no(PlanField field, String text, String what, String forms) {
        return wrong(field, "cannot be \"" + text + "\", which is no " + what + "; it must be " + forms);
    }

    private static MainstayException wrong(PlanField field, String what) {
        return new MainstayException(Code.BAD_INPUT, field.name() + " " + what);
    }
}
