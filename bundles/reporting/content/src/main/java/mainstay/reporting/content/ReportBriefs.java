package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.coverage.Decision;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Brief.Better;
import mainstay.reporting.api.Brief.Measure;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.review.AccountMove;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.ReviewTotals;
import mainstay.review.diff.ReviewDiff;
import mainstay.review.rules.Review;
import mainstay.run.LiveResult;
import mainstay.run.Totals;
import mainstay.run.compare.WhatIf;
import mainstay.run.planning.NamedPlan;
import mainstay.run.segments.SegmentClass;
import mainstay.segments.Segmentation;

/** What each kind of report concludes. */
final class ReportBriefs {
    private static final String PROFIT = "expected_profit";
    private static final String COST = "cost_to_serve";
    private static final String TARGET = "sales_target";
    private static final String HEADS = "heads";
    private static final String LEFT = "left_on_table";
    private static final String MOVED = "profit_moved";

    private ReportBriefs() {}

    /** One account: where it stands, and what another coverage would bring. */
    static Brief account(LiveResult result, int account, ReportRequest asked) {
        Decision decision = result.decision();
        double profit = decision.expectedProfit().get(account);
        double left = result.isOnAdopted() ? 0 : decision.leftOnTable(account);
        String name = AccountDetails.title(result.book().accounts(), account);
        String rank = NumberText.number((double) result.ranking().rank(account));
        String all = counted("accounts", result.book().accounts().size());
        List<String> conclusion = new ArrayList<>(
                List.of(phrase("brief.account", name, rank, all, whole(profit), result.coverage(account))));
        if (left > 0) {
            String best = decision.best(account).coverage();
            conclusion.add(phrase("brief.account.left", best, whole(decision.bestProfit(account)), whole(left)));
        }
        Optional<Review> before = asked.standing().closed();
        OptionalInt row = before.map(review ->
                        review.accounts().find(result.book().accounts().id(account)))
                .orElse(OptionalInt.empty());
        double then = row.isEmpty()
                ? Double.NaN
                : before.orElseThrow().accounts().number(ReviewNumberColumn.PROFIT, row.getAsInt());
        String since = before.map(Review::name)
                .map(named -> phrase("brief.since", named))
                .orElse("");
        AccountFormulas formulas = new AccountFormulas(result, account);
        List<Measure> measures = new ArrayList<>(List.of(
                Briefs.measure(live(money(PROFIT, profit), formulas.ofRecommended(PROFIT)), then, since, Better.MORE),
                Measure.of(
                        live(money(COST, decision.costToServe(account)), formulas.ofRecommended("cost_per_account"))),
                Measure.of(money("white_space", result.valuation().whiteSpace().get(account))),
                Measure.of(Figure.number(
                        Glossary.heading("share_of_wallet"),
                        Kind.RATIO,
                        result.valuation().shareOfWallet().get(account),
                        Glossary.meaning("share_of_wallet")))));
        if (!result.isOnAdopted()) {
            measures.add(1, Measure.of(live(money(LEFT, left), formulas.leftOnTable())));
        }
        return Brief.saying(conclusion, measures, Optional.empty(), List.of());
    }

    /** The class of a matrix that brings most, or why no account has a place in it. */
    static String matrix(LiveResult result, Segmentation segmentation) {
        return MatrixChart.nothing(result, segmentation).orElseGet(() -> greatest(result, segmentation));
    }

    private static String greatest(LiveResult result, Segmentation segmentation) {
        List<SegmentClass> classes = SegmentClass.of(result, segmentation.name());
        double all = classes.stream().mapToDouble(SegmentClass::expectedProfit).sum();
        return classes.stream()
                .max(Comparator.comparingDouble(SegmentClass::expectedProfit))
                .filter(of -> of.expectedProfit() > 0)
                .map(of -> counted(
                        "brief.matrix",
                        (double) of.accounts(),
                        counted("accounts", result.book().accounts().size()),
                        of.name(),
                        NumberText.percent(Math.rint(of.expectedProfit() / all * 100) / 100),
                        whole(of.expectedProfit())))
                .orElse("");
    }

    /** Who moves under other assumptions, and what that brings. */
    static Brief whatIf(WhatIf whatIf, Table table) {
        return Brief.saying(
                ListingTable.sentences(whatIf.sentences()),
                with(
                        changes(Totals.of(whatIf.now()), Totals.of(whatIf.then()), phrase("brief.against-now")),
                        Briefs.measure(
                                money(LEFT, whatIf.then().leftOnTable().profit()),
                                whatIf.now().leftOnTable().profit(),
                                phrase("brief.against-now"),
                                Better.LESS)),
                largest(table, "brief.moves", "name", "coverage_before", "coverage", PROFIT, MOVED),
                List.of());
    }

    /** What one model in the place of another brings. */
    static Brief swap(LiveResult before, LiveResult after, List<String> models, Table accounts) {
        double from = before.expectedProfit();
        double to = after.expectedProfit();
        return new Brief(
                phrase(
                        "brief.swap",
                        models.get(1),
                        models.get(0),
                        whole(from),
                        whole(to),
                        (to > from ? "+" : "") + whole(to - from)),
                changes(Totals.of(before), Totals.of(after), phrase("brief.against", models.get(0))),
                some(Briefs.first(
                        accounts,
                        phrase("section.movers"),
                        "account_id",
                        "name",
                        "coverage_before",
                        "coverage",
                        "expected_profit_before",
                        PROFIT)),
                List.of());
    }

    /** The figures, with one more behind the first, to which it belongs. */
    private static List<Measure> with(List<Measure> measures, Measure second) {
        List<Measure> all = new ArrayList<>(measures);
        all.add(1, second);
        return all;
    }

    /** What is left on the table in a review; nothing is known of it where a plan was adopted, which pays teams whole. */
    private static double left(Review review) {
        return review.basis().adopted().isEmpty()
                ? review.offers().leftOnTable().profit()
                : Double.NaN;
    }

    /** What is left on the table, and was in an earlier review. */
    private static Measure left(Review now, Optional<Review> then, String since) {
        Figure figure = Figure.number(
                Glossary.heading(LEFT),
                Kind.MONEY,
                left(now),
                phrase(now.basis().adopted().isEmpty() ? "brief.left.frozen" : "brief.left.adopted"));
        return Briefs.measure(figure, then.map(ReportBriefs::left).orElse(Double.NaN), since, Better.LESS);
    }

    private static List<Measure> changes(Totals now, Totals then, String since) {
        return List.of(
                Briefs.measure(
                        money(PROFIT, then.expectedProfit()),
                        now.expectedProfit(),
                        since,
                        Briefs.better(ReviewTotals.PROFIT)),
                Briefs.measure(
                        money(COST, then.costToServe()), now.costToServe(), since, Briefs.better(ReviewTotals.COST)),
                Briefs.measure(number(HEADS, then.heads()), now.heads(), since, Briefs.better(ReviewTotals.HEADS)),
                Briefs.measure(
                        Figure.number(phrase("overview.large"), Kind.COUNT, (double) then.largeAccounts(), ""),
                        (double) now.largeAccounts(),
                        since,
                        Briefs.better(ReviewTotals.LARGE)));
    }

    /** What a plan earns, against the list that it was made of. */
    static Brief coverage(LiveResult result, NamedPlan planned, ReportRequest asked) {
        Totals list = Totals.of(result);
        double profit = planned.plan().value();
        String since = phrase("brief.against-list");
        List<Measure> measures = List.of(
                Briefs.measure(
                        Figure.number(phrase("plan.profit"), Kind.MONEY, profit, phrase("plan.profit.how")),
                        list.expectedProfit(),
                        since,
                        Better.MORE),
                Briefs.measure(
                        Figure.number(phrase("plan.cost"), Kind.MONEY, planned.cost(), phrase("plan.cost.how")),
                        list.costToServe(),
                        since,
                        Better.LESS),
                Briefs.measure(number(HEADS, planned.heads()), list.heads(), since, Better.NEITHER));
        double moved = profit - list.expectedProfit();
        String conclusion = result.isOnAdopted() || Math.rint(moved) == 0
                ? phrase("brief.plan", whole(profit), NumberText.number(planned.heads()))
                : phrase(
                        moved > 0 ? "brief.plan.more" : "brief.plan.less",
                        whole(profit),
                        NumberText.number(planned.heads()),
                        whole(Math.abs(moved)));
        int[] accounts = Arrays.stream(planned.byGain()).limit(Briefs.ROWS).toArray();
        List<Field> fields = new ArrayList<>(planned.columns(accounts).stream()
                .filter(column -> List.of("account_id", "name", "gain").contains(column.name()))
                .map(Glossary::field)
                .toList());
        fields.add(2, Glossary.field(Column.text("coverage", row -> planned.coverage(accounts[row]))));
        fields.add(
                3,
                Field.of(
                        Column.text("list_coverage", row -> result.coverage(accounts[row])),
                        phrase("brief.plan.coverage"),
                        ""));
        Table table = Table.of(Briefs.ID, phrase("brief.plan.accounts"), fields, accounts.length)
                .about("account_id");
        return new Brief(conclusion, measures, some(table), ToDecide.ofPlan(result, asked.standing()));
    }

    /** What a review comes to, against the one before it. */
    static Brief review(Review review, Optional<Review> before, Table accounts) {
        Map<String, Double> totals = review.totals();
        String headline = phrase(
                "brief.review",
                review.name(),
                counted("accounts", totals.getOrDefault(ReviewTotals.ACCOUNTS, 0.0)),
                whole(totals.getOrDefault(ReviewTotals.PROFIT, 0.0)));
        String text = before.map(earlier -> phrase(
                        "brief.review.moves",
                        moves(review, AccountMove.PROMOTED),
                        moves(review, AccountMove.DEMOTED),
                        moves(review, AccountMove.TEAM_CHANGED),
                        earlier.name()))
                .orElseGet(() -> phrase("brief.review.first"));
        String since = before.map(Review::name)
                .map(named -> phrase("brief.since", named))
                .orElse("");
        Map<String, Double> then = before.map(Review::totals).orElse(Map.of());
        Table ten = Briefs.first(
                accounts,
                counted("brief.first", Math.min(Briefs.ROWS, accounts.size())),
                ReviewFields.ACCOUNT,
                "name",
                "tier",
                "coverage",
                PROFIT,
                "move");
        return new Brief(
                headline,
                text,
                with(measures(totals, then, since), left(review, before, since)),
                some(ten),
                ToDecide.ofReview(review));
    }

    private static String moves(Review review, AccountMove move) {
        int[] rows = review.allRows();
        Column moves = review.columns(rows).stream()
                .filter(column -> column.name().equals("move"))
                .findFirst()
                .orElseThrow();
        return NumberText.number((double) IntStream.range(0, rows.length)
                .filter(row -> List.of(moves.text(row).split(", ", -1)).contains(move.word()))
                .count());
    }

    /** What the totals of a review are, and what those of an earlier one were; there may be none of that. */
    private static List<Measure> measures(Map<String, Double> now, Map<String, Double> then, String since) {
        return List.of(
                measure(money(PROFIT, now.get(ReviewTotals.PROFIT)), ReviewTotals.PROFIT, then, since),
                measure(money(COST, now.get(ReviewTotals.COST)), ReviewTotals.COST, then, since),
                measure(money(TARGET, now.get(ReviewTotals.TARGET)), ReviewTotals.TARGET, then, since),
                measure(number(HEADS, now.get(ReviewTotals.HEADS)), ReviewTotals.HEADS, then, since));
    }

    private static Measure measure(Figure figure, String name, Map<String, Double> then, String since) {
        return Briefs.measure(figure, then.getOrDefault(name, Double.NaN), since, Briefs.better(name));
    }

    /** How profit went from one review to another, and with whom. */
    static Brief diff(ReviewDiff diff, String moved, Table accounts) {
        String since = phrase("brief.since", diff.before().name());
        String text = phrase(
                "brief.diff",
                count(diff, AccountMove.PROMOTED),
                count(diff, AccountMove.DEMOTED),
                count(diff, AccountMove.TEAM_CHANGED),
                count(diff, AccountMove.NEW),
                count(diff, AccountMove.LOST));
        return new Brief(
                moved,
                text,
                with(
                        measures(diff.after().totals(), diff.before().totals(), since),
                        left(diff.after(), Optional.of(diff.before()), since)),
                largest(accounts, "brief.changes", "name", "tier_before", "tier", "team", "profit", MOVED),
                ToDecide.ofReview(diff.after()));
    }

    private static String count(ReviewDiff diff, AccountMove move) {
        return NumberText.number((double) diff.accounts().count(move));
    }

    /** The rows that moved most profit, up or down. */
    private static Optional<Table> largest(Table table, String title, String... fields) {
        Column moved = table.field(MOVED).orElseThrow().cells();
        int[] rows = IntStream.range(0, table.size())
                .filter(row -> Math.abs(moved.number(row)) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -Math.abs(moved.number(row))))
                .limit(Briefs.ROWS)
                .mapToInt(Integer::intValue)
                .toArray();
        List<String> all = new ArrayList<>(List.of("account_id"));
        all.addAll(List.of(fields));
        return some(Briefs.rows(table, phrase(title), rows, all.toArray(String[]::new)));
    }

    private static Optional<Table> some(Table table) {
        return Optional.of(table).filter(rows -> rows.size() > 0);
    }

    private static Figure money(String field, double amount) {
        return Figure.number(Glossary.heading(field), Kind.MONEY, amount, Glossary.meaning(field));
    }

    private static Figure live(Figure figure, Optional<Expression> formula) {
        return formula.map(figure::by).orElse(figure);
    }

    private static Figure number(String field, double amount) {
        return Figure.number(Glossary.heading(field), Kind.NUMBER, amount, Glossary.meaning(field));
    }

    private static String whole(double amount) {
        return NumberText.money(Math.rint(amount));
    }
}
