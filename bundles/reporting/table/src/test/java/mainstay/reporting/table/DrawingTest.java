package mainstay.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.reporting.api.Axis;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Bubbles;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Curves;
import mainstay.reporting.api.Curves.Curve;
import mainstay.reporting.api.Flow;
import mainstay.reporting.api.Grid;
import mainstay.reporting.api.Grid.Mark;
import mainstay.reporting.api.Grid.Tone;
import mainstay.reporting.api.Hue;
import mainstay.reporting.api.Marimekko;
import mainstay.reporting.api.Marimekko.Strip;
import mainstay.reporting.api.Shifts;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.api.Waterfall;
import mainstay.reporting.api.Waterfall.Step;
import mainstay.reporting.text.Cells;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final Ink BLACK = new Ink(false);
    private static final String[] LABELS = {
        "a",
        "北岭银行（集团）有限公司",
        "",
        "long ".repeat(80),
        "👩‍🚀🇨🇳",
        "\u001b[2J\n",
        "ᄒᄒᄒᄒᄒᄒᄒᄒᄒᄒᄒᄒᄒᄒᄒᄒᄒᄒ",
        "e\u0301".repeat(30)
    };
    private static final double[] ODD = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.MIN_VALUE,
        0,
        -0.0,
        1e15,
        -123_456_789_012.34
    };

    private final Random random = new Random(20261122);

    @Test
    void everyChartOfWhateverNumbersAndNamesFitsItsWidth() {
        for (int run = 0; run < 300; run++) {
            for (Chart chart : charts()) {
                int width = 20 + random.nextInt(231);
                assertThat(Drawing.of(chart).lines(width, BLACK))
                        .as("%s in %d cells", chart, width)
                        .allMatch(line -> Cells.width(line) <= width)
                        .allMatch(line -> line.chars().noneMatch(Character::isISOControl));
            }
        }
    }

    @Test
    void aWaterfallGoesOnWhereItStopped() {
        Waterfall chart = new Waterfall(
                "w",
                "",
                "",
                Kind.MONEY,
                List.of(
                        new Step("spend", 8, true, ""),
                        new Step("tied", -4, false, ""),
                        new Step("won", 2, false, "")));
        assertThat(Drawing.of(chart).lines(21, BLACK))
                .containsExactly("spend  8 ████████████", "tied  -4       ██████", "won   +2       ███");
    }

    @Test
    void everyAccountIsInOneQuadrantWithItsArea() {
        Bubbles chart = bubbles(4, row -> row < 2 ? 1 : 5, row -> row % 2 == 0 ? 1 : 5, row -> row + 1, 5);
        assertThat(Drawing.of(chart).lines(40, BLACK))
                .startsWith(
                        "up ↑  high from 5",
                        "star",
                        "  1 account",
                        "  size 4",
                        "  name 3",
                        "cow",
                        "  1 account",
                        "  size 2",
                        "  name 1",
                        "question",
                        "  1 account",
                        "  size 3",
                        "  name 2",
                        "dog",
                        "  1 account",
                        "  size 1",
                        "  name 0",
                        "right →  high from 5");
    }

    @Test
    void withoutCutsThereAreNoQuadrants() {
        List<String> lines = Drawing.of(bubbles(40, row -> row, row -> row, row -> 2, Double.NaN))
                .lines(40, BLACK);
        assertThat(lines).startsWith("all", "  40 accounts", "  size 80", "  name 0", "  name 1", "  name 2", "");
    }

    @Test
    void darkerMeansMoreAccounts() {
        Bubbles chart = bubbles(1_101, row -> row == 0 ? 0 : row <= 100 ? 5 : 10, row -> 1, row -> 1, Double.NaN);
        List<String> lines = Drawing.of(chart).lines(40, BLACK);
        assertThat(lines).anyMatch(line -> line.matches("[^·]*·[^▓]*▓[^█]*█"));
        assertThat(String.join(" ", lines.subList(lines.size() - 2, lines.size())))
                .isEqualTo("accounts: ·\u00a01–3, ░\u00a04–15, ▒\u00a016–63, ▓\u00a064–255, █\u00a0256–1023");
    }

    @Test
    void amountsFarApartAreSpreadByFactors() {
        Bubbles near = bubbles(3, row -> row + 1, row -> row, row -> 1, Double.NaN);
        Bubbles far = bubbles(3, row -> Math.pow(1000, row), row -> row, row -> 1, Double.NaN);
        assertThat(Drawing.of(near).lines(60, BLACK)).noneMatch(line -> line.contains("log scale"));
        assertThat(Drawing.of(far).lines(60, BLACK)).anyMatch(line -> line.endsWith("right → (log scale)"));
    }

    @Test
    void whatLiesInAGridStandsBesideWhatLiesInItsRow() {
        assertThat(Drawing.of(contacts()).lines(38, BLACK))
                .containsExactly(
                        "Level  Purchasing       Technical",
                        "──────────────────────────────────────",
                        "1                       ● CIO, decides",
                        "2      ○ Purchasing     ● Data centre",
                        "         head           ○ Branch IT;",
                        "                          old",
                        "● reached, ○ not reached");
    }

    @Test
    void whereThereIsNoRoomBesideItStandsBelow() {
        assertThat(Drawing.of(contacts()).lines(26, BLACK))
                .containsExactly(
                        "1",
                        "  Technical: ● CIO,",
                        "  decides",
                        "2",
                        "  Purchasing: ○ Purchasing",
                        "  head",
                        "  Technical: ● Data",
                        "  centre; ○ Branch IT; old",
                        "● reached, ○ not reached");
    }

    private static Grid contacts() {
        List<String> technical = List.of("● CIO, decides", "● Data centre; ○ Branch IT; old");
        return new Grid(
                "map",
                "",
                "",
                Field.of(Column.text("level", row -> Integer.toString(row + 1)), "Level", ""),
                List.of(
                        Field.of(
                                Column.text("purchasing", row -> row == 0 ? "" : "○ Purchasing head"),
                                "Purchasing",
                                ""),
                        Field.of(Column.text("technical", technical::get), "Technical", "")),
                Optional.empty(),
                2,
                List.of(new Mark("●", "reached", Tone.GOOD), new Mark("○", "not reached", Tone.POOR)));
    }

    @Test
    void onlyTheGreatestShiftsAreListed() {
        Shifts chart = shifts(45, row -> row + 1, row -> 45 - row);
        List<String> lines = Drawing.of(chart).lines(60, BLACK);
        assertThat(lines).hasSize(42).last().isEqualTo("5 more with smaller moves (--format json shows all)");
        assertThat(lines.get(1)).startsWith("name 0    1 → 45  ▼44  █");
    }

    @Test
    void whoWasNotThereBeforeDidNotMove() {
        Shifts chart = shifts(2, row -> row == 0 ? Double.NaN : 7, row -> 3);
        assertThat(Drawing.of(chart).lines(40, BLACK))
                .containsExactly("before → after", "name 0  – → 3   –", "name 1  7 → 3  ▲4  █████████████████████");
    }

    @Test
    void whatMovesComesFirstAndTheLargestOfItAbove() {
        Flow chart = flow(
                List.of("gold", "gold", "iron", "gold"),
                List.of("gold", "iron", "gold", ""),
                row -> List.of(90.0, 5.0, 20.0, 1.0).get(row),
                row -> row * 1_000);
        assertThat(Drawing.of(chart).lines(60, BLACK))
                .containsExactly(
                        "before → after: Accounts, Profit",
                        "iron → gold  20 2,000  ████████▎",
                        "gold → iron   5 1,000  ██",
                        "gold → –      1 3,000  ▍",
                        "gold → gold  90     0  █████████████████████████████████████");
    }

    @Test
    void aStreamWithoutRoomForItsClassesBesideItHasThemAbove() {
        Flow chart = flow(List.of("dedicated"), List.of("shared"), row -> 12, row -> 3_400_000);
        assertThat(Drawing.of(chart).lines(20, BLACK))
                .containsExactly("before → after:", "Accounts, Profit", "dedicated → shared", " 12 3.4M ███████████");
    }

    @Test
    void amountsWithoutRoomAreLeftOutWithTheirHeading() {
        Flow chart = flow(List.of("a"), List.of("b"), row -> 123_456, row -> 3_456_789);
        assertThat(Drawing.of(chart).lines(20, BLACK))
                .containsExactly("before → after:", "Accounts", "a → b 123k █████████");
    }

    @Test
    void longClassesShareTheLine() {
        Flow chart = flow(List.of("long ".repeat(9)), List.of("short"), row -> 1, row -> 1);
        assertThat(Drawing.of(chart).lines(20, BLACK)).contains("long long l… → short");
    }

    @Test
    void whoStaysIsFainterThanWhoMoves() {
        Flow chart = flow(List.of("a", "a"), List.of("a", "b"), row -> 1, row -> 1);
        assertThat(Drawing.of(chart).lines(40, new Ink(true)))
                .anyMatch(line -> line.startsWith("a → b") && line.contains("\u001b[36m█"))
                .anyMatch(line -> line.startsWith("a → a") && line.contains("\u001b[2m█"));
    }

    @Test
    void onlyTheLargestStreamsAreDrawn() {
        List<String> classes = IntStream.range(0, 45).mapToObj(at -> "c" + at).toList();
        Flow chart = flow(classes, classes, row -> row, row -> row);
        assertThat(Drawing.of(chart).lines(60, BLACK))
                .hasSize(42)
                .last()
                .isEqualTo("5 more flows (--format json shows all)");
    }

    @Test
    void sparklinesShowTheShape() {
        assertThat(BlockChars.spark(0, 1, 2, 3, 4, 5, 6, 7)).isEqualTo("▁▂▃▄▅▆▇█");
        assertThat(BlockChars.spark(5, Double.NaN, 5)).isEqualTo("▅ ▅");
    }

    private List<Chart> charts() {
        int count = random.nextInt(7);
        return List.of(
                new Waterfall(
                        "w",
                        "",
                        "",
                        kind(),
                        IntStream.range(0, count)
                                .mapToObj(at -> new Step(label(), number(), random.nextBoolean(), ""))
                                .toList()),
                new Bars("b", "", "", "line", kind(), List.of(label()), bars(count, 1)),
                new Bars("c", "", "", "line", kind(), List.of(label(), label(), label()), bars(count, 3)),
                areas(count),
                new Curves(
                        "d",
                        "",
                        "",
                        axis(),
                        axis(),
                        IntStream.range(0, count).mapToObj(at -> curve()).toList()),
                randomBubbles(count),
                shifts(count, fixed(), fixed()),
                flow(labels(count), labels(count), fixed(), fixed()),
                grid(count));
    }

    private Marimekko areas(int count) {
        return new Marimekko(
                "m",
                "",
                "",
                "line",
                kind(),
                List.of(label(), label()),
                label(),
                IntStream.range(0, count)
                        .mapToObj(at -> new Strip(label(), List.of(number(), number())))
                        .toList(),
                List.of(Hue.BLUE, Hue.GREY));
    }

    @Test
    void aStripIsAsLongAsWhatItComesToAndItsPartsAreTold() {
        Marimekko chart = new Marimekko(
                "m",
                "",
                "",
                "line",
                Kind.MONEY,
                List.of("ours", "open"),
                "spend",
                List.of(
                        new Strip("servers", List.of(3_000.0, 5_000.0)),
                        new Strip("paper", List.of(1_000.0, 1_000.0)),
                        new Strip("ink", List.of(0.0, 0.0))),
                List.of(Hue.BLUE, Hue.OLIVE));

        assertThat(Drawing.of(chart).lines(28, BLACK))
                .containsExactly("servers 8k ██████▒▒▒▒▒▒▒▒▒▒▒", "paper   2k ██▒▒", "ink      0", "█ ours, ▒ open");
    }

    private Grid grid(int count) {
        List<String> items = labels(count);
        IntToDoubleFunction amounts = fixed();
        List<Field> columns = IntStream.range(0, random.nextInt(9))
                .mapToObj(at -> Field.of(
                        at % 3 == 0
                                ? Column.number("n" + at, kind(), amounts)
                                : Column.text(
                                        "t" + at, row -> Grid.joined(List.of("● " + items.get(row), items.get(row)))),
                        label(),
                        ""))
                .toList();
        return new Grid(
                "g",
                "",
                "",
                Field.of(Column.text("row", items::get), label(), ""),
                columns,
                Optional.of(Field.of(Column.number("total", Kind.MONEY, amounts), label(), "")),
                count,
                List.of(new Mark("●", label(), Tone.GOOD)));
    }

    private List<Bar> bars(int count, int series) {
        return IntStream.range(0, count)
                .mapToObj(at -> new Bar(
                        label(),
                        DoubleStream.generate(this::number)
                                .limit(series)
                                .boxed()
                                .toList()))
                .toList();
    }

    private Curve curve() {
        int points = random.nextInt(5);
        return new Curve(
                label(),
                DoubleColumn.of(DoubleStream.generate(this::number)
                        .limit(points)
                        .sorted()
                        .toArray()),
                DoubleColumn.of(
                        DoubleStream.generate(this::number).limit(points).toArray()));
    }

    private Bubbles randomBubbles(int count) {
        return new Bubbles(
                "e",
                "",
                "",
                axis(),
                axis(),
                axis(),
                count,
                Column.text("account_id", row -> LABELS[row]),
                Column.text("name", row -> LABELS[(row + 3) % LABELS.length]),
                Column.text("class", row -> ""),
                Column.number("x", Kind.MONEY, fixed()),
                Column.number("y", Kind.MONEY, fixed()),
                Column.number("area", Kind.MONEY, fixed()),
                random.nextBoolean() ? List.of() : List.of(label(), label(), label(), label()));
    }

    private static Bubbles bubbles(
            int count, IntToDoubleFunction xs, IntToDoubleFunction ys, IntToDoubleFunction areas, double cut) {
        return new Bubbles(
                "bubbles",
                "",
                "",
                new Axis("right", Kind.COUNT, cut),
                new Axis("up", Kind.COUNT, cut),
                Axis.of("size", Kind.COUNT),
                count,
                Column.text("account_id", row -> "id-" + row),
                Column.text("name", row -> "name " + row),
                Column.text("class", row -> ""),
                Column.number("x", Kind.COUNT, xs),
                Column.number("y", Kind.COUNT, ys),
                Column.number("area", Kind.COUNT, areas),
                List.of("star", "cow", "question", "dog"));
    }

    private static Shifts shifts(int count, IntToDoubleFunction froms, IntToDoubleFunction tos) {
        return new Shifts(
                "shifts",
                "",
                "",
                "before",
                "after",
                count,
                Column.text("account_id", row -> "id-" + row),
                Column.text("name", row -> "name " + row),
                Column.number("from", Kind.COUNT, froms),
                Column.number("to", Kind.COUNT, tos));
    }

    private static Flow flow(
            List<String> froms, List<String> tos, IntToDoubleFunction accounts, IntToDoubleFunction amounts) {
        return new Flow(
                "flow",
                "",
                "",
                "before",
                "after",
                List.of(),
                froms.size(),
                Column.text("from", froms::get),
                Column.text("to", tos::get),
                Column.number("accounts", Kind.COUNT, accounts),
                Column.number("profit", Kind.MONEY, amounts));
    }

    private List<String> labels(int count) {
        return Stream.generate(this::label).limit(count).toList();
    }

    private IntToDoubleFunction fixed() {
        double[] numbers = DoubleStream.generate(this::number).limit(10).toArray();
        return row -> numbers[row];
    }

    private Axis axis() {
        return new Axis(label(), kind(), number());
    }

    private String label() {
        return LABELS[random.nextInt(LABELS.length)];
    }

    private double number() {
        return random.nextInt(3) == 0 ? ODD[random.nextInt(ODD.length)] : random.nextGaussian() * 1e5;
    }

    private Kind kind() {
        return List.of(Kind.MONEY, Kind.RATIO, Kind.COUNT, Kind.NUMBER).get(random.nextInt(4));
    }
}
