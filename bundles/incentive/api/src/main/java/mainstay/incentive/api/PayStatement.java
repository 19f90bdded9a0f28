package mainstay.incentive.api;

import java.util.List;

/**
 * What one person is paid for one period, and why.
 *
 * @param measures the measures for which there are data, those that count for nothing among them
 * @param notes what is left out, and why, a sentence each
 */
public record PayStatement(List<MeasurePay> measures, List<String> notes) {

    /** Copies the lists. */
    public PayStatement {
        measures = List.copyOf(measures);
        notes = List.copyOf(notes);
    }

    /** What is paid, in currency: Σ amount. */
    public double pay() {
        double pay = 0;
        for (MeasurePay measure : measures) {
            pay += measure.amount();
        }
        return pay;
    }
}
