package mainstay.shell.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.PlanField;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.NamedColumns;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import mainstay.run.segments.ColumnGroups;
import mainstay.shell.command.Ending;
import mainstay.shell.command.Options;
import mainstay.shell.filter.ColumnNames;
import mainstay.shell.filter.Filter;
import mainstay.workspace.OrderKey;
import mainstay.workspace.RowOrder;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A list about account plans, in an order of its own. Its options choose rows and columns, and {@code --by} puts rows together
 * that have the same in some columns.
 *
 * @param rows what the rows are, in the plural, such as {@code barriers}
 * @param columns all columns
 * @param shownInTable the columns that a table shows when not all fit, the most telling first
 * @param summed the columns that are added up for a group; the sum of the first decides which group comes first
 */
public record PlanList(String rows, PlanColumns columns, List<String> shownInTable, List<String> summed) {

    /** Copies the names. */
    public PlanList {
        shownInTable = List.copyOf(shownInTable);
        summed = List.copyOf(summed);
    }

    /**
     * A list as it was computed.
     *
     * @param rows what the rows are, in the plural
     */
    public static PlanList of(String rows, PlanListing listing) {
        return new PlanList(rows, listing.columns(), listing.shown(), listing.summed());
    }

    /** The same of one account, which is the same in all rows: where not all columns fit, it gives way to them. */
    PlanList ofOneAccount() {
        List<String> order = new ArrayList<>(shownInTable);
        if (order.remove(PlanField.ACCOUNT_ID)) {
            order.add(PlanField.ACCOUNT_ID);
        }
        return new PlanList(rows, columns, order, summed);
    }

    /** Adds the options to a command that shows such a list, {@code --on} among them. */
    public static CommandSpec options(CommandSpec spec, String rows) {
        return ListQuery.inItsOrder(spec, rows)
                .addOption(Options.text(
                        ListQuery.BY,
                        "COLUMN,...",
                        "puts together " + rows
                                + " that have the same in these columns: how many, their sums, and what part of all they"
                                + " come to"))
                .addOption(Options.on());
    }

    /**
     * What is shown of it.
     *
     * @param notes remarks for a person
     * @param conclusions what the rows come to, in sentences below a table
     */
    public CommandOutput.Rows view(ListQuery query, List<String> notes, List<String> conclusions) {
        return query.by().isPresent() ? groups(query, notes, conclusions) : each(query, notes, conclusions);
    }

    private CommandOutput.Rows each(ListQuery query, List<String> notes, List<String> conclusions) {
        Optional<ColumnChoice> choice = query.columns().map(typed -> ColumnChoice.of(typed, columns, columns.names()));
        NamedColumns all = choice.<NamedColumns>map(chosen -> chosen).orElse(columns);
        int[] kept = matching(query, all);
        int[] first = Arrays.copyOf(kept, Math.min(kept.length, query.top().orElse(kept.length)));
        List<String> wanted = choice.map(ColumnChoice::chosen).orElseGet(columns::names);
        return new CommandOutput.Rows(
                        wanted.stream()
                                .map(all::column)
                                .map(column -> first.length == columns.size() ? column : column.inOrder(first))
                                .toList(),
                        first.length,
                        choice.isPresent() ? wanted : shownInTable,
                        "",
                        noting(notes, kept.length))
                .asChosen(choice.isPresent())
                .concluding(first.length == 0 ? List.of() : conclusions);
    }

    private int[] matching(ListQuery query, NamedColumns all) {
        Optional<Filter> where = query.filter(all);
        IntStream every = IntStream.range(0, columns.size());
        return where.map(filter -> every.filter(filter).toArray()).orElseGet(every::toArray);
    }

    private List<String> noting(List<String> notes, int matching) {
        return matching > 0
                ? notes
                : Stream.concat(notes.stream(), Stream.of(none())).toList();
    }

    private String none() {
        return columns.size() == 0
                ? "there are no " + rows
                : "none of the " + columns.size() + " " + rows + " matches the condition";
    }

    private CommandOutput.Rows groups(ListQuery query, List<String> notes, List<String> conclusions) {
        PlanColumns kept = columns.inOrder(matching(query, columns));
        List<Column> by = ListedNames.of(ListQuery.BY, query.by().orElseThrow()).stream()
                .map(name -> new ColumnNames(kept).name(ListedNames.unquoted(name)))
                .distinct()
                .map(kept::column)
                .toList();
        by.stream().filter(column -> column.kind() != Kind.TEXT).findFirst().ifPresent(column -> {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    ListQuery.BY + " puts together " + rows + " that have the same text, and " + column.name()
                            + " is a number; texts are " + String.join(", ", texts()));
        });
        List<Column> measures = summed.stream().map(kept::column).toList();
        ColumnGroups groups = ColumnGroups.of(by, measures, rows, kept.size());
        PlanColumns grouped = withShares(heaviestFirst(PlanColumns.of(groups.size(), groups.columns())));
        return new PlanList(rows, grouped, grouped.names(), List.of())
                .each(
                        new ListQuery(query.top(), Optional.empty(), Optional.empty(), query.columns()),
                        notes,
                        conclusions);
    }

    private List<String> texts() {
        return columns.names().stream()
                .filter(name -> columns.column(name).kind() == Kind.TEXT)
                .toList();
    }

    private PlanColumns heaviestFirst(PlanColumns groups) {
        int[] all = IntStream.range(0, groups.size()).toArray();
        String heaviest = summed.isEmpty() ? rows : summed.get(0);
        List<OrderKey> order = List.of(new OrderKey(groups.column(heaviest), true));
        return groups.inOrder(RowOrder.sorted(all, order, OptionalInt.empty()));
    }

    /** The part of all that each group comes to, and that it comes to together with those before it. */
    private PlanColumns withShares(PlanColumns groups) {
        Column heaviest = groups.column(summed.isEmpty() ? rows : summed.get(0));
        double[] running = new double[groups.size() + 1];
        for (int row = 0; row < groups.size(); row++) {
            running[row + 1] = running[row] + heaviest.number(row);
        }
        double all = running[groups.size()];
        List<Column> columns =
                new ArrayList<>(groups.names().stream().map(groups::column).toList());
        columns.add(Column.number("share", Kind.RATIO, row -> all == 0 ? Double.NaN : heaviest.number(row) / all));
        columns.add(Column.number("running_share", Kind.RATIO, row -> all == 0 ? Double.NaN : running[row + 1] / all));
        return PlanColumns.of(groups.size(), columns);
    }

    /** What can stand at the end of the value of one of the options, for completion; empty for other options. */
    public Optional<Ending> ending(String option, String typed) {
        return ListQuery.OF_COLUMNS.contains(option)
                ? Optional.of(ColumnEnding.of(option, typed, columns, columns.size()))
                : Optional.empty();
    }
}
