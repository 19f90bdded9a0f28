package mainstay.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.run.LiveResult;
import mainstay.run.Totals;
import mainstay.run.compare.WhatIf;
import mainstay.run.parameters.Assumptions;
import mainstay.workspace.queue.Effort;

/**
 * The same run under several values of an assumption, or of some: {@code margin.default=0.2,0.25,0.3}. A text with commas
 * that is a value as it stands is one value.
 */
public final class WhatIfSweep {
    private static final int MOST = 1000;

    private final List<String> swept;
    private final List<Row> rows;

    private WhatIfSweep(List<String> swept, List<Row> rows) {
        this.swept = swept;
        this.rows = rows;
    }

    /** What comes of one combination of values. */
    private record Row(
            Map<String, String> values,
            double profit,
            double profitMoved,
            int accountsMoved,
            double grossProfit,
            double costToServe,
            long largeAccounts,
            Map<String, Long> byCoverage) {}

    /** Whether any of the changes has several values. */
    public static boolean isSweep(Map<String, String> changes, Assumptions assumptions) {
        return changes.entrySet().stream()
                .anyMatch(change ->
                        values(change.getKey(), change.getValue(), assumptions).size() > 1);
    }

    private static List<String> values(String name, String text, Assumptions assumptions) {
        if (!text.contains(",") || isOne(name, text, assumptions)) {
            return List.of(text);
        }
        List<String> values = new ArrayList<>();
        for (String value : text.split(",", -1)) {
            values.add(value.strip());
        }
        return values;
    }

    private static boolean isOne(String name, String text, Assumptions assumptions) {
        if (AccountFigures.isFigure(name, assumptions)) {
            return AccountFigures.isValue(name, text);
        }
        try {
            assumptions.parameter(name).checked(text);
            return true;
        } catch (MainstayException e) {
            return false;
        }
    }

    /**
     * Runs every combination; to be called under the lease of the result.
     *
     * @throws MainstayException if a name or a value is not allowed, or if there are more than a thousand combinations
     */
    public static WhatIfSweep of(Workspace workspace, LiveResult now, Map<String, String> changes) {
        List<Map<String, String>> combinations = List.of(Map.of());
        List<String> swept = new ArrayList<>();
        for (Map.Entry<String, String> change : changes.entrySet()) {
            List<String> values = values(change.getKey(), change.getValue(), now.assumptions());
            if (values.size() > 1) {
                swept.add(change.getKey());
            }
            combinations = combined(combinations, change.getKey(), values);
        }
        List<Map<String, String>> all = combinations;
        return workspace.turn(
                Effort.runs("a what-if", Workspace.accounts(now), all.size()),
                () -> new WhatIfSweep(
                        swept,
                        all.stream()
                                .map(combination -> row(workspace, now, combination))
                                .toList()));
    }

    private static List<Map<String, String>> combined(
            List<Map<String, String>> combinations, String name, List<String> values) {
        if ((long) combinations.size() * values.size() > MOST) {
            throw new MainstayException(
                    Code.WRONG_CALL, "more than " + MOST + " combinations of values would be run; name fewer values");
        }
        List<Map<String, String>> all = new ArrayList<>();
        for (Map<String, String> combination : combinations) {
            for (String value : values) {
                Map<String, String> further = new LinkedHashMap<>(combination);
                further.put(name, value);
                all.add(further);
            }
        }
        return all;
    }

    private static Row row(Workspace workspace, LiveResult now, Map<String, String> values) {
        WhatIf whatIf = workspace.whatIf(now, values);
        Totals totals = Totals.of(whatIf.then());
        Map<String, Long> byCoverage = new LinkedHashMap<>();
        totals.byCoverage().forEach(coverage -> byCoverage.put(coverage.coverage(), coverage.accounts()));
        double profit = totals.expectedProfit();
        return new Row(
                values,
                profit,
                profit - now.expectedProfit(),
                whatIf.moved(),
                totals.grossProfit(),
                totals.costToServe(),
                totals.largeAccounts(),
                byCoverage);
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** The values that are swept, and what comes of them; {@code profit_moved} is against what is in force. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        swept.forEach(name ->
                columns.add(Column.text(name, row -> rows.get(row).values().get(name))));
        columns.add(Column.number(
                "expected_profit", Kind.MONEY, row -> rows.get(row).profit()));
        columns.add(
                Column.number("profit_moved", Kind.MONEY, row -> rows.get(row).profitMoved()));
        columns.add(Column.number(
                "accounts_moved", Kind.COUNT, row -> (double) rows.get(row).accountsMoved()));
        columns.add(
                Column.number("gross_profit", Kind.MONEY, row -> rows.get(row).grossProfit()));
        columns.add(
                Column.number("cost_to_serve", Kind.MONEY, row -> rows.get(row).costToServe()));
        columns.add(Column.number(
                "large_accounts", Kind.COUNT, row -> (double) rows.get(row).largeAccounts()));
        Set<String> coverages = new LinkedHashSet<>();
        rows.forEach(row -> coverages.addAll(row.byCoverage().keySet()));
        coverages.forEach(coverage -> columns.add(Column.number(
                coverage, Kind.COUNT, row -> (double) rows.get(row).byCoverage().getOrDefault(coverage, 0L))));
        return columns;
    }
}
