package mainstay.shell.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.run.LiveResult;
import mainstay.run.NamedColumns;
import mainstay.shell.command.Options;
import mainstay.shell.filter.ColumnNames;
import mainstay.shell.filter.Filter;
import mainstay.workspace.OrderKey;
import mainstay.workspace.RankedRows;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Which rows of a list are wanted, in which order, and which columns of them.
 *
 * @param top how many rows at most
 * @param where the condition as it was typed
 * @param by the columns to sort by as they were typed
 * @param columns the columns as they were typed
 */
public record ListQuery(OptionalInt top, Optional<String> where, Optional<String> by, Optional<String> columns) {
    static final String BY = "--by";
    private static final String TOP = "--top";

    /** The option that takes a condition. */
    public static final String WHERE = "--where";

    /** The options whose values are made of columns. */
    public static final Set<String> OF_COLUMNS = Set.of(WHERE, BY, ColumnChoice.OPTION);

    /** The first rows of a list, as many as are wanted, with all that is said of it. */
    public static ListQuery first(OptionalInt top) {
        return new ListQuery(top, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Adds the options to a command that lists rows of a kind, such as {@code accounts}. */
    static CommandSpec options(CommandSpec spec, String rows) {
        return columns(rows(spec, rows)
                .addOption(Options.text(
                        BY,
                        "COLUMN,...",
                        "sorts by these columns, the first first: texts from A to Z, numbers from the greatest; a - before"
                                + " a column means descending, a + ascending; rows without a value are last")));
    }

    /** Adds the options to a command that shows a list in an order of its own. */
    public static CommandSpec inItsOrder(CommandSpec spec, String rows) {
        return columns(rows(spec, rows));
    }

    private static CommandSpec rows(CommandSpec spec, String rows) {
        return spec.addOption(Options.text(TOP, "N", "only the first N " + rows))
                .addOption(Options.text(
                        WHERE,
                        "EXPR",
                        "only " + rows + " that meet this condition, such as \"value > 1m and coverage in ('shared',"
                                + " 'channel')\"; see: help where"));
    }

    private static CommandSpec columns(CommandSpec spec) {
        return spec.addOption(Options.text(
                ColumnChoice.OPTION,
                "NAME,...",
                "only these columns, in this order: names, * for all, -NAME for all but this one,"
                        + " NAME = EXPRESSION for a column made of others"));
    }

    /** What was typed. */
    public static ListQuery of(ParseResult call) {
        return new ListQuery(
                Options.count(call, TOP),
                Options.value(call, WHERE),
                Options.value(call, BY),
                Options.value(call, ColumnChoice.OPTION));
    }

    /** What amounts are in, where the book says so. */
    static List<String> currency(LiveResult result) {
        String currency = result.book().currency();
        return currency.isEmpty() ? List.of() : List.of("amounts in " + currency + " a year");
    }

    /** Whether anything but the whole list, with its usual columns, is wanted. */
    public boolean choosesPart() {
        return top.isPresent() || where.isPresent() || columns.isPresent();
    }

    /** The condition over these columns, if there is one. */
    public Optional<Filter> filter(NamedColumns known) {
        return where.map(condition -> Filter.compile(condition, known));
    }

    /** What the rows are sorted by, what counts most first. */
    List<OrderKey> order(NamedColumns known) {
        List<OrderKey> keys = new ArrayList<>();
        for (String part : by.map(typed -> ListedNames.of(BY, typed)).orElse(List.of())) {
            boolean signed = part.startsWith("-") || part.startsWith("+");
            String name = ListedNames.unquoted(signed ? part.substring(1).strip() : part);
            Column column = known.column(new ColumnNames(known).name(name));
            boolean greatestFirst = column.kind() != Kind.TEXT && !column.name().equals(RankedRows.RANK);
            keys.add(new OrderKey(column, signed ? part.startsWith("-") : greatestFirst));
        }
        return keys;
    }
}
