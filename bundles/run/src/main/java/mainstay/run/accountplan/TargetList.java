package mainstay.run.accountplan;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mainstay.book.Book;
import mainstay.book.Kind;
import mainstay.book.Language;
import mainstay.book.NumberText;
import mainstay.book.PlanTable;
import mainstay.book.TextColumn;
import mainstay.plan.actions.ActionSchedule;
import mainstay.plan.calendar.WorkingDays;
import mainstay.plan.targets.AccountHolders;
import mainstay.plan.targets.AccountStanding;
import mainstay.plan.targets.BookSum;
import mainstay.plan.targets.BrokenLink;
import mainstay.plan.targets.HoursTerms;
import mainstay.plan.targets.Link;
import mainstay.plan.targets.Target;
import mainstay.plan.targets.TargetCheck;
import mainstay.plan.targets.TargetChecks;
import mainstay.plan.targets.TeamHours;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import mainstay.run.listing.ReachByAccount;
import mainstay.run.listing.RowColumns;
import mainstay.run.parameters.PlanParameters;
import mainstay.run.selling.DealForecast;

/** Targets as a list: what each is held against, whether it holds, and the first link that breaks. */
public final class TargetList {
    /** The column that says whose target it is. */
    public static final String OF = "of";

    private static final String BETWEEN = ", ";

    private final LiveResult result;
    private final DealForecast deals;
    private final TargetChecks checks;
    private final List<TargetCheck> rows;

    private TargetList(LiveResult result, int[] accounts, LocalDate day) {
        Book book = result.book();
        this.result = result;
        AccountHolders holders = AccountHolders.of(book, day);
        ReachByAccount reach = ReachByAccount.of(result, day);
        this.deals = DealForecast.of(result, reach, day);
        ActionSchedule schedule = ActionList.schedule(result, day);
        WorkingDays calendar = result.assumptions().workingDays();
        this.checks = new TargetChecks(
                book,
                day,
                calendar,
                account -> standing(account, reach),
                deals.open(),
                TeamHours.of(book, schedule, calendar, terms(), holders));
        this.rows = checks.targets().stream()
                .filter(new WantedTargets(book, accounts, holders)::has)
                .map(checks::check)
                .toList();
    }

    /**
     * The targets of some accounts, by their rows in the book, and of the teams and people who hold them; of all accounts all
     * targets.
     *
     * @param day sales after it are not seen, and barriers and deals stand as they do then
     */
    public static TargetList of(LiveResult result, int[] accounts, LocalDate day) {
        return new TargetList(result, accounts, day);
    }

    private HoursTerms terms() {
        return new HoursTerms(
                result.assumptions().number(PlanParameters.HOURS),
                result.assumptions().number(PlanParameters.HOURS_DAY),
                result.assumptions().number(PlanParameters.HOURS_VISIT));
    }

    private AccountStanding standing(int account, ReachByAccount reach) {
        String pricedWith = result.coverage(account);
        String has = coverageToday(account);
        List<String> richestFirst = result.coverages();
        boolean enough = has.isEmpty() || richestFirst.indexOf(has) <= richestFirst.indexOf(pricedWith);
        return new AccountStanding(
                reach.lines(account), result.decision().costToServe(account), pricedWith, has, enough);
    }

    /** The coverage of the adopted plan; else what a column {@code coverage} of the book says, empty where there is none. */
    private String coverageToday(int account) {
        String adopted = result.planCoverage(account);
        TextColumn column = result.book().accounts().extras().get("coverage");
        return adopted.isEmpty() && column != null ? column.get(account) : adopted;
    }

    /** The targets, each held against what it stands on. */
    public List<TargetCheck> checks() {
        return rows;
    }

    /** A row a target, in the order of the table. */
    public PlanListing listing() {
        PlanColumns columns = new RowColumns<>(rows)
                .text("account_id", row -> row.target().accountId())
                .text("line", row -> row.target().line())
                .text("period", row -> row.target().period().text())
                .number("target", Kind.NUMBER, row -> row.target().value())
                .number("reach", Kind.NUMBER, TargetCheck::reach)
                .number("contestable", Kind.NUMBER, TargetCheck::contestable)
                .text("holds", row -> row.holds().id())
                .text("because", this::because)
                .text("measure", row -> row.target().measure())
                .text(OF, row -> whose(row.target()))
                .text("team", row -> row.target().team())
                .text("person", row -> row.target().person())
                .text(
                        "link",
                        row -> row.broken().map(broken -> broken.link().id()).orElse(""))
                .number("sum", Kind.NUMBER, TargetCheck::sum)
                .number("difference", Kind.NUMBER, TargetCheck::difference)
                .number("sold", Kind.NUMBER, TargetCheck::sold)
                .number("weighted", Kind.NUMBER, TargetCheck::weighted)
                .number("forecast", Kind.NUMBER, TargetCheck::forecast)
                .number("gap", Kind.NUMBER, TargetCheck::gap)
                .number("hours", Kind.NUMBER, TargetCheck::hours)
                .number("hours_there", Kind.NUMBER, TargetCheck::hoursThere)
                .text("cut", row -> row.target().cut())
                .day("agreed", row -> row.target().agreed())
                .build()
                .allowing(
                        "holds",
                        Arrays.stream(TargetCheck.Verdict.values())
                                .map(TargetCheck.Verdict::id)
                                .toList())
                .allowing("link", Arrays.stream(Link.values()).map(Link::id).toList())
                .allowing("measure", PlanTable.TARGETS.column("measure").words());
        return new PlanListing(
                columns,
                List.of(OF, "measure", "line", "period", "target", "holds", "because", "reach"),
                List.of(),
                conclusions(),
                notes());
    }

    private static String whose(Target target) {
        if (target.isOfAnAccount()) {
            return target.accountId();
        }
        return target.team().isEmpty()
                ? phrase("check.of-person", target.person())
                : phrase("check.of-team", target.team());
    }

    /** Why a target holds or breaks, and what helps. */
    public String because(TargetCheck check) {
        return check.broken()
                .map(broken -> broken(check, broken))
                .orElseGet(
                        () -> check.holds() == TargetCheck.Verdict.UNKNOWN ? phrase("check.unbounded") : holds(check));
    }

    private static String holds(TargetCheck check) {
        List<String> remarks = new ArrayList<>();
        if (!check.beyond().isEmpty()) {
            remarks.add(phrase("check.beyond", String.join(BETWEEN, check.beyond())));
        }
        if (check.gap() > 0) {
            remarks.add(phrase("check.gap", amount(check, check.forecast()), amount(check, check.gap())));
        }
        return Language.current().clauses(remarks);
    }

    private String broken(TargetCheck check, BrokenLink broken) {
        String names = String.join(BETWEEN, broken.names());
        String amount = amount(check, Math.abs(broken.amount()));
        return switch (broken.link()) {
            case REACH -> reach(broken, names, amount);
            case CONTESTABLE -> phrase("check.contestable", amount(check, check.most()), amount);
            case LINES ->
                phrase(
                        broken.amount() < 0 ? "check.lines-less" : "check.lines-more",
                        amount(check, check.sum()),
                        amount);
            case ACCOUNTS -> accounts(check, broken, names, amount);
            case COVERAGE -> phrase("check.coverage", names, coverage(broken));
            case HOURS ->
                phrase("check.hours", NumberText.number(check.hours()), names, NumberText.number(check.hoursThere()));
        };
    }

    private static String reach(BrokenLink broken, String names, String amount) {
        boolean one = broken.names().size() == 1;
        if (broken.days().isEmpty()) {
            return phrase(one ? "check.undated" : "check.undated-several", names, amount);
        }
        String days = NumberText.number((double) broken.days().getAsLong());
        return phrase(one ? "check.reach" : "check.reach-several", names, amount, days);
    }

    private static String accounts(TargetCheck check, BrokenLink broken, String names, String amount) {
        String sum = phrase(
                broken.amount() < 0 ? "check.accounts-less" : "check.accounts-more",
                amount(check, check.sum()),
                amount);
        return names.isEmpty() ? sum : phrase("check.without-target", sum, names);
    }

    /** What the first of the accounts has, and what it is priced with. */
    private String coverage(BrokenLink broken) {
        int account = result.book().accounts().find(broken.names().get(0)).orElseThrow();
        return phrase("check.has-coverage", coverageToday(account), result.coverage(account));
    }

    private static String amount(TargetCheck check, double amount) {
        return check.target().measure().equals(Target.SHARE_OF_WALLET)
                ? NumberText.percent(amount)
                : NumberText.money(amount);
    }

    private List<String> conclusions() {
        List<String> sentences = new ArrayList<>();
        long broken = count(TargetCheck.Verdict.NO);
        long unknown = count(TargetCheck.Verdict.UNKNOWN);
        sentences.add(counted(
                "check.holds",
                rows.size(),
                NumberText.number((double) count(TargetCheck.Verdict.YES)),
                NumberText.number((double) broken),
                NumberText.number((double) unknown)));
        for (BookSum sum : checks.sums()) {
            sentences.add(phrase(
                    "check.book",
                    sum.measure(),
                    sum.period(),
                    NumberText.money(sum.teams()),
                    NumberText.money(sum.accounts()),
                    NumberText.money(sum.difference())));
        }
        return sentences;
    }

    private long count(TargetCheck.Verdict verdict) {
        return rows.stream().filter(row -> row.holds() == verdict).count();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(deals.notes());
        note(notes, "check.cut-otherwise", checks.cutOtherwise());
        note(
                notes,
                "check.not-agreed",
                rows.stream().filter(row -> row.target().agreed().isEmpty()).count());
        return notes;
    }

    private static void note(List<String> notes, String key, long count) {
        if (count > 0) {
            notes.add(counted(key, (double) count));
        }
    }

    /** The check of the first target of an account that breaks, else of its first; empty where it has none. */
    public Optional<TargetCheck> first() {
        return rows.stream()
                .filter(row -> row.target().isOfAnAccount() && row.broken().isPresent())
                .findFirst()
                .or(() -> rows.stream()
                        .filter(row -> row.target().isOfAnAccount())
                        .findFirst());
    }
}
