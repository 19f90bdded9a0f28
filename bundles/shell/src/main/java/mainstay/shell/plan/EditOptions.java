package mainstay.shell.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.PlanField;
import mainstay.book.PlanTable;
import mainstay.book.edit.PlanEdit;
import mainstay.book.edit.RowSearch;
import mainstay.shell.command.Command.Candidate;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.NamedValues;
import mainstay.shell.command.Options;
import mainstay.workspace.PlanChanges;
import mainstay.workspace.Workspace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What all actions have in common that change rows of plan tables. */
final class EditOptions {
    private static final String WHY = "--why";
    private static final List<PlanTable> NAMED_BY_KEY = List.of(PlanTable.TARGETS, PlanTable.SHARES);

    private EditOptions() {}

    /** Adds the options. */
    static CommandSpec to(CommandSpec spec) {
        return spec.addOption(Options.text(WHY, "TEXT", "the reason, for plan log and the audit log"))
                .addOption(Options.on())
                .addOption(Options.force());
    }

    /**
     * Who asks, and how; a day that is named is when a state of a deal begins.
     *
     * @param needsWhy whether a reason must be given
     */
    static PlanChanges.Request request(ParseResult call, CommandContext context, boolean needsWhy) {
        String why = Options.value(call, WHY).orElse("").strip();
        if (needsWhy && why.isEmpty()) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    "a change needs a reason, which plan log shows: " + WHY + " \"agreed with them on Monday\"");
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        LocalDateTime moment = call.hasMatchedOption(Options.ON)
                ? Options.day(call).atStartOfDay()
                : LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        return new PlanChanges.Request(context.user(), why, now, moment, call.hasMatchedOption(Options.FORCE));
    }

    /**
     * The cells that were typed behind the first operand.
     *
     * @param command how the action is called
     * @throws MainstayException if there are none
     */
    static Map<String, String> values(String command, List<String> operands) {
        if (operands.size() == 1) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    command + " " + operands.get(0) + " needs COLUMN=VALUE, one or more; see: help " + command);
        }
        return NamedValues.of(operands.subList(1, operands.size()));
    }

    /** How a change is taken back. */
    static String wayBack(PlanEdit edit) {
        return "plan undo " + PlanChanges.typed(edit.table(), edit.row()) + " takes it back";
    }

    /** What was done, in one line. */
    static String told(PlanEdit edit) {
        return RowSearch.noun(edit.table()) + " " + edit.row() + ": " + PlanChanges.words(edit);
    }

    /** The rows that can be named, of the current book. */
    static List<Candidate> rows(Workspace workspace) {
        Book book = workspace.book();
        List<Candidate> candidates = new ArrayList<>();
        for (PlanTable table : book.plan().present()) {
            String noun = RowSearch.noun(table);
            if (table.id().isPresent()) {
                names(book, table).forEach(name -> candidates.add(new Candidate(name, noun)));
            } else if (NAMED_BY_KEY.contains(table)) {
                names(book, table).forEach(name -> candidates.add(new Candidate(table.label() + "/" + name, noun)));
            }
        }
        return candidates;
    }

    private static Set<String> names(Book book, PlanTable table) {
        return RowSearch.names(book, List.of(table));
    }

    /** The columns of a table, each with the sign behind which its value stands. */
    static List<Candidate> columns(PlanTable table) {
        return table.columns().stream()
                .map(field -> new Candidate(field.name() + "=", allowed(field)))
                .toList();
    }

    private static String allowed(PlanField field) {
        if (!field.words().isEmpty()) {
            return String.join(", ", field.words());
        }
        return switch (field.type()) {
            case NUMBER -> field.range().orElseThrow().toString();
            case FLAG -> "true or false";
            case DAY -> "a day";
            case TIME -> "a day or a time";
            case PERIOD -> "a period";
            case TEXT -> field.refersTo().map(RowSearch::noun).orElse("");
        };
    }
}
