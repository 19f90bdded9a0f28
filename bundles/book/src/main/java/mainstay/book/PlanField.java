package mainstay.book;

import java.util.List;
import java.util.Optional;

/**
 * A column of a {@link PlanTable}.
 *
 * @param name its header, as users write it, such as {@code profit_freed}
 * @param type how its cells are written and kept
 * @param required whether a row without it cannot be used
 * @param range the numbers that are allowed; empty for what is no number
 * @param words the words that are allowed; empty where any text is
 * @param refersTo the table in which the text must be the first column of a row; empty where it need not
 */
public record PlanField(
        String name,
        Type type,
        boolean required,
        Optional<Range> range,
        List<String> words,
        Optional<PlanTable> refersTo) {

    /** The account that a row is about: every table with a row an account has it. */
    public static final String ACCOUNT_ID = "account_id";

    /** How cells are written, and what is kept of them. */
    public enum Type {
        /** Any text, or one of a few words; kept as text. */
        TEXT,
        /** A number; kept as it is. */
        NUMBER,
        /** {@code true} or {@code false}; kept as 1 or 0. */
        FLAG,
        /** A day; kept as days since 1970-01-01. */
        DAY,
        /**
         * A day, or a time of a day; kept as seconds since 1970-01-01 on the clock of whoever wrote it. So no zone moves it to
         * another day.
         */
        TIME,
        /** A {@linkplain Period period}; kept as its text. */
        PERIOD;

        /** Whether cells are kept as numbers, {@code NaN} where there is none, and not as texts. */
        public boolean isNumber() {
            return this != TEXT && this != PERIOD;
        }
    }

    /**
     * The number that is kept of a cell that {@link PlanRows#cell} has written; {@code NaN} for an empty one.
     *
     * @throws IllegalArgumentException when it is none that is written so, or when the cells are kept as texts
     */
    public double kept(String written) {
        return PlanCells.kept(type, written);
    }

    /** Copies the words. */
    public PlanField {
        words = List.copyOf(words);
    }

    static PlanField text(String name) {
        return new PlanField(name, Type.TEXT, false, Optional.empty(), List.of(), Optional.empty());
    }

    static PlanField word(String name, String... words) {
        return new PlanField(name, Type.TEXT, false, Optional.empty(), List.of(words), Optional.empty());
    }

    static PlanField number(String name, Range range) {
        return new PlanField(name, Type.NUMBER, false, Optional.of(range), List.of(), Optional.empty());
    }

    static PlanField flag(String name) {
        return of(name, Type.FLAG);
    }

    static PlanField day(String name) {
        return of(name, Type.DAY);
    }

    static PlanField time(String name) {
        return of(name, Type.TIME);
    }

    static PlanField period(String name) {
        return of(name, Type.PERIOD);
    }

    private static PlanField of(String name, Type type) {
        return new PlanField(name, type, false, Optional.empty(), List.of(), Optional.empty());
    }

    static PlanField account() {
        return text(ACCOUNT_ID);
    }

    PlanField needed() {
        return new PlanField(name, type, true, range, words, refersTo);
    }

    PlanField in(PlanTable table) {
        return new PlanField(name, type, required, range, words, Optional.of(table));
    }
}
