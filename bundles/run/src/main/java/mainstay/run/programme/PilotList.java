package mainstay.run.programme;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.IntStream;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.plan.divisions.DivisionSales;
import mainstay.plan.pilots.PilotCandidate;
import mainstay.plan.pilots.PilotSet;
import mainstay.plan.pilots.PilotSets;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import mainstay.run.listing.RowColumns;
import mainstay.run.parameters.PlanParameters;
import mainstay.run.selling.DivisionTable;
import mainstay.segments.MatrixAxis;
import mainstay.segments.Segmentation;
import mainstay.segments.Segments;

/** With which accounts the programme is tried first, and why with these. */
public final class PilotList {
    private static final String NOW = "pilot-now";

    private final LiveResult result;
    private final Accounts accounts;
    private final int each;
    private final List<PilotCandidate> candidates;
    private final String bestIndustry;
    private final Map<String, Double> industries = new HashMap<>();
    private final Map<PilotSet, List<PilotCandidate>> sets;

    private PilotList(LiveResult result) {
        this.result = result;
        this.accounts = result.book().accounts();
        this.each = (int) result.assumptions().number(PlanParameters.PILOTS);
        this.candidates = candidates();
        for (int account = 0; account < accounts.size(); account++) {
            industries.merge(industry(account), result.valuation().whiteSpace().get(account), Double::sum);
        }
        this.bestIndustry = candidates.stream()
                .map(PilotCandidate::industry)
                .filter(industry -> !industry.isEmpty())
                .distinct()
                .max(Comparator.comparingDouble((String industry) -> industries.get(industry))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse("");
        this.sets = PilotSets.of(candidates, bestIndustry, each);
    }

    /** The sets of pilots of a result. */
    public static PilotList of(LiveResult result) {
        return new PilotList(result);
    }

    private List<PilotCandidate> candidates() {
        Segmentation pilot = result.segments().named(Segments.PILOT).orElseThrow();
        Segmentation.Matrix matrix = result.segments()
                .named(Segments.VALUE_RELATIONSHIP)
                .flatMap(Segmentation::matrix)
                .orElseThrow();
        DivisionSales sales = DivisionSales.of(result.book().asRead(), result.walletPrices());
        return IntStream.range(0, accounts.size())
                .filter(account -> pilot.of(account).equals(NOW))
                .mapToObj(account -> new PilotCandidate(
                        account,
                        result.scores().get(account) * feasibility(account),
                        divisions(sales, account),
                        isUnderserved(matrix, account),
                        industry(account)))
                .toList();
    }

    private double feasibility(int account) {
        return accounts.number(AccountField.FEASIBILITY).get(account);
    }

    private String industry(int account) {
        return accounts.text(AccountField.INDUSTRY).get(account);
    }

    private int divisions(DivisionSales sales, int unit) {
        return (int) DivisionTable.asRead(result.book(), unit)
                .flatMap(account -> IntStream.range(sales.start(account), sales.start(account + 1)))
                .filter(row -> sales.whiteSpace(row) > 0)
                .map(sales::division)
                .distinct()
                .count();
    }

    private static boolean isUnderserved(Segmentation.Matrix matrix, int account) {
        MatrixAxis value = matrix.first();
        MatrixAxis share = matrix.second();
        return value.high(account) && !share.undefined(account) && !share.high(account);
    }

    /** A row a pilot, set by set. */
    public PlanListing listing() {
        List<Entry<PilotSet, PilotCandidate>> rows = sets.entrySet().stream()
                .flatMap(set -> set.getValue().stream().map(candidate -> Map.entry(set.getKey(), candidate)))
                .toList();
        PlanColumns columns = new RowColumns<>(rows)
                .text("set", row -> row.getKey().word())
                .text("account_id", row -> accounts.id(row.getValue().account()))
                .text("name", row -> accounts.name(row.getValue().account()))
                .text("reason", row -> reason(row.getKey(), row.getValue()))
                .text("industry", row -> row.getValue().industry())
                .number("score", Kind.SCORE, row -> result.scores()
                        .get(row.getValue().account()))
                .number(
                        "feasibility",
                        Kind.NUMBER,
                        row -> feasibility(row.getValue().account()))
                .number("promise", Kind.NUMBER, row -> row.getValue().promise())
                .number("divisions", Kind.COUNT, row -> row.getValue().divisions())
                .number("value", Kind.MONEY, row -> result.valuation()
                        .value()
                        .get(row.getValue().account()))
                .number("share_of_wallet", Kind.RATIO, row -> result.valuation()
                        .shareOfWallet()
                        .get(row.getValue().account()))
                .number("white_space", Kind.MONEY, row -> result.valuation()
                        .whiteSpace()
                        .get(row.getValue().account()))
                .build()
                .allowing("set", PilotSet.words());
        return new PlanListing(
                columns,
                List.of("set", "account_id", "reason", "score", "feasibility", "promise", "white_space"),
                List.of("white_space", "value"),
                List.of(counted("pilots.now", candidates.size())),
                notes());
    }

    private String reason(PilotSet set, PilotCandidate candidate) {
        int account = candidate.account();
        return switch (set) {
            case CROSS_SELLING -> counted("pilots.cross-selling", candidate.divisions());
            case PENETRATION ->
                phrase(
                        "pilots.penetration",
                        NumberText.money(result.valuation().value().get(account)),
                        NumberText.percent(result.valuation().shareOfWallet().get(account)));
            case SOLUTIONS ->
                phrase(
                        "pilots.solutions",
                        candidate.industry(),
                        NumberText.money(industries.get(candidate.industry())));
        };
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        sets.forEach((set, chosen) -> {
            if (chosen.size() < each) {
                notes.add(counted("pilots.fewer", chosen.size(), set.word(), NumberText.number((double) each)));
            }
        });
        return notes;
    }
}
