package mainstay.review.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.review.ReviewTotals;
import mainstay.review.ReviewedAccounts;

/** What two reviews come to, a row a measure such as expected profit or the accounts of a tier, and what each change comes from. */
public final class MeasureBridge {
    private final List<String> names;
    private final List<ChangeParts> changes;

    private MeasureBridge(List<String> names, List<ChangeParts> changes) {
        this.names = List.copyOf(names);
        this.changes = List.copyOf(changes);
    }

    static MeasureBridge of(ReviewedAccounts before, ReviewedAccounts after, Optional<AttributionRuns> runs) {
        ReviewTotals first = ReviewTotals.of(before);
        ReviewTotals last = ReviewTotals.of(after);
        Optional<RunTotals> between = runs.map(AttributionRuns::totals);
        List<ReviewTotals> all = new ArrayList<>(List.of(first, last));
        between.ifPresent(totals -> all.addAll(totals.all()));
        List<String> names = ReviewTotals.names(all);
        return new MeasureBridge(
                names,
                names.stream()
                        .map(name -> ChangeParts.of(
                                first.get(name),
                                between.map(totals -> totals.get(name)).orElse(RunFigures.UNKNOWN),
                                last.get(name)))
                        .toList());
    }

    /** How many measures there are. */
    public int size() {
        return names.size();
    }

    /** The name of a measure, as {@link ReviewTotals} has it. */
    public String name(int row) {
        return names.get(row);
    }

    /** Whether a measure is an amount of money rather than a number of accounts or heads. */
    public boolean isMoney(int row) {
        return ReviewTotals.MONEY.contains(names.get(row));
    }

    /** The change of a measure. */
    public ChangeParts change(int row) {
        return changes.get(row);
    }

    /**
     * The change of a measure.
     *
     * @param name its name, as {@link ReviewTotals} has it
     * @throws IllegalArgumentException if there is no such measure
     */
    public ChangeParts change(String name) {
        int row = names.indexOf(name);
        if (row < 0) {
            throw new IllegalArgumentException("no measure " + name);
        }
        return changes.get(row);
    }

    /** The measures: before, the parts of the change, after, and the whole change. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("measure", names::get));
        columns.add(Column.number("before", Kind.MONEY, row -> change(row).before()));
        for (ChangeSource source : ChangeSource.values()) {
            columns.add(Column.number(
                    source.column(), Kind.MONEY, row -> change(row).part(source)));
        }
        columns.add(Column.number("after", Kind.MONEY, row -> change(row).after()));
        columns.add(Column.number("change", Kind.MONEY, row -> change(row).change()));
        return columns;
    }
}
