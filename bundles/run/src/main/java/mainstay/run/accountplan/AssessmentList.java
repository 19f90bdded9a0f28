package mainstay.run.accountplan;

import static mainstay.run.words.RunWords.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.book.PlanTable;
import mainstay.plan.profile.Assessment;
import mainstay.plan.profile.Finding;
import mainstay.plan.profile.Gain;
import mainstay.plan.profile.LinePosition;
import mainstay.plan.profile.Situation;
import mainstay.plan.profile.SupplierShare;
import mainstay.plan.profile.SupplierShares;
import mainstay.plan.reach.LineReach;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import mainstay.run.listing.ReachByAccount;
import mainstay.run.listing.RowColumns;
import mainstay.run.parameters.PlanParameters;

/** How we stand at accounts: the assessment of their lines, what speaks for us and against us, and suppliers' shares. */
public final class AssessmentList {
    private final Book book;
    private final double threat;
    private final Map<Integer, SupplierShares> shares = new LinkedHashMap<>();
    private final Map<Integer, List<Assessment>> assessments = new LinkedHashMap<>();

    private AssessmentList(LiveResult result, int[] accounts, LocalDate day) {
        this.book = result.book();
        this.threat = result.assumptions().number(PlanParameters.THREAT);
        ReachByAccount reach = ReachByAccount.of(result, day);
        IntStream.of(accounts)
                .filter(account -> accounts.length == 1 || isKnown(account))
                .forEach(account -> {
                    List<LineReach> lines = reach.lines(account);
                    SupplierShares of =
                            SupplierShares.of(book.plan().rows(PlanTable.SHARES), account, line -> spend(lines, line));
                    shares.put(account, of);
                    assessments.put(account, Situation.assess(of, lines, day));
                });
    }

    /**
     * The situation at some accounts, by their rows in the book; of several accounts those that have shares of suppliers, facts or
     * barriers.
     *
     * @param day the latest period that has begun by then counts, and barriers stand as they do then
     */
    public static AssessmentList of(LiveResult result, int[] accounts, LocalDate day) {
        return new AssessmentList(result, accounts, day);
    }

    private boolean isKnown(int account) {
        return List.of(PlanTable.SHARES, PlanTable.FACTS, PlanTable.BARRIERS).stream()
                .map(table -> book.plan().rows(table))
                .anyMatch(rows -> rows.start(account) < rows.start(account + 1));
    }

    private static double spend(List<LineReach> lines, String line) {
        return lines.stream()
                .filter(of -> of.line().equals(line))
                .mapToDouble(LineReach::spend)
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }

    /** The assessment of one of the accounts. */
    public List<Assessment> assessment(int account) {
        return assessments.getOrDefault(account, List.of());
    }

    /** The shares of suppliers of one of the accounts. */
    public SupplierShares shares(int account) {
        return shares.getOrDefault(account, new SupplierShares(List.of()));
    }

    /** What speaks for us and against us at one of the accounts. */
    public List<Finding> findings(int account) {
        return Situation.findings(assessment(account), threat);
    }

    /** A row a line of an account. */
    public PlanListing assessment() {
        List<Line> lines = assessments.entrySet().stream()
                .flatMap(of -> of.getValue().stream().map(line -> new Line(of.getKey(), line)))
                .toList();
        PlanColumns columns = new RowColumns<>(lines)
                .text("account_id", line -> book.accounts().id(line.account()))
                .text("line", line -> line.is().line())
                .text("position", line -> line.is().position().id())
                .text("ahead", line -> line.is().ahead())
                .number("points_behind", Kind.NUMBER, line -> line.is().behind())
                .number("share", Kind.RATIO, line -> line.is().share())
                .number("trend", Kind.NUMBER, line -> line.is().trend())
                .text("gained_by", line -> line.gain().supplier())
                .number("points_gained", Kind.NUMBER, line -> line.gain().points())
                .number("white_space", Kind.MONEY, line -> line.is().room())
                .number("open", Kind.MONEY, line -> line.is().open())
                .number("shut", Kind.MONEY, line -> line.is().shut())
                .text("barrier_id", line -> line.is().barrier())
                .number("weight", Kind.MONEY, line -> line.is().weight())
                .text("period", line -> line.is().period())
                .text("before", line -> line.is().before())
                .flag("estimate", line -> line.is().estimate())
                .build()
                .allowing(
                        "position",
                        Arrays.stream(LinePosition.values())
                                .map(LinePosition::id)
                                .toList());
        return new PlanListing(
                columns,
                List.of(
                        "line",
                        "position",
                        "ahead",
                        "points_behind",
                        "trend",
                        "gained_by",
                        "white_space",
                        "open",
                        "shut",
                        "barrier_id",
                        "weight",
                        "account_id"),
                List.of("weight", "white_space", "open", "shut"),
                List.of(),
                List.of());
    }

    /** A row for each thing that speaks for us or against us. */
    public PlanListing findings() {
        List<Found> found = new ArrayList<>();
        assessments.keySet().forEach(account -> findings(account).forEach(of -> found.add(new Found(account, of))));
        PlanColumns columns = new RowColumns<>(found)
                .text("account_id", each -> book.accounts().id(each.account()))
                .text("finding", each -> each.of().kind().id())
                .text("line", each -> each.of().line())
                .text("supplier", each -> each.of().supplier())
                .number("points", Kind.NUMBER, Found::points)
                .number("open", Kind.MONEY, Found::open)
                .text("meaning", each -> meaning(each.of(), assessment(each.account())))
                .build()
                .allowing(
                        "finding",
                        Arrays.stream(Finding.Kind.values())
                                .map(Finding.Kind::id)
                                .toList());
        return new PlanListing(
                columns,
                List.of("finding", "line", "meaning", "points", "open", "account_id"),
                List.of("open"),
                List.of(),
                List.of());
    }

    /** What a finding says, as a reader reads it. */
    public static String meaning(Finding finding, List<Assessment> assessment) {
        Assessment line = assessment.stream()
                .filter(of -> of.line().equals(finding.line()))
                .findFirst()
                .orElseThrow();
        String points = NumberText.number(Math.abs(finding.size()));
        return switch (finding.kind()) {
            case STRENGTH -> strength(line, points);
            case WEAKNESS ->
                line.position() == LinePosition.FOLLOWS
                        ? phrase("finding.follows", line.ahead(), NumberText.number(line.behind()))
                        : phrase("finding.loses", points);
            case CHANCE -> phrase("finding.open", NumberText.number(finding.size()));
            case THREAT -> phrase("profile.gained", finding.supplier(), points);
        };
    }

    private static String strength(Assessment line, String points) {
        if (line.position() != LinePosition.LEADS) {
            return phrase("finding.gains", points);
        }
        return line.trend() > 0 ? phrase("finding.leads-and-gains", points) : phrase("finding.leads");
    }

    /** A row for each supplier of a line of an account, with a column for each period. */
    public PlanListing shares() {
        List<SupplierRow> rows = new ArrayList<>();
        shares.forEach((account, of) -> of.lines().forEach(line -> of.suppliers(line)
                .forEach(supplier -> rows.add(new SupplierRow(account, line, supplier)))));
        RowColumns<SupplierRow> columns = new RowColumns<>(rows)
                .text("account_id", row -> book.accounts().id(row.account()))
                .text("line", SupplierRow::line)
                .text("supplier", SupplierRow::supplier);
        List<String> periods = new SupplierShares(shares.values().stream()
                        .flatMap(of -> of.shares().stream())
                        .toList())
                .columns();
        for (String period : periods) {
            columns.number(
                    period, Kind.RATIO, row -> shares.get(row.account()).share(row.line(), row.supplier(), period));
        }
        List<String> shown = new ArrayList<>(List.of("line", "supplier"));
        shown.addAll(periods);
        shown.add("account_id");
        boolean estimates =
                shares.values().stream().flatMap(of -> of.shares().stream()).anyMatch(SupplierShare::estimate);
        return new PlanListing(
                columns.build(),
                shown,
                List.of(),
                estimates ? List.of(phrase("shares.estimates")) : List.of(),
                List.of());
    }

    private record Line(int account, Assessment is) {

        Gain gain() {
            return is.gains().isEmpty() ? new Gain("", Double.NaN) : is.gains().get(0);
        }
    }

    private record Found(int account, Finding of) {

        double points() {
            return of.kind() == Finding.Kind.CHANCE ? Double.NaN : of.size();
        }

        double open() {
            return of.kind() == Finding.Kind.CHANCE ? of.size() : Double.NaN;
        }
    }

    private record SupplierRow(int account, String line, String supplier) {}
}
