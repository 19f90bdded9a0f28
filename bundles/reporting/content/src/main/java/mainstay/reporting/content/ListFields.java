package mainstay.reporting.content;

import static mainstay.reporting.api.Expression.cell;
import static mainstay.reporting.api.Expression.choose;
import static mainstay.reporting.api.Expression.given;
import static mainstay.reporting.api.Expression.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.coverage.CoverageOption;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Table.Field;
import mainstay.run.LiveResult;
import mainstay.run.RankColumns;
import mainstay.run.parameters.Parameters;
import mainstay.segments.Segments;

/**
 * The columns of the prioritised list with what they mean, and how they follow from one another: from the gross profit on,
 * everything can be computed anew from cells of the row and assumptions.
 */
final class ListFields {
    static final String STRATEGIC = "strategic";

    /** What follows from the profit or margin of all accounts together. */
    private static final Set<String> FROZEN =
            Set.of("rank", "score", Segments.TIER, Segments.CONTRIBUTION, Segments.PYRAMID, Segments.CLASS);

    private static final String KNOWN = "gross_profit_known";
    private static final String UNPRICED = "revenue_without_margin";

    private final List<CoverageOption> offers;
    private final boolean onAdopted;
    private final boolean hasOwnCaptures;
    private final Map<String, DoubleColumn> captures;
    private final CoverageFormulas choice;
    private final Map<String, Expression> headsPerAccount;

    private ListFields(LiveResult result) {
        this.captures = new TreeMap<>(result.decision().captures().byCoverage());
        this.offers = result.decision().terms().offers();
        this.choice = new CoverageFormulas(offers, offer -> cell(profitField(offer)), withoutTeam());
        this.headsPerAccount = AssumptionList.headsPerAccount(result);
        this.onAdopted = result.isOnAdopted();
        this.hasOwnCaptures = result.adopted()
                .map(plan -> plan.accounts().values().stream()
                        .anyMatch(given -> given.capture().isPresent()))
                .orElse(false);
    }

    /** The fields by account, in the order of {@link RankColumns#listed} and with what formulas need beside them. */
    static List<Field> of(LiveResult result) {
        ListFields fields = new ListFields(result);
        List<Field> all = new ArrayList<>();
        for (Column column : RankColumns.listed(result)) {
            all.add(fields.field(column));
        }
        all.add(described(Column.flag(STRATEGIC, result.book().accounts()::strategic)));
        fields.captures.forEach((coverage, own) -> {
            if (all.stream().noneMatch(field -> field.name().equals(captureField(coverage)))) {
                all.add(described(Column.number(captureField(coverage), Kind.RATIO, own)));
            }
        });
        Unpriced unpriced = Unpriced.of(result);
        if (unpriced.any()) {
            all.add(described(Column.number(KNOWN, Kind.MONEY, unpriced::known)));
            all.add(described(Column.number(UNPRICED, Kind.MONEY, unpriced::revenue)));
            all.replaceAll(field -> field.name().equals("gross_profit")
                    ? field.by(cell(KNOWN).plus(cell(UNPRICED).times(given(Parameters.MARGIN_DEFAULT))))
                    : field);
        }
        return all;
    }

    private Field field(Column column) {
        Field field = described(column);
        for (CoverageOption offer : offers) {
            if (column.name().equals(profitField(offer))) {
                return field.by(profit(offer));
            }
        }
        return FROZEN.contains(column.name())
                ? field.frozen()
                : formulas().getOrDefault(column.name(), Function.identity()).apply(field);
    }

    private static Field described(Column column) {
        return Field.of(column, Glossary.heading(column.name()), Glossary.meaning(column.name()));
    }

    private Map<String, Function<Field, Field>> formulas() {
        Map<String, Function<Field, Field>> formulas = new LinkedHashMap<>();
        formulas.put(RankColumns.RECOMMENDED, field -> field.by(choice.recommended()));
        if (!onAdopted) {
            formulas.put("coverage", field -> field.by(choice.recommended()));
            formulas.put(
                    "cost_to_serve", field -> field.by(byCoverage("coverage", ListFields::cost, Expression.number(0))));
            formulas.put("expected_profit", field -> field.by(profitUnder("coverage")));
            if (!headsPerAccount.isEmpty()) {
                formulas.put(
                        "heads",
                        field -> field.by(byCoverage(
                                "coverage", offer -> headsPerAccount.get(offer.coverage()), Expression.number(0))));
            }
        } else if (!hasOwnCaptures) {
            formulas.put("expected_profit", field -> field.by(profitOfPlan()));
        }
        formulas.put(RankColumns.BEST_COVERAGE, field -> field.by(choice.mostProfitable()));
        formulas.put(RankColumns.BEST_PROFIT, field -> field.by(profitUnder(RankColumns.BEST_COVERAGE)));
        formulas.put(RankColumns.LEFT_ON_TABLE, field -> field.by(leftOnTable()));
        if (offers.stream().anyMatch(offer -> offer.coverage().equals(CoverageOption.DEDICATED))) {
            formulas.put(
                    "large",
                    field -> field.by(CoverageFormulas.reaches(
                            cell("profit_" + CoverageOption.DEDICATED), given(Parameters.PROFIT_TARGET))));
        }
        formulas.put(
                "call", field -> field.by(choice.call(choose(cell(STRATEGIC), word("low-priority"), word("give-up")))));
        return formulas;
    }

    private static String profitField(CoverageOption offer) {
        return "profit_" + offer.coverage().replace('-', '_');
    }

    private static Expression cost(CoverageOption offer) {
        return given(AssumptionList.costPerAccount(offer.coverage()));
    }

    private static Expression earned() {
        return choose(
                given(Parameters.PROFIT_BASIS).equalTo(word(Parameters.REVENUE)),
                cell("expected_revenue"),
                cell("gross_profit"));
    }

    private Expression profit(CoverageOption offer) {
        return earned().times(capture(offer.coverage())).minus(cost(offer));
    }

    /** The account's own, else that of all. */
    private Expression capture(String coverage) {
        Expression usual = given(Parameters.capture(coverage));
        Expression own = cell(captureField(coverage));
        return captures.containsKey(coverage) ? choose(own.above(Expression.number(-1)), own, usual) : usual;
    }

    private static String captureField(String coverage) {
        return "capture_" + coverage;
    }

    private static Expression withoutTeam() {
        return earned().times(given(Parameters.capture(CoverageOption.NONE)));
    }

    private Expression profitUnder(String coverage) {
        return byCoverage(coverage, offer -> cell(profitField(offer)), withoutTeam());
    }

    /** Who has which coverage, and what whole teams cost an account, the adopted plan says. */
    private Expression profitOfPlan() {
        Expression capture = byCoverage(
                "coverage", offer -> capture(offer.coverage()), given(Parameters.capture(CoverageOption.NONE)));
        return earned().times(capture).minus(cell("cost_to_serve"));
    }

    private Expression leftOnTable() {
        Expression best = cell(RankColumns.BEST_PROFIT);
        Expression expected = onAdopted ? profitUnder(RankColumns.RECOMMENDED) : cell("expected_profit");
        return choose(CoverageFormulas.reaches(expected, best), Expression.number(0), best.minus(expected));
    }

    /** What holds for the coverage that a cell of the row names. */
    private Expression byCoverage(String coverage, Function<CoverageOption, Expression> ofOffer, Expression ofNone) {
        return CoverageFormulas.byCoverage(cell(coverage), offers, ofOffer, ofNone);
    }
}
