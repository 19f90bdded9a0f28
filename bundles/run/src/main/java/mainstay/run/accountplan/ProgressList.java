package mainstay.run.accountplan;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.Kind;
import mainstay.book.Language;
import mainstay.book.NumberText;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.plan.actions.ActionSchedule;
import mainstay.plan.actions.ActionsOnTime;
import mainstay.plan.progress.Coordination;
import mainstay.plan.progress.Course;
import mainstay.plan.progress.ProgressToDate;
import mainstay.plan.progress.TargetProgress;
import mainstay.plan.targets.AccountHolders;
import mainstay.plan.targets.TargetAccounts;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import mainstay.run.listing.ReachByAccount;
import mainstay.run.listing.RowColumns;
import mainstay.run.parameters.PlanParameters;
import mainstay.run.selling.DealForecast;

/** What was sold against targets to a day, and whether departments do what they were to do. */
public final class ProgressList {
    private final Book book;
    private final List<TargetProgress> rows;
    private final Map<Integer, Coordination> coordination = new LinkedHashMap<>();
    private final int leftOut;

    private ProgressList(LiveResult result, int[] accounts, LocalDate day) {
        this.book = result.book();
        AccountHolders holders = AccountHolders.of(book, day);
        ProgressToDate progress = new ProgressToDate(
                book,
                day,
                result.assumptions().workingDays(),
                new TargetAccounts(book, holders),
                DealForecast.of(result, ReachByAccount.of(result, day), day).won(),
                course(result),
                result.assumptions().number(PlanParameters.TOLERANCE));
        WantedTargets wanted = new WantedTargets(book, accounts, holders);
        this.rows = progress.targets().stream()
                .filter(wanted::has)
                .map(progress::of)
                .toList();
        this.leftOut = progress.leftOut();
        PlanRows actions = book.plan().rows(PlanTable.ACTIONS);
        ActionSchedule schedule = ActionList.schedule(result, day);
        IntStream.of(accounts)
                .filter(account -> actions.start(account) < actions.start(account + 1))
                .forEach(account -> coordination.put(account, Coordination.of(actions, schedule, account)));
    }

    /**
     * The progress of some accounts, by their rows in the book, and of the teams and people who hold them; of all accounts all
     * targets.
     *
     * @param day sales after it are not seen
     */
    public static ProgressList of(LiveResult result, int[] accounts, LocalDate day) {
        return new ProgressList(result, accounts, day);
    }

    private static Course course(LiveResult result) {
        String word = result.assumptions().parameter(PlanParameters.COURSE).value();
        return word.equals(Course.LAST_YEAR.id()) ? Course.LAST_YEAR : Course.EVEN;
    }

    /** The targets that are followed. */
    public List<TargetProgress> progress() {
        return rows;
    }

    /** How departments work together, by the accounts that have actions. */
    public Map<Integer, Coordination> coordination() {
        return coordination;
    }

    /** A row a target. */
    public PlanListing targets() {
        PlanColumns columns = new RowColumns<>(rows)
                .text("account_id", row -> row.target().accountId())
                .text("line", row -> row.target().line())
                .text("period", row -> row.target().period().text())
                .text("measure", row -> row.target().measure())
                .number("target", Kind.MONEY, row -> row.target().value())
                .number("part_due", Kind.RATIO, TargetProgress::part)
                .number("fallen_due", Kind.MONEY, TargetProgress::due)
                .number("sold", Kind.MONEY, TargetProgress::sold)
                .number("attained", Kind.RATIO, TargetProgress::attained)
                .text("status", row -> row.state().id())
                .text("team", row -> row.target().team())
                .text("person", row -> row.target().person())
                .text("course", row -> row.course().id())
                .text("basis", row -> row.fromDeals() ? "deals" : "sales")
                .text("cut", row -> row.target().cut())
                .build()
                .allowing(
                        "status",
                        Arrays.stream(TargetProgress.State.values())
                                .map(TargetProgress.State::id)
                                .toList())
                .allowing("basis", List.of("sales", "deals"));
        return new PlanListing(
                columns,
                List.of(
                        "account_id",
                        "line",
                        "period",
                        "measure",
                        "target",
                        "fallen_due",
                        "sold",
                        "attained",
                        "status",
                        "team",
                        "person"),
                List.of("target", "fallen_due", "sold"),
                conclusions(),
                leftOut == 0 ? List.of() : List.of(counted("progress.left-out", leftOut)));
    }

    /** A row a department of an account. */
    public PlanListing departments() {
        List<Department> departments = coordination.entrySet().stream()
                .flatMap(account -> account.getValue().byDepartment().entrySet().stream()
                        .map(of -> new Department(account.getKey(), of.getKey(), of.getValue())))
                .toList();
        PlanColumns columns = new RowColumns<>(departments)
                .text("account_id", row -> book.accounts().id(row.account()))
                .text("department", Department::name)
                .number("actions", Kind.COUNT, row -> row.of().actions())
                .number("fallen_due", Kind.COUNT, row -> row.of().due())
                .number("on_time", Kind.COUNT, row -> row.of().onTime())
                .number("late", Kind.COUNT, row -> row.of().late())
                .number("without_due", Kind.COUNT, row -> row.of().withoutDue())
                .build();
        return new PlanListing(
                columns,
                columns.names(),
                List.of("actions", "fallen_due", "on_time", "late"),
                conclusions(),
                List.of());
    }

    private record Department(int account, String name, ActionsOnTime of) {}

    private List<String> conclusions() {
        List<String> sentences = new ArrayList<>();
        if (!rows.isEmpty()) {
            sentences.add(counted(
                    "progress.targets",
                    rows.size(),
                    Arrays.stream(TargetProgress.State.values())
                            .map(state -> phrase("progress.state", state.id(), NumberText.number((double) rows.stream()
                                    .filter(row -> row.state() == state)
                                    .count())))
                            .collect(Collectors.joining(", "))));
        }
        if (coordination.size() == 1) {
            sentences.addAll(sentences(coordination.values().iterator().next()));
        } else if (!coordination.isEmpty()) {
            long integrated = coordination.values().stream()
                    .filter(Coordination::isIntegrated)
                    .count();
            sentences.add(counted(
                    "progress.integrated-accounts", coordination.size(), NumberText.number((double) integrated)));
        }
        return sentences;
    }

    /** How the departments of an account work together, in sentences. */
    public static List<String> sentences(Coordination coordination) {
        String departments = Language.current()
                .clauses(coordination.byDepartment().entrySet().stream()
                        .map(of -> phrase(
                                "progress.department",
                                of.getKey().isEmpty() ? phrase("progress.no-department") : of.getKey(),
                                NumberText.number(of.getValue().due()),
                                NumberText.number(of.getValue().onTime()),
                                NumberText.number(of.getValue().late())))
                        .toList());
        return List.of(
                phrase("progress.coordination", departments),
                coordination.isIntegrated()
                        ? phrase("progress.integrated")
                        : phrase("progress.not-integrated", String.join(", ", coordination.missing())));
    }
}
