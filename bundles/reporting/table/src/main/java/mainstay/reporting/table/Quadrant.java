package mainstay.reporting.table;

import static mainstay.reporting.table.TextWords.counted;

import java.util.ArrayList;
import java.util.List;
import mainstay.reporting.api.Axis;
import mainstay.reporting.text.Visible;

/** Accounts of one kind: how many, how much, and who comes first. */
final class Quadrant {
    private static final int NAMES = 3;

    private final String name;
    private final List<String> first = new ArrayList<>();
    private int count;
    private double sum;

    Quadrant(String name) {
        this.name = name;
    }

    void add(String account, double area) {
        count++;
        sum += Double.isNaN(area) ? 0 : area;
        if (first.size() < NAMES) {
            first.add(account);
        }
    }

    String name() {
        return Visible.text(name);
    }

    /** The names of the first few. */
    List<String> first() {
        return first.stream().map(Visible::text).toList();
    }

    /** How many there are, and what their areas come to. */
    List<String> totals(Axis area) {
        return List.of(
                counted("chart.accounts", count),
                Visible.text(area.label()) + " " + Amounts.alone(area.kind(), sum, ""));
    }
}
