package mainstay.plan.process;

import java.util.List;
import mainstay.book.NumberText;
import mainstay.book.PlanTable;

/** How evidence is written down. */
final class Evidence {
    private static final int SHOWN = 4;

    private Evidence() {}

    static CriterionFound of(
            ProcessCriterion criterion, Met met, String evidence, List<String> missing, String... places) {
        return new CriterionFound(criterion, met, evidence, List.of(places), missing, Double.NaN);
    }

    static CriterionFound noTable(ProcessCriterion criterion, PlanTable table) {
        return of(criterion, Met.UNKNOWN, "no-table", List.of(), table.label());
    }

    /** The first few by name, and how many more; the sign of what is undefined for none. */
    static String list(List<String> names) {
        if (names.size() > SHOWN) {
            return String.join(", ", names.subList(0, SHOWN)) + ", … (" + count(names.size()) + ")";
        }
        return orNone(String.join(", ", names));
    }

    static String orNone(String text) {
        return text.isEmpty() ? NumberText.UNDEFINED : text;
    }

    static String count(int count) {
        return NumberText.number(count);
    }

    static String percent(double share) {
        return NumberText.percent(share);
    }
}
