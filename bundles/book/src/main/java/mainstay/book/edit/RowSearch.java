package mainstay.book.edit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;

/** Finds the row of a plan table that somebody names. */
public final class RowSearch {
    private static final int LARGEST_SEARCH = 10_000;
    private static final int SHOWN = 5;

    private RowSearch() {}

    /**
     * A row that was found.
     *
     * @param name its name in its table
     */
    public record Found(PlanTable table, String name) {}

    /** What a row of a table is called in a sentence, such as {@code barrier}. */
    public static String noun(PlanTable table) {
        return switch (table) {
            case PEOPLE -> "person";
            case OPPORTUNITIES -> "opportunity";
            default -> table.label().substring(0, table.label().length() - 1);
        };
    }

    /**
     * The row that is meant: by its id, or by table and name as {@code targets/picc/2027/revenue}, which also tells rows apart that
     * have one id in two tables.
     *
     * @throws MainstayException if there is no such row, with the nearest one, or if there are several
     */
    public static Found find(Book book, String typed) {
        Optional<Found> inTable = inTable(book, typed);
        if (inTable.isPresent()) {
            return inTable.get();
        }
        List<Found> found = new ArrayList<>();
        for (PlanTable table : book.plan().present()) {
            if (table.id().isPresent() && count(book, table, typed) > 0) {
                found.add(new Found(table, typed));
            }
        }
        if (found.size() > 1) {
            throw new MainstayException(
                    Code.BAD_INPUT,
                    "\"" + typed + "\" is the id of several rows; name one of them: "
                            + String.join(
                                    ", ",
                                    found.stream()
                                            .map(each -> each.table().label() + "/" + each.name())
                                            .toList()));
        }
        return found.stream().findFirst().orElseThrow(() -> unknown(book, typed));
    }

    private static Optional<Found> inTable(Book book, String typed) {
        int slash = typed.indexOf('/');
        Optional<PlanTable> named = slash < 0 ? Optional.empty() : PlanTable.named(typed.substring(0, slash));
        return named.map(table -> {
            String name = typed.substring(slash + 1);
            int count = count(book, table, name);
            if (count == 0) {
                throw MainstayException.unknown(
                        Code.NOT_FOUND,
                        noun(table),
                        name,
                        names(book, List.of(table)),
                        "it is the id of a row, or what tells it from others, such as " + table.label() + "/"
                                + example(book, table));
            }
            if (count > 1 && !table.isHistory()) {
                throw new MainstayException(
                        Code.BAD_INPUT,
                        count + " rows of " + table.label() + " are \"" + name
                                + "\", and none alone can be changed here; change them in the file, and import it again");
            }
            return new Found(table, name);
        });
    }

    private static String example(Book book, PlanTable table) {
        PlanRows rows = book.plan().rows(table);
        return rows.size() > 0
                ? RowNames.of(rows, 0)
                : String.join(
                        "/", table.key().stream().map(field -> field.name()).toList());
    }

    private static int count(Book book, PlanTable table, String name) {
        PlanRows rows = book.plan().rows(table);
        int count = 0;
        for (int row = 0; row < rows.size(); row++) {
            count += RowNames.of(rows, row).equals(name) ? 1 : 0;
        }
        return count;
    }

    private static MainstayException unknown(Book book, String typed) {
        List<PlanTable> tables = book.plan().present().stream()
                .filter(table -> table.id().isPresent())
                .toList();
        if (tables.isEmpty()) {
            return new MainstayException(
                    Code.NOT_FOUND,
                    "book " + book.name() + " has no table whose rows have ids; to have them: plan import PATH");
        }
        Set<String> known = names(book, tables);
        return MainstayException.unknown(
                Code.NOT_FOUND,
                "row",
                typed,
                known,
                "there are " + String.join(", ", known.stream().limit(SHOWN).toList())
                        + (known.size() > SHOWN ? " and others" : ""));
    }

    /** The names of the rows of some tables, of each of moderate size. */
    public static Set<String> names(Book book, List<PlanTable> tables) {
        Set<String> names = new LinkedHashSet<>();
        for (PlanTable table : tables) {
            PlanRows rows = book.plan().rows(table);
            for (int row = 0; row < Math.min(rows.size(), LARGEST_SEARCH); row++) {
                names.add(RowNames.of(rows, row));
            }
        }
        return names;
    }
}
