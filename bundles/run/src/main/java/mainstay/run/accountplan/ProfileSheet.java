package mainstay.run.accountplan;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.Column;
import mainstay.book.Language;
import mainstay.book.NumberText;
import mainstay.book.Period;
import mainstay.book.PlanTable;
import mainstay.plan.profile.Assessment;
import mainstay.plan.profile.DataSheet;
import mainstay.plan.profile.Finding;
import mainstay.plan.profile.LinePosition;
import mainstay.plan.profile.SupplierShare;
import mainstay.plan.profile.SupplierShares;
import mainstay.run.LiveResult;
import mainstay.run.RankColumns;
import mainstay.run.listing.PlanListing;
import mainstay.run.listing.RowColumns;

/**
 * The data sheet of an account: what the book knows of it, facts by topic and suppliers' shares with a column for each period, its
 * assessment, what speaks for us and against us, and at the foot where the facts are from.
 */
public final class ProfileSheet {
    /** The column whose changes head the sections. */
    public static final String SECTION = "section";

    private static final List<String> OF_BOOK = List.of(
            "value",
            "revenue",
            "share_of_wallet",
            "white_space",
            "gross_profit",
            "coverage",
            "expected_profit",
            "rank",
            "call");
    private static final List<AccountField> OF_ACCOUNT =
            List.of(AccountField.INDUSTRY, AccountField.REGION, AccountField.PURCHASING, AccountField.RELATIONSHIP);

    private final LiveResult result;
    private final int account;
    private final DataSheet facts;
    private final AssessmentList situation;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A row of the sheet.
     *
     * @param cells what stands under a period
     * @param sources the places of its sources
     */
    private record Row(
            String section, String item, String unit, Map<String, String> cells, String text, List<Integer> sources) {

        static Row of(String section, String item, String text) {
            return new Row(section, item, "", Map.of(), text, List.of());
        }
    }

    private ProfileSheet(LiveResult result, int account, LocalDate day) {
        this.result = result;
        this.account = account;
        this.facts = DataSheet.of(result.book().plan().rows(PlanTable.FACTS), account, day);
        this.situation = AssessmentList.of(result, new int[] {account}, day);
        ofBook();
        facts.items().forEach(this::fact);
        shares(situation.shares(account));
        situation
                .assessment(account)
                .forEach(line -> rows.add(Row.of(phrase("profile.situation"), line.line(), sentence(line))));
        situation
                .findings(account)
                .forEach(finding -> rows.add(Row.of(
                        phrase("profile." + finding.kind().id()),
                        finding.line(),
                        AssessmentList.meaning(finding, situation.assessment(account)))));
    }

    /** The sheet of an account, by its row in the book, on a day; facts that became known later are not seen. */
    public static ProfileSheet of(LiveResult result, int account, LocalDate day) {
        return new ProfileSheet(result, account, day);
    }

    private void ofBook() {
        Book book = result.book();
        for (AccountField field : OF_ACCOUNT) {
            String text = book.accounts().text(field).get(account);
            if (!text.isEmpty()) {
                rows.add(Row.of(phrase("profile.book"), field.column(), text));
            }
        }
        RankColumns ranks = RankColumns.of(result);
        for (String name : OF_BOOK) {
            rows.add(Row.of(phrase("profile.book"), name, shown(ranks.column(name))));
        }
    }

    private String shown(Column column) {
        return switch (column.kind()) {
            case TEXT -> column.text(account);
            case RATIO -> NumberText.percent(column.number(account));
            case MONEY -> NumberText.money(column.number(account));
            default -> NumberText.number(column.number(account));
        };
    }

    private void fact(DataSheet.Item item) {
        Map<String, String> cells = new LinkedHashMap<>();
        item.values().forEach((period, value) -> cells.put(period, NumberText.number(value)));
        String withoutPeriod = cells.remove("");
        String text = Language.current()
                .clauses(Stream.of(withoutPeriod == null ? "" : withoutPeriod, item.text())
                        .filter(part -> !part.isEmpty())
                        .toList());
        String agreed = item.agreed()
                .map(day -> phrase("profile.agreed", day.toString()))
                .orElse("");
        rows.add(new Row(
                item.topic(),
                item.item(),
                item.unit(),
                cells,
                agreed.isEmpty()
                        ? text
                        : text.isEmpty() ? agreed : text + Language.current().bracketed(agreed),
                item.sources()));
    }

    private void shares(SupplierShares shares) {
        for (String line : shares.lines()) {
            for (String supplier : shares.suppliers(line)) {
                Map<String, String> cells = new LinkedHashMap<>();
                shares.of(line).stream()
                        .filter(share -> share.supplier().equals(supplier))
                        .forEach(share -> cells.put(share.column(), NumberText.percent(share.share())));
                rows.add(new Row(phrase("profile.shares", line), supplier, "", cells, "", List.of()));
            }
        }
    }

    /** How we stand on a line, in a sentence. */
    public static String sentence(Assessment line) {
        List<String> parts = new ArrayList<>();
        parts.add(position(line));
        if (!Double.isNaN(line.trend())) {
            parts.add(phrase(
                    line.trend() < 0 ? "profile.fell" : "profile.rose",
                    NumberText.percent(line.share()),
                    NumberText.number(Math.abs(line.trend())),
                    line.before()));
        }
        if (!line.gains().isEmpty()) {
            parts.add(phrase(
                    "profile.gained",
                    line.gains().get(0).supplier(),
                    NumberText.number(line.gains().get(0).points())));
        }
        if (line.room() > 0 || line.shut() > 0) {
            parts.add(
                    line.barrier().isEmpty()
                            ? phrase("profile.room", NumberText.money(line.room()))
                            : phrase(
                                    "profile.room-shut",
                                    NumberText.money(line.room()),
                                    NumberText.money(line.shut()),
                                    line.barrier()));
        }
        parts.add(phrase("profile.weight", NumberText.money(line.weight())));
        return Language.current().clauses(parts);
    }

    private static String position(Assessment line) {
        if (line.position() == LinePosition.LEADS || line.position() == LinePosition.UNKNOWN) {
            return line.position().id();
        }
        return line.ahead().isEmpty()
                ? line.position().id()
                : phrase("profile.behind", line.position().id(), line.ahead(), NumberText.number(line.behind()));
    }

    /** The rows, in the order of the sheet. */
    public PlanListing listing() {
        List<String> periods = periods();
        RowColumns<Row> columns = new RowColumns<>(rows)
                .text(SECTION, Row::section)
                .text("item", Row::item)
                .text("unit", Row::unit);
        periods.forEach(period -> columns.text(period, row -> row.cells().getOrDefault(period, "")));
        columns.text("text", Row::text).text("from", row -> row.sources().stream()
                .map(place -> "[" + place + "]")
                .collect(Collectors.joining(" ")));
        List<String> shown = new ArrayList<>(List.of(SECTION, "item", "text"));
        shown.addAll(periods);
        shown.addAll(List.of("unit", "from"));
        return new PlanListing(columns.build(), shown, List.of(), sources(), notes());
    }

    /** All periods of facts and shares, from the earliest; those of estimates after what is told of them. */
    private List<String> periods() {
        Map<Period, List<String>> columns = new TreeMap<>(
                Comparator.comparing(Period::last).thenComparing(Period::first).thenComparing(Period::text));
        Stream.concat(
                        facts.periods().stream(),
                        situation.shares(account).shares().stream().map(SupplierShare::column))
                .distinct()
                .forEach(column -> Period.parse(column.replace("E", ""))
                        .ifPresent(period -> columns.computeIfAbsent(period, of -> new ArrayList<>())
                                .add(column)));
        return columns.values().stream().flatMap(of -> of.stream().sorted()).toList();
    }

    private List<String> sources() {
        List<String> foot = new ArrayList<>();
        for (int place = 1; place <= facts.sources().size(); place++) {
            DataSheet.Source source = facts.sources().get(place - 1);
            String name = "[" + place + "] " + source.name();
            foot.add(source.on().map(day -> name + ", " + day).orElse(name));
        }
        return foot;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (facts.later() > 0) {
            notes.add(counted("profile.later", facts.later()));
        }
        if (facts.superseded() > 0) {
            notes.add(counted("profile.superseded", facts.superseded()));
        }
        return notes;
    }

    /** What speaks for us and against us. */
    public List<Finding> findings() {
        return situation.findings(account);
    }
}
