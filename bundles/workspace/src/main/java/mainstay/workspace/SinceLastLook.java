package mainstay.workspace;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.edit.EditState;
import mainstay.book.edit.EditedCell;
import mainstay.book.edit.PlanEdit;
import mainstay.book.edit.RowSearch;
import mainstay.review.decision.ReviewEvent;
import mainstay.review.decision.ReviewEvent.OnAccount;
import mainstay.run.generation.Models;
import mainstay.store.AuditLog;
import mainstay.store.AuditLog.Area;
import mainstay.store.journal.JournalEntry;
import mainstay.store.journal.JournalHead;
import mainstay.store.journal.JournalLine;

/**
 * Refuses changes of what others have changed since a session last looked at it: they were thought out on figures that are not
 * those in force. A session that has not looked is refused nothing.
 */
final class SinceLastLook {
    private static final String ALL_THE_SAME = "; to do it all the same: --force";

    private final AuditLog audit;

    SinceLastLook(AuditLog audit) {
        this.audit = audit;
    }

    /**
     * Refuses to change parameters that are not what the session saw.
     *
     * @param now the changes that count for the book
     * @param names the parameters
     * @throws MainstayException if one has moved, naming who moved it, when, and both values
     */
    void refuseParameters(WorkSession session, String book, Map<String, String> now, Collection<String> names) {
        Map<String, String> seen = session.parameters(book).orElse(now);
        for (String name : names) {
            if (!Objects.equals(seen.get(name), now.get(name))) {
                throw new MainstayException(
                        Code.IN_USE,
                        name + " of book " + book + " is " + value(now, name) + " and no longer " + value(seen, name)
                                + ", as you last saw it: "
                                + latest(audit.lines(), entry -> isOn(entry, book, name))
                                        .orElse("another version of it was brought back")
                                + "; to see it: params " + name + ALL_THE_SAME);
            }
        }
    }

    /**
     * Refuses to change a row of a plan table that the session has not seen as it is.
     *
     * @param edits all changes of the tables of the book
     * @param columns those that are to be changed
     * @throws MainstayException if somebody has changed one of them meanwhile, naming who did, when, and both values
     */
    static void refusePlan(
            WorkSession session, String book, List<PlanEdit> edits, RowSearch.Found row, Collection<String> columns) {
        List<PlanEdit> unseen = edits.stream()
                .filter(edit -> edit.isOf(row.table(), row.name()) && !session.knowsEdit(book, edit.number()))
                .toList();
        columns.forEach(column -> refuseMoved(row, column, unseen));
    }

    /** Several changes of a cell are one from what it was before the first of them, which may come to nothing. */
    private static void refuseMoved(RowSearch.Found row, String column, List<PlanEdit> unseen) {
        List<PlanEdit> changes = unseen.stream()
                .filter(edit -> counted(edit, column).isPresent())
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        PlanEdit last = changes.get(changes.size() - 1);
        String before = counted(changes.get(0), column).orElseThrow().before();
        String now = counted(last, column).orElseThrow().after();
        if (!before.equals(now)) {
            throw new MainstayException(
                    Code.IN_USE,
                    column + " of " + row.name() + " is " + shown(now) + " and no longer " + shown(before)
                            + ", as you last saw it: " + last.who() + " at " + last.at() + "; to see it: plan log "
                            + PlanChanges.typed(row.table(), row.name()) + ALL_THE_SAME);
        }
    }

    /** What a change did to a cell, unless an import took its place. */
    private static Optional<EditedCell> counted(PlanEdit edit, String column) {
        return edit.cells().stream()
                .filter(cell -> cell.column().equals(column))
                .filter(cell -> cell.state() != EditState.CONFLICT && cell.state() != EditState.ROW_GONE)
                .findFirst();
    }

    private static String shown(String cell) {
        return cell.isEmpty() ? "empty" : cell;
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "its default");
    }

    private static boolean isOn(JournalEntry entry, String book, String parameter) {
        return Area.of(entry) == Area.PARAMETERS
                && entry.get("book").equals(book)
                && (entry.get("parameter").equals(parameter)
                        || ("; " + entry.get("changes")).contains("; " + parameter + ": "));
    }

    /**
     * Refuses to put models in the place of others than those that the session saw. A model that was
     * stopped, of which the log does not tell, is nobody's decision.
     *
     * @param ids those of the models that are to serve
     * @throws MainstayException if somebody has put another version into force, naming who did, and when
     */
    void refuseModels(WorkSession session, Models now, Collection<String> ids) {
        SeenModels serving = SeenModels.of(now, JournalHead.START);
        session.models().ifPresent(seen -> ids.stream()
                .filter(id -> !seen.version(id).equals(serving.version(id)))
                .findFirst()
                .ifPresent(id -> refuseIfSwitched(seen, id + " serves " + serving.version(id), seen.version(id))));
    }

    /**
     * Refuses to take back a generation that the session has not seen.
     *
     * @throws MainstayException if somebody has put another generation into force, naming who did, and when
     */
    void refuseGeneration(WorkSession session, Models now) {
        session.models()
                .filter(seen -> seen.generation() != now.generation())
                .ifPresent(seen -> refuseIfSwitched(
                        seen, "generation " + now.generation() + " serves", Integer.toString(seen.generation())));
    }

    private void refuseIfSwitched(SeenModels seen, String serves, String before) {
        latest(audit.since(seen.log()), AuditLog::isSwitch).ifPresent(by -> {
            throw new MainstayException(
                    Code.IN_USE,
                    serves + " and no longer " + before + ", as you last saw it: " + by + "; to see it: models"
                            + ALL_THE_SAME);
        });
    }

    /**
     * Refuses to decide on what others have said since the session saw it.
     *
     * @param later what happened in the review after its opening
     * @throws MainstayException if so, naming who said what, and when
     */
    static void refuseDecision(
            WorkSession session,
            String book,
            String review,
            List<? extends OnAccount> decision,
            List<ReviewEvent> later) {
        session.review(book, review).ifPresent(seen -> decision.stream()
                .flatMap(each -> seen.moved(each, later).stream())
                .findFirst()
                .ifPresent(moved -> {
                    throw new MainstayException(
                            Code.IN_USE,
                            moved.who() + " " + said(moved) + " for " + moved.account() + " at " + moved.at()
                                    + ", after you last saw review " + review + "; to see it: review proposals"
                                    + ALL_THE_SAME);
                }));
    }

    private static String said(OnAccount moved) {
        if (moved instanceof ReviewEvent.Proposed proposed) {
            return "proposed " + proposed.field().word() + "=" + proposed.value();
        }
        if (moved instanceof ReviewEvent.Overridden override) {
            return "overrode the rules with " + override.field().word() + "=" + override.value();
        }
        return (moved instanceof ReviewEvent.Agreed ? "agreed to" : "contested") + " what is proposed";
    }

    private static Optional<String> latest(List<JournalLine> lines, Predicate<JournalEntry> which) {
        return lines.stream()
                .map(JournalLine::entry)
                .filter(which)
                .reduce((first, second) -> second)
                .map(entry -> entry.who() + ", " + entry.what() + " at " + entry.at());
    }
}
