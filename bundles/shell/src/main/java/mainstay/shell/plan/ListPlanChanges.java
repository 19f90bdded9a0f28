package mainstay.shell.plan;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.book.edit.EditState;
import mainstay.book.edit.EditedCell;
import mainstay.book.edit.PlanEdit;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.listing.PlanColumns;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Ending;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.ListQuery;
import mainstay.shell.list.PlanList;
import mainstay.workspace.PlanChanges;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plan log}: who changed which cell of a plan table when and why, and what has become of it. */
@Needs(Role.LOOK)
final class ListPlanChanges implements Command {
    private static final String CHANGES = "changes";
    private static final String REPLACED = "replaced";

    private final PlanChanges changes;

    ListPlanChanges(PlanChanges changes) {
        this.changes = changes;
    }

    @Override
    public CommandSpec spec() {
        return PlanList.options(
                Options.command("log", "shows who changed which cell of a plan table, when and why, the latest first")
                        .addPositional(Options.operand("ID", "0..1", "0", "the row (default: all rows)")),
                CHANGES);
    }

    @Override
    public List<String> examples() {
        return List.of("plan log", "plan log no-test", "plan log --where \"state = 'conflict'\"");
    }

    /** A cell that was changed. */
    private record Changed(PlanEdit edit, EditedCell cell, String state) {}

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        List<PlanEdit> edits = new ArrayList<>(changes.log(Options.operand(call, 0)));
        if (call.hasMatchedOption(Options.ON)) {
            LocalDate day = Options.day(call);
            edits.removeIf(
                    edit -> LocalDate.ofInstant(edit.at(), ZoneOffset.UTC).isAfter(day));
        }
        return list(rows(edits)).view(ListQuery.of(call), notes(edits), List.of());
    }

    private static List<Changed> rows(List<PlanEdit> edits) {
        List<Changed> rows = new ArrayList<>();
        Set<List<String>> later = new HashSet<>();
        for (int at = edits.size() - 1; at >= 0; at--) {
            PlanEdit edit = edits.get(at);
            for (EditedCell cell : edit.cells()) {
                boolean replaced =
                        cell.isInForce() && !later.add(List.of(edit.table().label(), edit.row(), cell.column()));
                rows.add(new Changed(
                        edit, cell, replaced ? REPLACED : cell.state().word()));
            }
        }
        return rows;
    }

    private static PlanList list(List<Changed> rows) {
        List<Column> columns = List.of(
                Column.number("number", Kind.COUNT, row -> rows.get(row).edit().number()),
                Column.text("at", row -> rows.get(row).edit().at().toString()),
                Column.text("who", row -> rows.get(row).edit().who()),
                Column.text("what", row -> what(rows.get(row).edit().kind())),
                Column.text("table", row -> rows.get(row).edit().table().label()),
                Column.text("row", row -> rows.get(row).edit().row()),
                Column.text("column", row -> rows.get(row).cell().column()),
                Column.text("before", row -> rows.get(row).cell().before()),
                Column.text("after", row -> rows.get(row).cell().after()),
                Column.text("state", row -> rows.get(row).state()),
                Column.text("imported", row -> rows.get(row)
                        .edit()
                        .imported()
                        .getOrDefault(rows.get(row).cell().column(), "")),
                Column.text("why", row -> rows.get(row).edit().why()));
        List<String> states = new ArrayList<>();
        for (EditState state : EditState.values()) {
            states.add(state.word());
        }
        states.add(REPLACED);
        return new PlanList(
                CHANGES,
                PlanColumns.of(rows.size(), columns).allowing("state", states),
                List.of("at", "row", "column", "after", "why", "who", "before", "state"),
                List.of());
    }

    private static String what(PlanEdit.Kind kind) {
        return switch (kind) {
            case SET, STATE -> "set";
            case ADD -> "add";
            case UNDO -> "undo";
        };
    }

    private static List<String> notes(List<PlanEdit> edits) {
        long conflicts = edits.stream().filter(PlanEdit::isInConflict).count();
        return conflicts == 0
                ? List.of()
                : List.of(NumberText.count(conflicts, "change")
                        + (conflicts == 1 ? " is" : " are")
                        + " in conflict with a later import, which applies; to make a change again: plan set ID"
                        + " COLUMN=VALUE --why …");
    }

    /** The rows that were changed. */
    static List<Candidate> changed(PlanChanges changes) {
        return changes.log("").stream()
                .map(edit -> edit.table().id().isPresent()
                        ? edit.row()
                        : edit.table().label() + "/" + edit.row())
                .distinct()
                .map(row -> new Candidate(row, ""))
                .toList();
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty() ? changed(changes) : List.of();
    }

    @Override
    public Ending ending(String option, String typed, CommandContext context) {
        return list(rows(changes.log("")))
                .ending(option, typed)
                .orElseGet(() -> Command.super.ending(option, typed, context));
    }
}
