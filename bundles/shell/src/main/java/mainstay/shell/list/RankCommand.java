package mainstay.shell.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.LiveResult;
import mainstay.run.NamedColumns;
import mainstay.run.RankColumns;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Ending;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.OrderKey;
import mainstay.workspace.RankedRows;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rank}: the prioritised list. */
@Component(service = Command.class, property = Command.NAME + "=rank", configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class RankCommand implements Command {
    private static final List<String> SHOWN_IN_TABLE = List.of(
            "rank",
            "account_id",
            "name",
            "coverage",
            "expected_profit",
            "call",
            "large",
            "value",
            "share_of_wallet",
            "score",
            "class",
            "tier",
            "value_relationship");

    /** The place of the columns of {@code --by} in a table, unless they are shown anyway. */
    private static final int BY_IN_TABLE = 4;

    private final Workspace workspace;

    /** Started by the framework. */
    @Activate
    public RankCommand(@Reference Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return ListQuery.options(Options.command("rank", "shows the prioritised list of accounts"), "accounts")
                .addOption(Options.rollup())
                .addOption(Options.coverage());
    }

    @Override
    public List<String> examples() {
        return List.of(
                "rank --top 10",
                "rank --where \"region = 'north' and share_of_wallet < 0.2\" --by white_space",
                "rank --by region,-value --top 5",
                "rank --by +gross_profit --top 20",
                "rank --columns account_id,value,coverage,expected_profit --format csv",
                "rank --columns \"account_id, margin = gross_profit / expected_revenue\" --by margin",
                "rank --format csv");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        ListQuery query = ListQuery.of(call);
        return workspace.withResult(Options.basis(call), result -> view(result, query));
    }

    /** All that is shown is computed here, as long as the models are there; where it stands on the list needs none. */
    private CommandOutput view(LiveResult result, ListQuery query) {
        RankColumns listed = RankColumns.of(result);
        Optional<ColumnChoice> choice =
                query.columns().map(typed -> ColumnChoice.of(typed, listed, listed.listedNames()));
        NamedColumns columns = choice.<NamedColumns>map(chosen -> chosen).orElse(listed);
        List<OrderKey> order = query.order(columns);
        List<String> by = order.stream().map(key -> key.column().name()).toList();
        List<String> usual = listed.listedNames();
        List<String> wanted = choice.map(ColumnChoice::chosen).orElseGet(() -> with(usual, usual.size(), by));
        List<String> shown = choice.isPresent() ? wanted : with(SHOWN_IN_TABLE, BY_IN_TABLE, by);
        int[] rows = RankedRows.of(result, query.top(), query.filter(columns).map(IntPredicate.class::cast), order);
        boolean fromTheTop = query.where().isEmpty() && query.by().isEmpty();
        return new CommandOutput.Rows(
                wanted.stream()
                        .map(name -> name.equals(RankedRows.RANK)
                                ? RankedRows.rank(result, rows, fromTheTop)
                                : columns.column(name).inOrder(rows))
                        .toList(),
                rows.length,
                shown,
                "",
                notes(result, rows.length, workspace.shadowNotes()),
                choice.isPresent(),
                rows.length == 0 ? List.of() : result.conclusions());
    }

    /** The names and more, unless they are among them. */
    private static List<String> with(List<String> names, int place, List<String> more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(
                place,
                more.stream().distinct().filter(name -> !names.contains(name)).toList());
        return all;
    }

    private static List<String> notes(LiveResult result, int rows, List<String> shadows) {
        List<String> notes = new ArrayList<>(ListQuery.currency(result));
        notes.addAll(result.notes());
        notes.addAll(shadows);
        if (rows == 0) {
            notes.add("no account matches");
        }
        return notes;
    }

    @Override
    public Ending ending(String option, String typed, CommandContext context) {
        return ListQuery.OF_COLUMNS.contains(option)
                ? workspace.withResult(result -> ColumnEnding.of(
                        option,
                        typed,
                        RankColumns.of(result),
                        result.book().accounts().size()))
                : Command.super.ending(option, typed, context);
    }
}
