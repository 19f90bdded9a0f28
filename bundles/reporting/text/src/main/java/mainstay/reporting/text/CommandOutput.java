package mainstay.reporting.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mainstay.book.Column;

/** What a command shows, before it is known in which format. */
public sealed interface CommandOutput {

    /** Remarks for a person: below a table, on standard error in every other format. */
    List<String> notes();

    /** What the rows come to, in sentences below a table; who reads another format adds up its columns. */
    default List<String> conclusions() {
        return List.of();
    }

    /**
     * Rows of one shape.
     *
     * @param columns the columns, the most telling first
     * @param size the number of rows
     * @param shownInTable the names of the columns that a table shows when not all fit, the most telling first;
     *     every other format has all
     * @param groupedBy the name of a text column whose changes head the sections of a table; empty for none
     * @param chosen whether somebody asked for just these columns: where they do not fit side by side, the table has a line
     *     for each cell instead of leaving columns out
     * @param conclusions sentences for who reads a table
     */
    record Rows(
            List<Column> columns,
            int size,
            List<String> shownInTable,
            String groupedBy,
            List<String> notes,
            boolean chosen,
            List<String> conclusions)
            implements CommandOutput {

        /** Rows whose columns nobody chose. */
        public Rows(List<Column> columns, int size, List<String> shownInTable, String groupedBy, List<String> notes) {
            this(columns, size, shownInTable, groupedBy, notes, false, List.of());
        }

        /** Copies the lists. */
        public Rows {
            columns = List.copyOf(columns);
            shownInTable = List.copyOf(shownInTable);
            notes = List.copyOf(notes);
            conclusions = List.copyOf(conclusions);
        }

        /** Rows that show every column. */
        public static Rows of(List<Column> columns, int size) {
            return new Rows(columns, size, columns.stream().map(Column::name).toList(), "", List.of());
        }

        /** The same with remarks. */
        public Rows noting(List<String> remarks) {
            return new Rows(columns, size, shownInTable, groupedBy, remarks, chosen, conclusions);
        }

        /** The same with what the rows come to. */
        public Rows concluding(List<String> sentences) {
            return new Rows(columns, size, shownInTable, groupedBy, notes, chosen, sentences);
        }

        /** The same where somebody asked for just these columns. */
        public Rows asChosen(boolean just) {
            return new Rows(columns, size, shownInTable, groupedBy, notes, just, conclusions);
        }

        /** The same where a table shows these columns when not all fit, the most telling first. */
        public Rows showing(String... names) {
            return new Rows(columns, size, List.of(names), groupedBy, notes, chosen, conclusions);
        }

        /** The same in sections. */
        public Rows grouped(String column) {
            return new Rows(columns, size, shownInTable, column, notes, chosen, conclusions);
        }
    }

    /**
     * Rows below what they come to.
     *
     * @param summary sentences that stand above a table, and go with the remarks in every other format
     */
    record Summarised(List<String> summary, Rows rows) implements CommandOutput {

        /** Copies the sentences. */
        public Summarised {
            summary = List.copyOf(summary);
        }

        @Override
        public List<String> notes() {
            List<String> all = new ArrayList<>(summary);
            all.addAll(rows.notes());
            return all;
        }

        @Override
        public List<String> conclusions() {
            return rows.conclusions();
        }
    }

    /**
     * One object: a name and a value a line.
     *
     * @param columns columns with one row each
     */
    record Summary(List<Column> columns, List<String> notes) implements CommandOutput {

        /** Copies the lists. */
        public Summary {
            columns = List.copyOf(columns);
            notes = List.copyOf(notes);
        }
    }

    /** Text as it stands, such as help; the same in every format. */
    record Text(String text) implements CommandOutput {
        @Override
        public List<String> notes() {
            return List.of();
        }
    }

    /**
     * What somebody has written already, harmless and in its format.
     *
     * @param content what it is; shown once
     */
    record Document(Content content) implements CommandOutput {
        @Override
        public List<String> notes() {
            return List.of();
        }

        /** What somebody has written, wherever it stands. */
        @FunctionalInterface
        public interface Content {

            /**
             * Writes it.
             *
             * @throws IOException when {@code out} cannot be written to, or when it cannot be read any more
             */
            void writeTo(Appendable out) throws IOException;
        }
    }

    /**
     * Nothing to show on standard output: a command that changed something and reports it on standard error.
     */
    record Done(List<String> notes) implements CommandOutput {

        /** Copies the list. */
        public Done {
            notes = List.copyOf(notes);
        }
    }
}
