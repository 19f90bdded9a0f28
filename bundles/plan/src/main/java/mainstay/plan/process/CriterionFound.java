package mainstay.plan.process;

import java.util.List;

/**
 * What was found of a criterion.
 *
 * @param criterion the criterion
 * @param met whether it is met
 * @param evidence the key of the words that tell the evidence
 * @param places what stands in these words: counts, and the rows that are the evidence
 * @param missing what is missing to meet it, by name; empty where nothing can be named
 * @param stake the gross profit a year that stands behind it, in currency; {@code NaN} where nothing is priced
 */
public record CriterionFound(
        ProcessCriterion criterion, Met met, String evidence, List<String> places, List<String> missing, double stake) {

    /** Copies the lists. */
    public CriterionFound {
        places = List.copyOf(places);
        missing = List.copyOf(missing);
    }

    CriterionFound worth(double profit) {
        return new CriterionFound(criterion, met, evidence, places, missing, profit);
    }
}
