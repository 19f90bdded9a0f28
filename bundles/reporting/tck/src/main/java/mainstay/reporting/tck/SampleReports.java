package mainstay.reporting.tck;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Provenance;
import mainstay.reporting.api.Provenance.Source;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;

/** Reports to try a renderer with: always the same, whatever the clock, the locale and the machine. */
public final class SampleReports {
    /** When the samples were asked for. */
    static final Instant AT = Instant.parse("2024-02-29T23:58:57Z");

    private static final String DIGEST = "5f2d1b0c9e8a7f6d5c4b3a29180706f5e4d3c2b1a09f8e7d6c5b4a3928171605";
    private static final String SOURCE_DIGEST = "0c1d2e3f405162738495a6b7c8d9eafb0c1d2e3f405162738495a6b7c8d9eafb";
    private static final String LINK = "\"&HYPERLINK(\"http://hostile.example/\")&\"";
    private static final String[] IDS = {"anshan-steel", "beiling-bank", "cathay-01", "delta-47", "e-5"};
    private static final String[] NAMES = {"Anshan Steel", "Beiling Bank", "Cathay", "Delta Freight", "Eastern Post"};
    private static final String[] LINES = {"servers", "notebooks", "printers", "services", "software"};
    private static final String[] ODD_NAMES = {
        "北岭银行（集团）有限公司",
        "شركة الاتصالات",
        "Ünïted Ａirways 👩‍🚀🇨🇳",
        "",
        "long ".repeat(400).strip()
    };

    private SampleReports() {}

    /**
     * Every kind of block and chart, formulas, details of rows, and the numbers and names that are hard to show: undefined,
     * infinite, negative zero, huge and tiny numbers; Chinese, Arabic, emoji, empty and very long names; tables and charts
     * without rows. Infinite numbers are allowed in a report, and shown in words where a format has no such number.
     */
    public static Report everything() {
        SamplePriorityList list = new SamplePriorityList(IDS, ODD_NAMES, LINES);
        SampleCharts charts = new SampleCharts(IDS, ODD_NAMES, plain -> plain);
        return report(
                "priority-list",
                "Priority list of every kind",
                List.of(
                        new Section("In brief", "", List.of(list.brief(plain -> plain))),
                        new Section("At a glance", "What the book comes to.", List.of(list.figures())),
                        new Section(
                                "Accounts",
                                "",
                                List.of(list.table().telling(row -> details(charts, row)), list.wallets())),
                        new Section("Charts", "One of each kind.", charts.all()),
                        new Section("Hard to show", "", List.of(numbers(), emptyTable())),
                        new Section("Nothing", "A section without a block.", List.of())),
                SampleAssumptions.all(),
                List.of("shared coverage is not offered: bundle mainstay.sample is stopped"));
    }

    /** Figures and two tables in plain letters: nothing in it is hard to show. */
    public static Report plain() {
        SamplePriorityList list = new SamplePriorityList(IDS, NAMES, LINES);
        return report(
                "priority-list",
                "Plain priority list",
                List.of(
                        new Section("At a glance", "What the book comes to.", List.of(list.figures())),
                        new Section("Accounts", "", List.of(list.table())),
                        new Section("Wallets", "What they are made of.", List.of(list.wallets()))),
                SampleAssumptions.all(),
                List.of("channel coverage is not offered today"));
    }

    /**
     * Markup, formulas and control sequences wherever a text of a stranger may stand: names, ids, headings, names of further
     * columns, words of charts, notes, assumptions, formulas and provenance. Ids of reports, tables and charts and the names
     * of assumptions are ours, and plain.
     */
    public static Report hostile() {
        AtomicInteger next = new AtomicInteger();
        SampleCharts.Words words = plain -> HostileTexts.at(next.getAndIncrement());
        String[] ids = hostileTexts(1);
        String[] names = hostileTexts(2);
        SampleCharts charts = new SampleCharts(ids, names, words);
        SamplePriorityList list = new SamplePriorityList(hostile(5, 3), hostile(5, 11), hostile(5, 23));
        List<Section> sections = List.of(
                new Section(words.instead(""), "", List.of(list.brief(words::instead))),
                new Section(words.instead(""), words.instead(""), List.of(hostileFigures(words), hostileTable(words))),
                new Section(words.instead(""), words.instead(""), List.of(list.table(), list.wallets())),
                new Section(words.instead(""), words.instead(""), charts.all()));
        return new Report(
                "hostile",
                words.instead(""),
                hostileProvenance(words),
                hostileAssumptions(words),
                sections,
                HostileTexts.all());
    }

    /** Tables and charts without rows, and nothing else. */
    public static Report empty() {
        return report(
                "empty",
                "Empty report",
                List.of(
                        new Section("Nothing to see", "", List.of(emptyTable(), new Figures(List.of()))),
                        new Section("No charts", "", SampleCharts.empty())),
                List.of(),
                List.of());
    }

    /** Without any section. */
    public static Report nothing() {
        return report("nothing", "Nothing at all", List.of(), List.of(), List.of());
    }

    /**
     * One table of many accounts, whose cells are computed when they are asked for.
     *
     * @param rows how many
     */
    public static Report large(int rows) {
        Table table = Table.of(
                        "priority-list",
                        "Many accounts",
                        List.of(
                                Field.of(Column.number("rank", Kind.COUNT, row -> row + 1)),
                                Field.of(Column.text("account_id", row -> "account-" + row)),
                                Field.of(Column.text("name", row -> "Account number " + row)),
                                Field.of(Column.number("gross_profit", Kind.MONEY, row -> row % 1000 * 10.25)),
                                Field.of(Column.number("share_of_wallet", Kind.RATIO, row -> row % 8 / 8.0)),
                                Field.of(Column.text("coverage", row -> row % 2 == 0 ? "shared" : "none"))),
                        rows)
                .about("account_id");
        return report(
                "large",
                "Large priority list",
                List.of(new Section("Accounts", "", List.of(table))),
                SampleAssumptions.all(),
                List.of());
    }

    private static Report report(
            String id, String title, List<Section> sections, List<Assumption> assumptions, List<String> notes) {
        return new Report(id, title, provenance(), assumptions, sections, notes);
    }

    private static Provenance provenance() {
        return new Provenance(
                "sample book",
                DIGEST,
                "EUR",
                "g3-4f2a91c0",
                List.of(
                        new Source("scoring", "sample-score", "1.2.3", SOURCE_DIGEST),
                        new Source("report", "sample-format", "0.9.8", DIGEST)),
                AT,
                "sample user");
    }

    private static Section details(SampleCharts charts, int row) {
        return new Section(
                IDS[row],
                "What there is to tell of " + IDS[row] + ".",
                List.of(
                        new Figures(List.of(Figure.number("row of it", Kind.COUNT, row, "counted from 0"))),
                        charts.waterfall(),
                        Table.of(
                                "receipt",
                                "Receipt",
                                List.of(Field.of(SampleColumns.numbers("points", Kind.SCORE, 12.5, row))),
                                2)));
    }

    private static Table numbers() {
        double[] odd = {
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            -0.0,
            Double.MAX_VALUE,
            Double.MIN_VALUE,
            -1e15,
            123_456_789_012_345.67,
            0.1 + 0.2,
            1e-7
        };
        return Table.of(
                "numbers",
                "Odd numbers",
                List.of(
                        Field.of(Column.number("rank", Kind.COUNT, row -> row)),
                        Field.of(SampleColumns.numbers("money", Kind.MONEY, odd)),
                        Field.of(SampleColumns.numbers("ratio", Kind.RATIO, odd)),
                        Field.of(SampleColumns.numbers("score", Kind.SCORE, odd)),
                        Field.of(SampleColumns.numbers("number", Kind.NUMBER, odd)),
                        Field.of(SampleColumns.numbers("count", Kind.COUNT, odd)),
                        Field.of(Column.flagOrUndefined("flag", row -> odd[row]))),
                odd.length);
    }

    private static Table emptyTable() {
        return Table.of(
                "no-rows",
                "No rows",
                List.of(
                        Field.of(SampleColumns.texts("account_id")),
                        Field.of(SampleColumns.numbers("gross_profit", Kind.MONEY))
                                .by(Expression.given("margin.default"))),
                0);
    }

    private static Figures hostileFigures(SampleCharts.Words words) {
        return new Figures(IntStream.range(0, HostileTexts.all().size())
                .mapToObj(place -> Figure.text(words.instead(""), words.instead(""), words.instead("")))
                .toList());
    }

    /** Every hostile text as an account id and as a name, and some as headings and names of further columns. */
    private static Table hostileTable(SampleCharts.Words words) {
        Field id = Field.of(SampleColumns.texts("account_id", hostileTexts(0)), words.instead(""), words.instead(""));
        Field name = Field.of(SampleColumns.texts("name", hostileTexts(7)), words.instead(""), words.instead(""));
        Field further = Field.of(
                SampleColumns.texts("<hostile-element>=hostile|", hostileTexts(19)),
                words.instead(""),
                words.instead(""));
        Field link = Field.of(Column.number("link", Kind.COUNT, row -> 2), words.instead(""), words.instead(""))
                .by(Expression.choose(
                        Expression.cell("name").equalTo(Expression.word(LINK)),
                        Expression.number(1),
                        Expression.number(2)));
        Figures given = hostileFigures(words);
        return Table.of(
                        "accounts",
                        words.instead(""),
                        List.of(id, name, further, link),
                        HostileTexts.all().size())
                .about("account_id")
                .telling(row -> new Section(HostileTexts.at(row), HostileTexts.at(row + 1), List.of(given)));
    }

    private static String[] hostileTexts(int from) {
        return hostile(HostileTexts.all().size(), from);
    }

    private static String[] hostile(int count, int from) {
        return IntStream.range(0, count)
                .mapToObj(place -> HostileTexts.at(place + from))
                .toArray(String[]::new);
    }

    private static Provenance hostileProvenance(SampleCharts.Words words) {
        return new Provenance(
                words.instead(""),
                DIGEST,
                words.instead(""),
                words.instead(""),
                List.of(new Source(words.instead(""), words.instead(""), words.instead(""), SOURCE_DIGEST)),
                AT,
                words.instead(""));
    }

    private static List<Assumption> hostileAssumptions(SampleCharts.Words words) {
        return SampleAssumptions.all().stream()
                .map(assumption -> new Assumption(
                        assumption.name(),
                        assumption.kind(),
                        assumption.value(),
                        assumption.kind() == Kind.TEXT ? words.instead("") : "",
                        words.instead(""),
                        assumption.chosen(),
                        words.instead(""),
                        words.instead(""),
                        assumption.formula(),
                        assumption.limits()))
                .toList();
    }
}
