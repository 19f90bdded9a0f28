package mainstay.reporting.workbook;

import static mainstay.reporting.api.Expression.cell;
import static mainstay.reporting.api.Expression.choose;
import static mainstay.reporting.api.Expression.given;
import static mainstay.reporting.api.Expression.number;
import static mainstay.reporting.api.Expression.word;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Assumption.Allowed;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Expression.CountWhere;
import mainstay.reporting.api.Expression.Total;
import mainstay.reporting.api.Expression.TotalWhere;
import mainstay.reporting.api.Expression.TotalWhereBoth;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Provenance;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;

/** A report whose formulas meet what workbooks and we see differently: undefined cells, 0 as a divisor, patterns, case, digits. */
final class TrickyReport {
    private static final double NONE = Double.NaN;
    static final String[] KEYS = {"007", "7", "a*", "abc", "ABC", ">5", "", "TRUE", "1e5", " abc", "shared", "shared"};
    private static final double[] NUMBERS = {1, 2.5, NONE, 0, -4, 1e9, 0.1, 7, 1e5, NONE, 3, 0};
    private static final double[] OTHERS = {2, 0, 3, NONE, 0.5, 3, 0.1, -7, 0, NONE, 1, 4};

    private TrickyReport() {}

    static Report report() {
        Table table = table();
        List<Section> sections = List.of(
                new Section("Figures", "", List.of(new Figures(figures()))), new Section("Rows", "", List.of(table)));
        return Computed.anew(
                new Report("tricky", "Tricky", provenance(), assumptions(), sections, List.of()), Map.of());
    }

    static Provenance provenance() {
        return new Provenance(
                "book", "0f", "EUR", "g1-0f", List.of(), Instant.parse("2024-02-29T23:58:57Z"), "somebody");
    }

    private static Table table() {
        List<Field> fields = new ArrayList<>(List.of(
                Field.of(Column.text("key", row -> KEYS[row])),
                Field.of(Column.number("a", Kind.NUMBER, row -> NUMBERS[row])),
                Field.of(Column.number("b", Kind.MONEY, row -> OTHERS[row])),
                Field.of(Column.flag("flag", row -> row % 3 == 0)),
                Field.of(Column.number("zero", Kind.COUNT, row -> row % 2))));
        add(fields, "sum", cell("a").plus(cell("b")));
        add(fields, "difference", cell("a").minus(cell("b").minus(number(-2))));
        add(fields, "product", cell("a").plus(number(1)).times(cell("b").minus(given("weight.strategic-fit"))));
        add(fields, "quotient", cell("a").dividedBy(cell("b")));
        add(fields, "quotients", cell("a").dividedBy(cell("b").dividedBy(given("tier.a1"))));
        add(fields, "copy", cell("a"));
        add(fields, "of-copy", cell("quotient").plus(number(1)));
        add(fields, "chosen", choose(cell("a").above(cell("b")), cell("a"), cell("quotient")));
        add(
                fields,
                "within",
                choose(cell("flag"), cell("a"), cell("b")).times(number(10)).plus(given("r1")));
        add(fields, "nothing-to-divide", number(1).dividedBy(given("nothing")));
        add(fields, "same-keys", new TotalWhere("tricky-rows", "a", "key", cell("key")));
        add(fields, "count-keys", new CountWhere("tricky-rows", "key", cell("key")));
        add(fields, "same-numbers", new TotalWhere("tricky-rows", "b", "a", cell("b")));
        add(fields, "derived", given("derived").times(cell("zero")));
        addFlag(fields, "at-least", cell("a").atLeast(cell("b")));
        addFlag(fields, "equal", cell("a").equalTo(cell("b")));
        addFlag(
                fields,
                "both",
                cell("flag").and(cell("a").above(number(0))).and(cell("b").above(number(0))));
        addFlag(fields, "either", cell("flag").or(cell("quotient").above(number(0))));
        addFlag(fields, "is-word", cell("key").equalTo(word("abc")));
        addFlag(fields, "is-given", cell("key").equalTo(given("policy")));
        addText(fields, "text", choose(cell("flag"), cell("key"), word("say \"no\"")));
        addText(fields, "word", choose(cell("flag").equalTo(cell("at-least")), given("policy"), cell("text")));
        return Table.of("tricky-rows", "Rows", fields, KEYS.length);
    }

    private static void add(List<Field> fields, String name, Expression formula) {
        fields.add(Field.of(Column.number(name, Kind.NUMBER, row -> 0)).by(formula));
    }

    private static void addFlag(List<Field> fields, String name, Expression formula) {
        fields.add(Field.of(Column.flag(name, row -> false)).by(formula));
    }

    private static void addText(List<Field> fields, String name, Expression formula) {
        fields.add(Field.of(Column.text(name, row -> "")).by(formula));
    }

    private static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (String key : List.of("007", "a*", "abc", "ABC", ">5", "TRUE", "1e5", "shared", "none")) {
            figures.add(figure("total of " + key, new TotalWhere("tricky-rows", "a", "key", word(key))));
            figures.add(figure("count of " + key, new CountWhere("tricky-rows", "key", word(key))));
        }
        figures.add(figure("total", new Total("tricky-rows", "quotient")));
        figures.add(figure("of flag", new TotalWhere("tricky-rows", "a", "flag", number(1))));
        figures.add(figure("count of no flag", new CountWhere("tricky-rows", "flag", number(0))));
        figures.add(figure("count of number", new CountWhere("tricky-rows", "a", number(0))));
        figures.add(figure("of undefined", new TotalWhere("tricky-rows", "b", "a", given("nothing"))));
        figures.add(
                figure("of both keys", new TotalWhereBoth("tricky-rows", "a", "key", word("a*"), "key", word("a*"))));
        figures.add(
                figure("of other keys", new TotalWhereBoth("tricky-rows", "a", "key", word("a*"), "key", word("abc"))));
        figures.add(figure("share", new Total("tricky-rows", "a").dividedBy(new Total("tricky-rows", "b"))));
        figures.add(figure("of nothing", given("nothing").plus(number(1))));
        figures.add(Figure.text("policy", "", "").by(given("policy")));
        return figures;
    }

    private static Figure figure(String label, Expression formula) {
        return Figure.number(label, Kind.NUMBER, Double.NaN, "").by(formula);
    }

    private static List<Assumption> assumptions() {
        return List.of(
                assumption("weight.strategic-fit", Kind.NUMBER, 0.25, "", Optional.empty()),
                assumption("tier.a1", Kind.NUMBER, 2, "", Optional.empty()),
                assumption("r1", Kind.MONEY, 5, "", Optional.empty()),
                assumption("nothing", Kind.RATIO, Double.NaN, "", Optional.empty()),
                assumption("policy", Kind.TEXT, Double.NaN, "abc", Optional.empty()),
                assumption(
                        "derived", Kind.NUMBER, NONE, "", Optional.of(number(1).dividedBy(given("tier.a1")))));
    }

    private static Assumption assumption(
            String name, Kind kind, double value, String text, Optional<Expression> formula) {
        return new Assumption(name, kind, value, text, "default", false, "", "any", formula, Allowed.ANYTHING);
    }
}
