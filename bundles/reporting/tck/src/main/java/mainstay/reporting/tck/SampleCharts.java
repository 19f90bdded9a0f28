package mainstay.reporting.tck;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.reporting.api.Axis;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Bubbles;
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
import mainstay.reporting.api.Timeline;
import mainstay.reporting.api.Timeline.Span;
import mainstay.reporting.api.Waterfall;
import mainstay.reporting.api.Waterfall.Step;

/** One chart of each kind, whose words are given, and one of each kind with nothing in it. */
final class SampleCharts {
    private static final List<String> QUADRANTS = List.of("defend", "develop", "harvest", "leave");

    private final String[] ids;
    private final String[] names;
    private final Words words;

    SampleCharts(String[] ids, String[] names, Words words) {
        this.ids = ids;
        this.names = names;
        this.words = words;
    }

    /** The words of a chart. */
    interface Words {
        /** What stands where a plain chart says this. */
        String instead(String plain);
    }

    List<Block> all() {
        return List.of(
                waterfall(),
                bubbles(),
                curves(),
                bars(),
                bar(),
                panels(),
                areas(),
                shifts(),
                flow(),
                contacts(),
                amounts(),
                timeline());
    }

    static List<Block> empty() {
        SampleCharts none = new SampleCharts(new String[0], new String[0], plain -> plain);
        return List.of(
                new Waterfall("empty-waterfall", "Empty waterfall", "No step at all.", Kind.MONEY, List.of()),
                none.bubbles("empty-bubbles", 0),
                new Curves("empty-curves", "Empty curves", "No curve at all.", rank(), share(), List.of()),
                new Bars("empty-bars", "Empty bars", "No bar at all.", "line", Kind.MONEY, List.of("one"), List.of()),
                new Marimekko(
                        "empty-areas",
                        "Empty areas",
                        "No strip at all.",
                        "line",
                        Kind.MONEY,
                        List.of("ours"),
                        "spend",
                        List.of(),
                        List.of(Hue.BLUE)),
                new Timeline("empty-timeline", "Empty timeline", "No span at all.", "action", "critical", List.of()),
                none.shifts("empty-shifts", 0),
                none.flow("empty-flow", 0),
                none.contacts("empty-contacts", 0),
                none.amounts("empty-amounts", 0));
    }

    Waterfall waterfall() {
        return new Waterfall(
                "waterfall",
                words.instead("Value waterfall"),
                words.instead("From total spend to profit."),
                Kind.MONEY,
                List.of(
                        new Step(words.instead("total spend"), 4_000_000, true, words.instead("from the wallets")),
                        new Step(words.instead("not addressable"), -1_000_000, false, words.instead("spend less that")),
                        new Step(words.instead("contestable"), 2_625_000, true, words.instead("what is not tied")),
                        new Step(words.instead("cost to serve"), -304_001.25, false, words.instead("the team")),
                        new Step(words.instead("loss"), -12_000.5, true, words.instead("what is left"))));
    }

    private Timeline timeline() {
        LocalDate monday = LocalDate.of(2026, 1, 5);
        return new Timeline(
                "timeline",
                words.instead("Programme"),
                words.instead("Actions from their first day to their last."),
                "action",
                words.instead("critical"),
                List.of(
                        new Span(
                                words.instead("assess"),
                                monday,
                                monday.plusDays(39),
                                true,
                                words.instead("pilot sets")),
                        new Span(words.instead("train"), monday.plusDays(14), monday.plusDays(14), false, "")));
    }

    private Bubbles bubbles() {
        return bubbles("bubbles", ids.length);
    }

    private Bubbles bubbles(String id, int count) {
        String key = words.instead("key");
        String minor = words.instead("minor");
        return new Bubbles(
                id,
                words.instead("Account matrix"),
                words.instead("Accounts by value and share of wallet."),
                new Axis(words.instead("account value"), Kind.MONEY, 500_000),
                new Axis(words.instead("share of wallet"), Kind.RATIO, 0.25),
                Axis.of(words.instead("gross profit"), Kind.MONEY),
                count,
                SampleColumns.texts("account_id", ids),
                SampleColumns.texts("name", names),
                Column.text("class", row -> row % 2 == 0 ? key : minor),
                Column.number("x", Kind.MONEY, row -> 1_000_000 - row * 225_000.5),
                Column.number("y", Kind.RATIO, row -> row * 0.125),
                Column.number("area", Kind.MONEY, row -> 90_000 - row * 22_500),
                QUADRANTS.stream().map(words::instead).toList());
    }

    private Curves curves() {
        return new Curves(
                "curves",
                words.instead("Pareto curve"),
                words.instead("Running share of profit by rank."),
                rank(),
                share(),
                List.of(
                        new Curve(
                                words.instead("expected profit"),
                                DoubleColumn.of(1, 2, 3, 4),
                                DoubleColumn.of(0.5, 0.75, 1.125, 1)),
                        new Curve(words.instead("one point"), DoubleColumn.of(1), DoubleColumn.of(-0.25))));
    }

    private static Axis rank() {
        return Axis.of("rank", Kind.COUNT);
    }

    private static Axis share() {
        return new Axis("share", Kind.RATIO, 0.8);
    }

    private Bars bars() {
        return new Bars(
                "bars",
                words.instead("Profit by coverage"),
                words.instead("Expected profit before and after."),
                "coverage",
                Kind.MONEY,
                List.of("before", "after"),
                List.of(
                        new Bar(words.instead("dedicated"), List.of(716_312.5, 812_000.25)),
                        new Bar(words.instead("shared"), List.of(-33_000.0, Double.NaN)),
                        new Bar(words.instead("none"), List.of(0.0, -0.0))));
    }

    private Bars bar() {
        return new Bars(
                "white-space",
                words.instead("White space by line"),
                words.instead("What competitors have."),
                "line",
                Kind.MONEY,
                List.of("white space"),
                List.of(
                        new Bar(words.instead("notebooks"), List.of(1_250_000.0)),
                        new Bar(words.instead("services"), List.of(2.5))));
    }

    private Bars panels() {
        return new Bars(
                        "panels",
                        words.instead("Profit by region"),
                        words.instead("A small chart for each region."),
                        "region",
                        Kind.MONEY,
                        List.of("2026", "2027"),
                        List.of(
                                new Bar(words.instead("north"), List.of(716_312.5, 812_000.25)),
                                new Bar(words.instead("south"), List.of(-33_000.0, Double.NaN))))
                .inPanels();
    }

    private Marimekko areas() {
        return new Marimekko(
                "areas",
                words.instead("Spend by line"),
                words.instead("What of each line is ours."),
                "line",
                Kind.MONEY,
                List.of("ours", "open", "closed"),
                "spend",
                List.of(
                        new Strip(words.instead("servers"), List.of(250_000.0, 1_125_000.5, 0.0)),
                        new Strip(words.instead("paper"), List.of(0.0, 0.0, 0.0)),
                        new Strip(words.instead("services"), List.of(2.5, 0.0, 40_000.0))),
                List.of(Hue.BLUE, Hue.OLIVE, Hue.GREY));
    }

    private Shifts shifts() {
        return shifts("shifts", ids.length);
    }

    private Shifts shifts(String id, int count) {
        return new Shifts(
                id,
                words.instead("Rank shifts"),
                words.instead("Ranks under two models."),
                words.instead("rank before"),
                words.instead("rank after"),
                count,
                SampleColumns.texts("account_id", ids),
                SampleColumns.texts("name", names),
                Column.number("rank_before", Kind.COUNT, row -> row + 1),
                Column.number("rank_after", Kind.COUNT, row -> count - row));
    }

    private Grid contacts() {
        return contacts("contacts", 3);
    }

    private Grid contacts(String id, int count) {
        return new Grid(
                id,
                words.instead("Contacts by level"),
                words.instead("Whom we reach and whom we do not."),
                Field.of(each("level", count, row -> words.instead("level " + row)), words.instead("Level"), ""),
                List.of(
                        Field.of(
                                each("purchasing", count, row -> contacts(row, 2)),
                                words.instead("Purchasing"),
                                words.instead("who pays")),
                        Field.of(each("technical", count, row -> contacts(row, row)), words.instead("Technical"), "")),
                Optional.empty(),
                count,
                List.of(
                        new Mark("●", words.instead("reached"), Tone.GOOD),
                        new Mark("◐", words.instead("seen once"), Tone.FAIR),
                        new Mark("○", words.instead("not reached"), Tone.POOR),
                        new Mark("?", words.instead("unknown"), Tone.QUIET)));
    }

    /** Texts that are the same however often they are read. */
    private static Column each(String name, int count, IntFunction<String> text) {
        return SampleColumns.texts(
                name, IntStream.range(0, count).mapToObj(text).toArray(String[]::new));
    }

    private String contacts(int row, int count) {
        return Grid.joined(IntStream.range(0, count)
                .mapToObj(place -> List.of("●", "○", "◐", "?").get((row + place) % 4) + " "
                        + (place < names.length ? names[place] : words.instead("nobody")))
                .toList());
    }

    private Grid amounts() {
        return amounts("amounts", 3);
    }

    private Grid amounts(String id, int count) {
        return new Grid(
                id,
                words.instead("White space by line and division"),
                words.instead("Most lies with servers."),
                Field.of(each("line", count, row -> words.instead("line " + row)), words.instead("Line"), ""),
                List.of(
                        Field.of(
                                SampleColumns.numbers("hardware", Kind.MONEY, 696_500, 0, Double.NaN),
                                words.instead("Hardware"),
                                ""),
                        Field.of(
                                SampleColumns.numbers("services", Kind.MONEY, -3_500.25, 780_000, 365_000),
                                words.instead("Services"),
                                "")),
                Optional.of(Field.of(
                        SampleColumns.numbers("total", Kind.MONEY, 692_999.75, 780_000, 365_000),
                        words.instead("Total"),
                        "")),
                count,
                List.of());
    }

    private Flow flow() {
        return flow("flow", 6);
    }

    private Flow flow(String id, int count) {
        String key = words.instead("key");
        String minor = words.instead("minor");
        return new Flow(
                id,
                words.instead("Moves between tiers"),
                words.instead("How many accounts went from which tier to which."),
                words.instead("tier before"),
                words.instead("tier after"),
                List.of(key, minor),
                count,
                SampleColumns.texts("tier_before", key, key, minor, minor, "", minor),
                SampleColumns.texts("tier_after", key, minor, key, minor, minor, ""),
                SampleColumns.numbers("accounts", Kind.COUNT, 40, 12, 5, 1_250, 3, 0),
                SampleColumns.numbers(
                        "gross_profit", Kind.MONEY, 9_000_000, 1_250_000.5, 900_000, -75_000, Double.NaN, 0));
    }
}
