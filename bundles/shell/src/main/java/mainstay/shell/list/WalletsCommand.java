package mainstay.shell.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.LiveResult;
import mainstay.run.NamedColumns;
import mainstay.run.WalletColumns;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Ending;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.OrderKey;
import mainstay.workspace.RowOrder;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code wallets}: what each account spends on each line, and what of it is ours. */
@Component(
        service = Command.class,
        property = Command.NAME + "=wallets",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class WalletsCommand implements Command {
    private static final List<String> SHOWN_IN_TABLE = List.of(
            "account_id",
            "line",
            "name",
            "value",
            "revenue",
            "share_of_wallet",
            "white_space",
            "margin",
            "gross_profit",
            "spend");

    private final Workspace workspace;

    /** Started by the framework. */
    @Activate
    public WalletsCommand(@Reference Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return ListQuery.options(
                        Options.command("wallets", "lists wallets: each account's figures on each product line"),
                        "wallets")
                .addOption(Options.rollup());
    }

    @Override
    public List<String> examples() {
        return List.of(
                "wallets --top 10",
                "wallets --where \"line = 'PC server' and share_of_wallet < 20%\" --by white_space --top 10",
                "wallets --where \"coverage = 'dedicated'\" --by account_id,-value --columns account_id,line,value,revenue",
                "wallets --format csv");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        ListQuery query = ListQuery.of(call);
        return workspace.withResult(Options.basis(call), result -> view(result, query));
    }

    private static CommandOutput view(LiveResult result, ListQuery query) {
        WalletColumns listed = WalletColumns.of(result);
        List<String> usual = listed.listedNames();
        Optional<ColumnChoice> choice = query.columns().map(typed -> ColumnChoice.of(typed, listed, usual));
        NamedColumns columns = choice.<NamedColumns>map(chosen -> chosen).orElse(listed);
        List<OrderKey> order = query.order(columns);
        List<String> by = order.stream().map(key -> key.column().name()).toList();
        List<String> wanted = choice.map(ColumnChoice::chosen).orElseGet(() -> both(usual, by));
        int[] rows = rows(listed.size(), query.filter(columns).map(IntPredicate.class::cast), order, query.top());
        List<String> notes = new ArrayList<>(ListQuery.currency(result));
        notes.addAll(result.notes());
        if (rows.length == 0) {
            notes.add("no wallet matches");
        }
        return new CommandOutput.Rows(
                        wanted.stream()
                                .map(name -> columns.column(name).inOrder(rows))
                                .toList(),
                        rows.length,
                        choice.isPresent() ? wanted : both(SHOWN_IN_TABLE, by),
                        "",
                        notes)
                .asChosen(choice.isPresent())
                .concluding(rows.length == 0 ? List.of() : List.of(result.terms()));
    }

    private static List<String> both(List<String> names, List<String> more) {
        return Stream.concat(names.stream(), more.stream()).distinct().toList();
    }

    /** Without an order the first that match are enough. */
    private static int[] rows(int size, Optional<IntPredicate> where, List<OrderKey> order, OptionalInt top) {
        IntStream all = IntStream.range(0, size).filter(where.orElse(wallet -> true));
        return order.isEmpty() ? all.limit(top.orElse(size)).toArray() : RowOrder.sorted(all.toArray(), order, top);
    }

    @Override
    public Ending ending(String option, String typed, CommandContext context) {
        return ListQuery.OF_COLUMNS.contains(option)
                ? workspace.withResult(result -> {
                    WalletColumns columns = WalletColumns.of(result);
                    return ColumnEnding.of(option, typed, columns, columns.size());
                })
                : Command.super.ending(option, typed, context);
    }
}
