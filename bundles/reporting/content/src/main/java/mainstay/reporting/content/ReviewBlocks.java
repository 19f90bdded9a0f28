package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.phrase;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Table;
import mainstay.review.CoverageOffer;
import mainstay.review.ReviewState;
import mainstay.review.ReviewTextColumn;
import mainstay.review.ReviewTotals;
import mainstay.review.ReviewedAccounts;
import mainstay.review.TeamTotals;
import mainstay.review.Tier;
import mainstay.review.decision.AccountOverride;
import mainstay.review.decision.Proposal;
import mainstay.review.rules.RemovalCuts;
import mainstay.review.rules.Review;

/** A review. */
final class ReviewBlocks {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final List<String> MOVES = List.of(
            "rank",
            ReviewFields.ACCOUNT,
            "name",
            "move",
            "tier",
            "coverage",
            "expected_profit",
            "reason",
            "removal_proposed");
    private static final List<String> CHIEF = List.of(
            "rank",
            ReviewFields.ACCOUNT,
            "name",
            "move",
            "tier",
            "coverage",
            "team",
            "expected_profit",
            "expected_revenue",
            "score");

    private final Review review;
    private final Map<String, Double> totals;

    ReviewBlocks(Review review) {
        this.review = review;
        this.totals = review.totals();
    }

    Figures figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(sum(Glossary.heading("accounts"), Kind.COUNT, "accounts", phrase("review.accounts.how")));
        figures.add(
                sum(Glossary.heading("expected_profit"), Kind.MONEY, "expected_profit", phrase("review.profit.how")));
        figures.add(sum(Glossary.heading("cost_to_serve"), Kind.MONEY, "cost_to_serve", phrase("review.sum.how")));
        figures.add(sum(Glossary.heading("sales_target"), Kind.MONEY, "sales_target", phrase("review.sum.how")));
        figures.add(sum(Glossary.heading("heads"), Kind.NUMBER, "heads", phrase("review.heads.how")));
        Tier.ofRuns()
                .forEach(tier -> figures.add(sum(
                        phrase("review.tier", tier.word()),
                        Kind.COUNT,
                        "tier " + tier.word(),
                        phrase("review.tier.how"))));
        figures.add(
                sum(phrase("review.removed"), Kind.COUNT, "tier " + Tier.REMOVED.word(), phrase("review.removed.how")));
        figures.add(Figure.text(Glossary.heading("state"), review.state().word(), phrase("review.state.how")));
        figures.add(Figure.text(phrase("review.opened"), TIME.format(review.openedAt()), by(review.openedBy())));
        figures.add(Figure.text(
                phrase("review.closed"),
                review.closedAt().map(ReviewBlocks::time).orElse(phrase("review.not-closed")),
                review.closedAt().map(at -> by(review.closedBy())).orElse("")));
        String before = review.basis().before();
        figures.add(Figure.text(
                phrase("review.previous"),
                before.isEmpty() ? phrase("review.no-previous") : before,
                phrase("review.previous.how")));
        return new Figures(figures);
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static String by(String user) {
        return phrase("review.by", user);
    }

    private Figure sum(String label, Kind kind, String measure, String how) {
        return Figure.number(label, kind, number(measure), how);
    }

    private double number(String measure) {
        return totals.getOrDefault(measure, 0.0);
    }

    /** How many accounts are in each tier. */
    Bars tiers() {
        return new Bars(
                "tiers",
                phrase("review.tiers"),
                counted(
                        "review.tiers.text",
                        number("tier " + Tier.A.word()),
                        counted("accounts", number(ReviewTotals.ACCOUNTS))),
                phrase("category.tier"),
                Kind.COUNT,
                List.of(Glossary.heading("accounts")),
                Tier.ofRuns().stream()
                        .map(tier -> new Bar(tier.word(), List.of(number("tier " + tier.word()))))
                        .toList());
    }

    /** The accounts of which there is something to tell. */
    Table moves() {
        int[] rows = review.noteworthyRows();
        return ReviewFields.table("review-moves", phrase("review.moves"), review.columns(rows), rows.length)
                .showing(MOVES)
                .about(ReviewFields.ACCOUNT);
    }

    Table proposals() {
        List<Proposal> rows = review.decisions().proposals();
        List<Column> columns = List.of(
                Column.text(ReviewFields.ACCOUNT, row -> rows.get(row).account()),
                Column.text("name", row -> name(rows.get(row).account())),
                Column.text("field", row -> rows.get(row).field().word()),
                Column.text("proposed", row -> rows.get(row).value()),
                Column.text("state", row -> rows.get(row).state().word()),
                Column.text("departments", row -> rows.get(row).responseText()),
                Column.text("why", row -> rows.get(row).why()),
                Column.text("proposed_by", row -> rows.get(row).by()));
        return ReviewFields.table("review-proposals", phrase("review.proposals"), columns, rows.size())
                .about(ReviewFields.ACCOUNT);
    }

    /** What somebody decided against the rules, here or in a review before. */
    Table overrides() {
        List<AccountOverride> rows = review.decisions()
                .carried(review.basis().overrides(), review.basis().day());
        List<Column> columns = List.of(
                Column.text(ReviewFields.ACCOUNT, row -> rows.get(row).account()),
                Column.text("name", row -> name(rows.get(row).account())),
                Column.text("field", row -> rows.get(row).field().word()),
                Column.text("decided", row -> rows.get(row).value()),
                Column.text("until", row -> rows.get(row).until().toString()),
                Column.text("why", row -> rows.get(row).why()),
                Column.text("decided_by", row -> rows.get(row).by()),
                Column.text("decided_in", row -> rows.get(row).review()));
        return ReviewFields.table("review-overrides", phrase("review.overrides"), columns, rows.size())
                .about(ReviewFields.ACCOUNT);
    }

    /** Whom the rules propose for removal, and who it would be at a figure; empty where nobody is. */
    Optional<Table> removals() {
        RemovalCuts cuts = RemovalCuts.of(review);
        return cuts.size() == 0
                ? Optional.empty()
                : Optional.of(
                        ReviewFields.table("review-removals", phrase("review.removals"), cuts.columns(), cuts.size()));
    }

    /** Why so many are proposed for removal, and who would be at a figure. */
    List<String> removalNotes() {
        return RemovalCuts.of(review).sentences().stream()
                .map(ReportWords::inWholeUnits)
                .toList();
    }

    private String name(String account) {
        return review.accounts().find(account).stream()
                .mapToObj(review.accounts()::name)
                .findFirst()
                .orElse("");
    }

    Table teams() {
        TeamTotals teams = review.teams();
        return ReviewFields.table("review-teams", phrase("review.teams"), teams.columns(), teams.size());
    }

    /** On which terms accounts are served. */
    Table offers() {
        List<CoverageOffer> rows = review.basis().offers();
        List<Column> columns = List.of(
                Column.text("coverage", row -> rows.get(row).coverage()),
                Column.number(
                        "cost_per_account", Kind.MONEY, row -> rows.get(row).cost()),
                Column.number("capture", Kind.RATIO, row -> rows.get(row).capture()),
                Column.number(
                        "heads_per_account", Kind.NUMBER, row -> rows.get(row).heads()),
                Column.number("accounts", Kind.COUNT, row -> held(rows.get(row).coverage())));
        return ReviewFields.table("review-offers", phrase("review.offers"), columns, rows.size());
    }

    private double held(String coverage) {
        ReviewedAccounts accounts = review.accounts();
        int count = 0;
        for (int row = 0; row < accounts.size(); row++) {
            boolean isHeld = accounts.text(ReviewTextColumn.COVERAGE, row).equals(coverage);
            count += isHeld && !accounts.isRemoved(row) ? 1 : 0;
        }
        return count;
    }

    /** What was demanded of the adopted plan; empty where none was adopted. */
    Optional<Table> demands() {
        List<Map.Entry<String, String>> rows =
                List.copyOf(review.basis().demands().entrySet());
        List<Column> columns = List.of(
                Column.text("demand", row -> rows.get(row).getKey()),
                Column.text("demanded", row -> rows.get(row).getValue()));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(ReviewFields.table("review-demands", phrase("review.demands"), columns, rows.size()));
    }

    Table accounts(String id) {
        int[] rows = review.allRows();
        return ReviewFields.table(id, phrase("review.list"), review.columns(rows), rows.length)
                .showing(CHIEF)
                .about(ReviewFields.ACCOUNT);
    }

    /** What a reader must know. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (review.state() == ReviewState.OPEN) {
            notes.add(phrase("review.draft", review.name()));
        }
        if (!review.importedFrom().isEmpty()) {
            notes.add(phrase("review.imported", review.name(), review.importedFrom()));
        }
        if (!review.basis().adopted().isEmpty()) {
            notes.add(phrase("review.adopted", review.name(), review.basis().adopted()));
        }
        notes.add(phrase("review.terms", review.name(), review.profitTerms().sentence()));
        return notes;
    }
}
