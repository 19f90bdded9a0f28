package mainstay.run.explain;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.NumberText;
import mainstay.run.LiveResult;
import mainstay.run.explain.Explanation.Line;
import mainstay.scoring.api.Contribution;
import mainstay.scoring.api.Receipt;

/** The receipt of the score. */
final class ExplainScore {

    private ExplainScore() {}

    static List<Line> of(LiveResult result, int account) {
        Receipt receipt = result.receipt(account);
        String section = "score: " + result.assumptions().scoringModel();
        List<Line> lines = new ArrayList<>();
        for (Contribution contribution : receipt.contributions()) {
            lines.add(new Line(
                    section,
                    contribution.criterion(),
                    contribution.points(),
                    NumberText.number(contribution.points()),
                    NumberText.number(contribution.normalised()) + " × " + NumberText.percent(contribution.weight()),
                    inputs(contribution)));
        }
        receipt.notes().forEach(note -> lines.add(Line.text(section, "note", NumberText.UNDEFINED, note, "")));
        double listed = result.scores().get(account);
        if (listed != receipt.score() && !(Double.isNaN(listed) && Double.isNaN(receipt.score()))) {
            lines.add(Line.text(
                    section,
                    "contradiction",
                    NumberText.number(listed),
                    "the list has this score, and the receipt another: the model contradicts itself, so believe neither",
                    ""));
        }
        lines.add(new Line(
                section, "score", receipt.score(), NumberText.number(receipt.score()), "the sum of these", ""));
        return lines;
    }

    private static String inputs(Contribution contribution) {
        return String.join(
                "; ", contribution.inputs().stream().map(ExplainScore::input).toList());
    }

    private static String input(Contribution.Input input) {
        String raw = input.column() + " " + NumberText.number(input.value());
        return Double.isNaN(input.normalised()) ? raw : raw + " → " + NumberText.number(input.normalised());
    }
}
