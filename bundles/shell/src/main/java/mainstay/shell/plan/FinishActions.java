package mainstay.shell.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.edit.PlanEdit;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.PlanChanges;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plan done}: marks actions as done, one or as many as a file names. */
@Needs(Role.ANALYSE)
final class FinishActions implements Command {
    private static final String FROM = "--from";
    private static final String ID = "action_id";
    private static final int SHOWN = 5;

    private final Workspace workspace;
    private final PlanChanges changes;

    FinishActions(Workspace workspace, PlanChanges changes) {
        this.workspace = workspace;
        this.changes = changes;
    }

    @Override
    public CommandSpec spec() {
        return EditOptions.to(Options.command("done", "marks an action as done, finished today or on the day of --on")
                .addPositional(Options.operands("ACTION", "0..*", "the ids of the actions (plan actions shows them)"))
                .addOption(Options.text(
                        FROM,
                        "FILE",
                        "a file with an action a line, and behind a comma, where you like, the day on which it was"
                                + " finished; all are marked, or none")));
    }

    @Override
    public List<String> examples() {
        return List.of("plan done a16", "plan done a9 --on 2027-02-04 --why 'plan agreed with the data centre'");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        LocalDate day = Options.day(call);
        Map<String, LocalDate> finished = new LinkedHashMap<>();
        Options.operands(call).forEach(action -> finished.put(action, day));
        Options.value(call, FROM)
                .ifPresent(file -> finished.putAll(read(context.paths().toRead(file), day)));
        if (finished.isEmpty()) {
            throw new MainstayException(
                    Code.WRONG_CALL, "plan done needs ACTION, or " + FROM + " FILE; see: help plan done");
        }
        List<PlanEdit> done = changes.done(finished, EditOptions.request(call, context, false));
        return new CommandOutput.Done(told(finished.size(), done));
    }

    private static List<String> told(int asked, List<PlanEdit> done) {
        List<String> told = new ArrayList<>();
        done.stream().limit(SHOWN).map(EditOptions::told).forEach(told::add);
        if (done.size() == 1) {
            told.add(EditOptions.wayBack(done.get(0)));
        }
        if (done.size() > SHOWN) {
            told.add("… and " + NumberText.count(done.size() - SHOWN, "more action") + "; plan log shows all");
        }
        if (asked > done.size()) {
            told.add(NumberText.count(asked - done.size(), "action") + (asked - done.size() == 1 ? " was" : " were")
                    + " done on that day already");
        }
        return told;
    }

    private static Map<String, LocalDate> read(Path file, LocalDate day) {
        Map<String, LocalDate> finished = new LinkedHashMap<>();
        List<String> lines = lines(file);
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).replace("\uFEFF", "").strip();
            String[] cells = line.split("[,;\t]", -1);
            String action = cell(cells[0]);
            if (line.isEmpty() || line.startsWith("#") || (at == 0 && action.equals(ID))) {
                continue;
            }
            String typed = cells.length > 1 ? cell(cells[1]) : "";
            finished.put(action, typed.isEmpty() ? day : Options.day(file.getFileName() + " line " + (at + 1), typed));
        }
        return finished;
    }

    private static String cell(String text) {
        String cell = text.strip();
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1)
                : cell;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MainstayException(
                    Code.BAD_INPUT, file + " cannot be read as text: " + e.getMessage() + "; name a file in UTF-8", e);
        }
    }

    /** Those that are not done yet. */
    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        if (!option.isEmpty()) {
            return List.of();
        }
        PlanRows rows = workspace.book().plan().rows(PlanTable.ACTIONS);
        List<Candidate> candidates = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.number(row, "done", 0) < 1 && !before.contains(rows.text(row, ID))) {
                candidates.add(new Candidate(rows.text(row, ID), rows.text(row, "what")));
            }
        }
        return candidates;
    }
}
