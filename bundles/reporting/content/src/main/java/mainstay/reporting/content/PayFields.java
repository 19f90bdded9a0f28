package mainstay.reporting.content;

import static mainstay.reporting.api.Expression.cell;
import static mainstay.reporting.api.Expression.choose;
import static mainstay.reporting.api.Expression.given;
import static mainstay.reporting.api.Expression.number;
import static mainstay.reporting.api.Expression.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.Range;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Expression.Total;
import mainstay.reporting.api.Expression.TotalWhere;
import mainstay.reporting.api.Table.Field;
import mainstay.run.listing.PlanColumns;
import mainstay.run.parameters.Assumptions;
import mainstay.run.parameters.Parameters;

/**
 * The columns of the pay of one person, and how they follow from one another under the rules of scorecards: whoever changes a rule or
 * what a sale adds in a workbook sees what is reached, paid out and paid. Pay by a model with other figures has no formulas.
 */
final class PayFields {
    private static final String MEASURE = "measure";
    private static final String ATTAINMENT = "attainment";
    private static final String RULE_WEIGHT = "rule_weight";
    private static final String TARGET = "target";
    private static final String BOOK_TARGET = "book_target";
    private static final Range ANY = Range.any("a number");
    private static final Map<String, Range> INPUTS = Map.of(BOOK_TARGET, ANY, "target_pay", Range.money());
    private static final List<String> RULES = List.of("threshold", "accelerator", "cap", "gate", "referral");
    private static final double LEAST = -1e15;

    private final String table;
    private final String receipts;
    private final PlanColumns pay;
    private final Assumptions assumptions;
    private final List<String> measures;

    /**
     * Of lists.
     *
     * @param table the id of the table of measures
     * @param receipts the id of the table of what they are made of
     * @param pay a row a measure
     */
    PayFields(String table, String receipts, PlanColumns pay, Assumptions assumptions) {
        this.table = table;
        this.receipts = receipts;
        this.pay = pay;
        this.assumptions = assumptions;
        this.measures = IntStream.range(0, pay.size())
                .mapToObj(pay.column(MEASURE)::text)
                .toList();
    }

    private boolean isByScorecard() {
        return RULES.stream().allMatch(rule -> assumptions.find(rule(rule)).isPresent());
    }

    /** A row a measure. */
    List<Field> measures() {
        Map<String, Expression> formulas = isByScorecard() ? formulas() : Map.of();
        List<Field> fields = pay.names().stream()
                .map(name -> live(pay.column(name), formulas))
                .collect(Collectors.toList());
        if (isByScorecard()) {
            fields.add(live(Column.number(RULE_WEIGHT, Kind.NUMBER, this::ruleWeight), formulas));
            fields.add(live(Column.number(BOOK_TARGET, Kind.NUMBER, this::bookTarget), formulas));
        }
        return fields;
    }

    private static Field live(Column column, Map<String, Expression> formulas) {
        Field field = ListingTable.field(column);
        Expression formula = formulas.get(column.name());
        if (formula != null) {
            return field.by(formula);
        }
        return INPUTS.containsKey(column.name()) ? field.asInput(INPUTS.get(column.name())) : field;
    }

    /** A row a sale, a cost or an event; what is referred counts as far as the rule says. */
    List<Field> receipts(PlanColumns rows) {
        if (!isByScorecard()) {
            return rows.names().stream()
                    .map(rows::column)
                    .map(ListingTable::field)
                    .toList();
        }
        Column source = rows.column("source");
        Column adds = rows.column("adds");
        Column counted = Column.number(
                "own_adds", Kind.NUMBER, row -> source.text(row).equals("referred") ? Double.NaN : adds.number(row));
        Expression formula = choose(
                cell("source").equalTo(word("referred")),
                cell("figure").times(given(rule("referral"))),
                cell("own_adds"));
        List<Field> fields = rows.names().stream()
                .map(rows::column)
                .map(column -> live(column, Map.of("adds", formula)))
                .collect(Collectors.toList());
        fields.add(ListingTable.field(counted).asInput(ANY));
        return fields;
    }

    private Map<String, Expression> formulas() {
        Map<String, Expression> formulas = new LinkedHashMap<>();
        formulas.put("actual", new TotalWhere(receipts, "adds", MEASURE, cell(MEASURE)));
        formulas.put(TARGET, byMeasure(measure -> ruleTarget(measure).map(Expression::given), cell(BOOK_TARGET)));
        Expression neutral = choose(cell(MEASURE).equalTo(word("mix")), number(1), number(0));
        Expression undefined = number(0).dividedBy(number(0));
        formulas.put(
                ATTAINMENT,
                choose(
                        cell(TARGET).above(neutral),
                        cell("actual").minus(neutral).dividedBy(cell(TARGET).minus(neutral)),
                        undefined));
        formulas.put(
                RULE_WEIGHT,
                choose(
                        cell(ATTAINMENT).atLeast(number(LEAST)),
                        byMeasure(measure -> weight(measure).map(Expression::given), number(0)),
                        number(0)));
        Expression weights = new Total(table, RULE_WEIGHT);
        formulas.put(
                "weight", choose(weights.above(number(0)), cell(RULE_WEIGHT).dividedBy(weights), number(0)));
        formulas.put("payout", payout());
        formulas.put("amount", cell("target_pay").times(cell("weight")).times(cell("payout")));
        return formulas;
    }

    private Expression payout() {
        Expression attained = cell(ATTAINMENT);
        Expression accelerated = number(1).plus(given(rule("accelerator")).times(attained.minus(number(1))));
        Expression open = choose(attained.above(number(1)), accelerated, attained);
        Expression capped = choose(open.above(given(rule("cap"))), given(rule("cap")), open);
        Expression paid = choose(attained.atLeast(given(rule("threshold"))), capped, number(0));
        if (measures.isEmpty() || Double.isNaN(pay.column(ATTAINMENT).number(0))) {
            return paid;
        }
        Expression first = new TotalWhere(table, ATTAINMENT, MEASURE, word(measures.get(0)));
        return choose(given(rule("gate")).above(first).and(given(rule("gate")).above(number(0))), number(0), paid);
    }

    private Expression byMeasure(Function<String, Optional<Expression>> of, Expression others) {
        Expression all = others;
        for (String measure : measures) {
            Optional<Expression> one = of.apply(measure);
            if (one.isPresent()) {
                all = choose(cell(MEASURE).equalTo(word(measure)), one.get(), all);
            }
        }
        return all;
    }

    private double ruleWeight(int row) {
        return Double.isNaN(pay.column(ATTAINMENT).number(row))
                ? 0
                : weight(measures.get(row)).map(assumptions::number).orElse(0.0);
    }

    /** The target as the book says it; none where the rules do. */
    private double bookTarget(int row) {
        return ruleTarget(measures.get(row)).isPresent()
                ? Double.NaN
                : pay.column(TARGET).number(row);
    }

    /** The parameter that is the target of a measure, where rules say it. */
    private Optional<String> ruleTarget(String measure) {
        return Optional.of(rule("target." + measure))
                .filter(name -> assumptions.find(name).isPresent());
    }

    /** The parameter that is the weight of a measure. */
    private Optional<String> weight(String measure) {
        boolean technical = measures.stream().anyMatch(each -> known("technical", each) && !known("account", each));
        return Optional.of(rule((technical ? "technical." : "account.") + measure))
                .filter(name -> assumptions.find(name).isPresent());
    }

    private boolean known(String team, String measure) {
        return assumptions.find(rule(team + "." + measure)).isPresent();
    }

    private String rule(String figure) {
        return Parameters.payFigure(assumptions.payModel(), figure);
    }
}
