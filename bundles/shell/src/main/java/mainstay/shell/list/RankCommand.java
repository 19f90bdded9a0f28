package mainstay.shell.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.LiveResult;
import mainstay.run.RankColumns;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Ending;
import mainstay.shell.command.Options;
import mainstay.shell.filter.ConditionCandidates;
import mainstay.shell.filter.Filter;
import mainstay.workspace.RankedRows;
import mainstay.workspace.Workspace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rank}: the prioritised list. */
@Component(service = Command.class, property = Command.NAME + "=rank")
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

    private static final String RANK = "rank";

    /** The place of the column of {@code --by} in a table, unless it is shown anyway. */
    private static final int BY_IN_TABLE = 4;

    private final Workspace workspace;

    /** Started by the framework. */
    @Activate
    public RankCommand(@Reference Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("rank", "shows the prioritised list of accounts")
                .addOption(Options.text("--top", "N", "only the first N accounts"))
                .addOption(Options.text(
                        "--where",
                        "EXPR",
                        "only accounts that meet this condition, such as \"value > 1000000 and large\""))
                .addOption(Options.text("--by", "COLUMN", "sorts by this column, greatest number first"))
                .addOption(Options.text(
                        "--columns", "NAME,NAME", "only these columns, in this order; computes only what they need"))
                .addOption(Options.rollup());
    }

    @Override
    public List<String> examples() {
        return List.of(
                "rank --top 10",
                "rank --where \"region = 'north' and share_of_wallet < 0.2\" --by white_space",
                "rank --columns account_id,value,coverage,expected_profit --format csv",
                "rank --format csv");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        Asked asked = new Asked(
                Options.count(call, "--top"),
                Options.value(call, "--where"),
                Options.value(call, "--by"),
                Options.value(call, "--columns"));
        return workspace.withResult(call.hasMatchedOption(Options.ROLLUP), result -> view(result, asked));
    }

    /** What was typed. */
    private record Asked(OptionalInt top, Optional<String> where, Optional<String> by, Optional<String> columns) {}

    /** All that is shown is computed here, as long as the models are there; where it stands on the list needs none. */
    private CommandOutput view(LiveResult result, Asked asked) {
        RankColumns columns = RankColumns.of(result);
        List<String> names = columns.names();
        Optional<String> by = asked.by().map(name -> column(names, name));
        List<String> wanted = asked.columns()
                .map(typed -> chosen(names, typed))
                .orElseGet(
                        () -> with(columns.listedNames(), columns.listedNames().size(), by));
        List<String> shown = asked.columns().isPresent() ? wanted : with(SHOWN_IN_TABLE, BY_IN_TABLE, by);
        int[] rows = RankedRows.of(
                result,
                asked.top(),
                asked.where().map(condition -> Filter.compile(condition, names, columns::column)),
                by.map(columns::column));
        boolean fromTheTop = asked.where().isEmpty() && by.isEmpty();
        return new CommandOutput.Rows(
                wanted.stream()
                        .map(name -> name.equals(RANK)
                                ? RankedRows.rank(result, rows, fromTheTop)
                                : columns.column(name).inOrder(rows))
                        .toList(),
                rows.length,
                shown,
                "",
                notes(result, rows.length, workspace.shadowNotes()));
    }

    /** The names and one more, unless it is among them. */
    private static List<String> with(List<String> names, int place, Optional<String> more) {
        List<String> all = new ArrayList<>(names);
        more.filter(name -> !all.contains(name)).ifPresent(name -> all.add(place, name));
        return all;
    }

    private static List<String> notes(LiveResult result, int rows, List<String> shadows) {
        List<String> notes = new ArrayList<>(result.notes());
        notes.addAll(shadows);
        if (rows == 0) {
            notes.add("no account matches");
        }
        return notes;
    }

    /** The columns that were typed, with commas between them. */
    private static List<String> chosen(List<String> names, String typed) {
        List<String> chosen = new ArrayList<>();
        for (String name : typed.split(",", -1)) {
            String found = column(names, name.strip());
            if (chosen.contains(found)) {
                throw new MainstayException(Code.WRONG_CALL, "the column " + found + " is given twice");
            }
            chosen.add(found);
        }
        return chosen;
    }

    private static String column(List<String> names, String name) {
        return names.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> MainstayException.unknown(Code.NOT_FOUND, "column", name, names));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        if (!List.of("--by", "--columns").contains(option)) {
            return List.of();
        }
        return workspace.withResult(RankColumns::of).names().stream()
                .map(name -> new Candidate(name, ""))
                .toList();
    }

    @Override
    public Ending ending(String option, String typed, CommandContext context) {
        return option.equals("--where")
                ? ConditionCandidates.of(workspace, typed)
                : Command.super.ending(option, typed, context);
    }
}
