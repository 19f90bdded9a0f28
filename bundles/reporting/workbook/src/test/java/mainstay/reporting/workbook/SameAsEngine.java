package mainstay.reporting.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.Kind;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Brief.Measure;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.office.CellAddress;
import mainstay.reporting.workbook.Opened.Read;
import org.assertj.core.api.SoftAssertions;

/** Compares a workbook in which assumptions were changed with the report that the engine makes under the changes. */
final class SameAsEngine {
    private static final double RELATIVE = 1e-9;
    private static final double CENT = 0.005;

    /** Fields that tell the rows of a table apart, whatever their order. */
    private static final List<String> KEYS = List.of("account_id", "barrier_id", "opportunity_id", "id");

    private final Report after;
    private final Opened workbook;
    private final Opened formulas;
    private final SoftAssertions all = new SoftAssertions();
    private int followed;

    private SameAsEngine(Report after, Opened workbook, Opened formulas) {
        this.after = after;
        this.workbook = workbook;
        this.formulas = formulas;
    }

    /**
     * Fails with every cell that differs.
     *
     * @param before the report that the workbook was made of
     * @param after that of the engine under the changes
     * @param workbook the workbook with the changes, computed
     */
    static void check(Report before, Report after, Opened workbook) throws IOException {
        SameAsEngine same = new SameAsEngine(after, workbook, Opened.of(before));
        Layout layout = new Layout(before);
        Layout wanted = new Layout(after);
        layout.sheets().forEach(sheet -> wanted.sheet(sheet.table().id()).ifPresent(other -> same.sheet(sheet, other)));
        same.assumptions(before, layout);
        same.figures();
        assertThat(same.followed).as("cells that follow").isPositive();
        same.all.assertAll();
    }

    private void sheet(TableSheet sheet, TableSheet wanted) {
        Map<String, Read> cells = workbook.cells(sheet.name());
        List<Field> fields = sheet.fields();
        String key = KEYS.stream()
                .filter(name -> sheet.column(name).isPresent())
                .findFirst()
                .orElseGet(() -> fields.get(0).name());
        Map<Value, Integer> rows = new HashMap<>();
        Field wantedKey = wanted.field(key);
        IntStream.range(0, wanted.rows())
                .forEach(row -> rows.merge(Value.of(wantedKey.cells(), row), row, (one, other) -> -1));
        for (int row = 0; row < sheet.rows(); row++) {
            Integer place = rows.get(Value.of(sheet.field(key).cells(), row));
            OptionalInt other = place(place, row, wanted);
            for (int column = 0; column < fields.size() && other.isPresent(); column++) {
                Field field = fields.get(column);
                if (!field.isFrozen() && wanted.column(field.name()).isPresent()) {
                    String address = CellAddress.address(column, row + 1);
                    Value value = Value.of(wanted.field(field.name()).cells(), other.getAsInt());
                    followed += field.formula().isPresent() ? 1 : 0;
                    same(sheet.name(), field.name(), address, cells, value);
                }
            }
        }
    }

    /** The row with the same key, the same place where several have it, and none where nobody has. */
    private static OptionalInt place(Integer row, int same, TableSheet wanted) {
        if (row == null) {
            return OptionalInt.empty();
        }
        return row >= 0 ? OptionalInt.of(row) : same < wanted.rows() ? OptionalInt.of(same) : OptionalInt.empty();
    }

    private void assumptions(Report before, Layout layout) {
        Map<String, Read> cells = workbook.cells(Layout.parameters());
        for (int at = 0; at < before.assumptions().size(); at++) {
            Assumption assumption = before.assumptions().get(at);
            if (layout.used().contains(assumption.name())) {
                Value value = Value.of(after.assumption(assumption.name()).orElseThrow());
                same(
                        Layout.parameters(),
                        assumption.name(),
                        CellAddress.address(Names.VALUE_COLUMN, at + 1),
                        cells,
                        value);
            }
        }
    }

    private void figures() {
        Map<String, Read> cells = workbook.cells(Layout.summary());
        Map<String, Read> written = formulas.cells(Layout.summary());
        Map<String, Figure> wanted = new HashMap<>();
        ofAll(after).forEach(figure -> wanted.put(figure.label(), figure));
        written.forEach((address, read) -> {
            String figure = written.getOrDefault(address.replace('B', 'A'), Read.NOTHING)
                    .value();
            if (address.startsWith("B") && !read.formula().isEmpty()) {
                assertThat(wanted).as("figures after").containsKey(figure);
                followed++;
                same(Layout.summary(), figure, address, cells, Value.of(wanted.get(figure)));
            }
        });
    }

    private static Stream<Figure> ofAll(Report report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(SameAsEngine::ofBlock);
    }

    private static Stream<Figure> ofBlock(Block block) {
        if (block instanceof Brief brief) {
            return brief.measures().stream().map(Measure::figure);
        }
        return block instanceof Figures figures ? figures.figures().stream() : Stream.of();
    }

    private void same(String sheet, String what, String address, Map<String, Read> cells, Value wanted) {
        String read = cells.getOrDefault(address, Read.NOTHING).value();
        String told = String.join(" ", sheet, what, address);
        if (wanted.isUndefined() || wanted.isInfinite()) {
            all.assertThat(read).as(told).isIn("", "∞", "-∞");
        } else if (wanted.kind() == Kind.TEXT) {
            all.assertThat(read).as(told).isEqualTo(wanted.text());
        } else {
            double number = wanted.kind() == Kind.FLAG ? (wanted.number() == 0 ? 0 : 1) : wanted.number();
            all.assertThat(read.isEmpty() ? Double.NaN : Double.parseDouble(read))
                    .as(told)
                    .isCloseTo(number, within(Math.max(CENT, Math.abs(number) * RELATIVE)));
        }
    }
}
