package mainstay.run.programme;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mainstay.book.Language;
import mainstay.book.NumberText;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Predecessor;
import mainstay.plan.actions.ActionSchedule;
import mainstay.plan.actions.ActionsOnTime;
import mainstay.plan.actions.ScheduledAction;
import mainstay.plan.calendar.WorkingDays;
import mainstay.run.LiveResult;
import mainstay.run.accountplan.ActionList;
import mainstay.run.listing.PlanListing;

/**
 * The programme: the actions of a book that have no account, on the calendar, with the critical path and what they deliver. A book
 * without such actions has the usual programme.
 */
public final class ProgrammeList {
    private final PlanRows table;
    private final List<ScheduledAction> actions;
    private final List<String> notes = new ArrayList<>();

    private ProgrammeList(LiveResult result, LocalDate day, Optional<LocalDate> start) {
        WorkingDays calendar = result.assumptions().workingDays();
        PlanRows own = result.book().plan().rows(PlanTable.ACTIONS);
        boolean isOwn = own.size() > 0 && own.account(own.size() - 1) < 0;
        LocalDate first = start.orElse(day);
        this.table = isOwn ? own : UsualProgramme.rows(first, calendar.daysAWeek());
        this.actions = ActionSchedule.of(table, calendar, day).all().stream()
                .filter(action -> table.account(action.row()) < 0)
                .sorted(Comparator.comparing((ScheduledAction action) -> text(action, "phase"))
                        .thenComparing(action -> action.start().orElse(LocalDate.MAX))
                        .thenComparing(action -> action.end().orElse(LocalDate.MAX)))
                .toList();
        if (!isOwn) {
            notes.add(phrase("programme.usual", first.toString()));
        } else if (start.isPresent()) {
            notes.add(phrase("programme.own"));
        }
    }

    /**
     * The programme on a day.
     *
     * @param start when the usual programme starts; empty for the day. A programme of the book starts when its actions say
     */
    public static ProgrammeList of(LiveResult result, LocalDate day, Optional<LocalDate> start) {
        return new ProgrammeList(result, day, start);
    }

    private String text(ScheduledAction action, String column) {
        return table.text(action.row(), column);
    }

    /** A row an action, phase after phase, and in each in the order in which they start. */
    public PlanListing listing() {
        return new PlanListing(
                ActionList.columns(table, actions),
                List.of(
                        "action_id",
                        "what",
                        "owner",
                        "start",
                        "end",
                        "critical",
                        "slack",
                        "status",
                        "days_late",
                        "phase"),
                List.of("fallen_due", "on_time", "late", "cost"),
                sentences(),
                notes);
    }

    /** What is delivered in each month, by the ends of actions. */
    public Map<String, List<String>> deliverables() {
        Map<String, List<String>> deliverables = new TreeMap<>();
        for (ScheduledAction action : inOrderOfEnds()) {
            String deliverable = text(action, "deliverable");
            if (action.end().isPresent() && !deliverable.isEmpty()) {
                deliverables
                        .computeIfAbsent(ActionList.month(action), month -> new ArrayList<>())
                        .add(deliverable);
            }
        }
        return deliverables;
    }

    private List<ScheduledAction> inOrderOfEnds() {
        return actions.stream()
                .sorted(Comparator.comparing(action -> action.end().orElse(LocalDate.MAX)))
                .toList();
    }

    /**
     * The actions of which a day more is a day more for the programme, in the order in which they start: those without slack that
     * lead to its end. Where its end has slack, all without slack, which a due day holds.
     */
    public List<String> criticalPath() {
        Map<String, ScheduledAction> critical = new LinkedHashMap<>();
        actions.stream()
                .filter(ScheduledAction::isCritical)
                .sorted(Comparator.comparing(action -> action.start().orElse(LocalDate.MAX)))
                .forEach(action -> critical.put(text(action, "action_id"), action));
        Set<String> leading = leadingToTheEnd(critical);
        return critical.keySet().stream()
                .filter(action -> leading.isEmpty() || leading.contains(action))
                .toList();
    }

    /** Of these actions those that end last, and those that they wait for. */
    private Set<String> leadingToTheEnd(Map<String, ScheduledAction> critical) {
        Optional<LocalDate> end = end();
        Deque<String> open = new ArrayDeque<>();
        critical.forEach((id, action) -> {
            if (action.end().equals(end)) {
                open.add(id);
            }
        });
        Set<String> leading = new HashSet<>();
        while (!open.isEmpty()) {
            String action = open.remove();
            if (leading.add(action)) {
                Predecessor.parse(text(critical.get(action), "after"), critical::containsKey).stream()
                        .map(Predecessor::action)
                        .filter(critical::containsKey)
                        .forEach(open::add);
            }
        }
        return leading;
    }

    private Optional<LocalDate> end() {
        return actions.stream().flatMap(action -> action.end().stream()).max(Comparator.naturalOrder());
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        end().ifPresent(end -> {
            List<String> path = criticalPath();
            sentences.add(
                    path.isEmpty()
                            ? phrase("programme.ended", end.toString())
                            : phrase("programme.ends", end.toString(), String.join(" → ", path)));
        });
        deliverables()
                .forEach((month, delivered) -> sentences.add(
                        phrase("programme.month", month, Language.current().clauses(List.copyOf(delivered)))));
        ActionsOnTime count = ActionsOnTime.of(actions);
        if (count.late() > 0) {
            sentences.add(counted("programme.late", count.late(), NumberText.number((double) count.actions())));
        }
        return sentences;
    }

    /** What is not known of the programme, or not its own. */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
