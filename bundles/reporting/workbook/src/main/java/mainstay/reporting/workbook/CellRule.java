package mainstay.reporting.workbook;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import mainstay.book.NumberText;
import mainstay.book.Range;
import mainstay.reporting.api.Assumption.Allowed;
import mainstay.reporting.office.XmlText;

/**
 * What may be typed into cells, and what is said when something else is.
 *
 * @param cells the cells
 * @param title what they are called
 * @param allowed what may stand in them
 */
record CellRule(String cells, String title, Allowed allowed) {
    private static final int LONGEST_LIST = 255;
    private static final double LOWEST = -1e300;

    static Allowed of(Range range) {
        return Allowed.between(range.least(), range.most());
    }

    /** Whether a workbook can refuse what is not allowed. */
    boolean canRefuse() {
        return allowed.words().isEmpty() == allowed.isNumber() && list().length() <= LONGEST_LIST;
    }

    /** Attributes of a validation that refuses. */
    void attributes(XmlText xml) throws IOException {
        if (!allowed.isNumber()) {
            xml.with("type", "list");
        } else {
            xml.with("type", "decimal")
                    .with("operator", Double.isInfinite(allowed.most()) ? "greaterThanOrEqual" : "between");
        }
        xml.with("errorStyle", "stop").with("showErrorMessage", 1);
        xml.with("errorTitle", WorkbookWords.phrase("allowed.title"));
        xml.with("error", WorkbookSheet.shortened(message(), WorkbookSheet.LONGEST_HINT));
    }

    /** The limits, in the element of a validation. */
    void limits(XmlText xml) throws IOException {
        if (!allowed.isNumber()) {
            xml.element("formula1", list());
            return;
        }
        xml.element("formula1", Value.digits(Math.max(allowed.least(), LOWEST)));
        if (!Double.isInfinite(allowed.most())) {
            xml.element("formula2", Value.digits(allowed.most()));
        }
    }

    private String list() {
        return allowed.words().stream().collect(Collectors.joining(",", "\"", "\""));
    }

    private String message() {
        if (!allowed.isNumber()) {
            return WorkbookWords.phrase("allowed.words", title, String.join(", ", allowed.words()));
        }
        List<Double> limits = List.of(allowed.least(), allowed.most());
        if (limits.stream().noneMatch(limit -> Double.isInfinite(limit))) {
            return WorkbookWords.phrase(
                    "allowed.between", title, NumberText.number(allowed.least()), NumberText.number(allowed.most()));
        }
        return Double.isInfinite(allowed.least())
                ? WorkbookWords.phrase("allowed.number", title)
                : WorkbookWords.phrase("allowed.at-least", title, NumberText.number(allowed.least()));
    }
}
