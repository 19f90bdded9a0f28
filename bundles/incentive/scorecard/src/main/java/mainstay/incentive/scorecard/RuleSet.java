package mainstay.incentive.scorecard;

import java.util.List;
import mainstay.incentive.api.Figure;

/**
 * Rules of pay as a file says them.
 *
 * @param id what users call them
 * @param description the rules in a sentence
 * @param figures every figure by which scorecards pay, with the value that the file gives it
 */
record RuleSet(String id, String description, List<Figure> figures) {

    RuleSet {
        figures = List.copyOf(figures);
    }
}
