package mainstay.run.explain;

import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Language;
import mainstay.book.NumberText;
import mainstay.run.LiveResult;
import mainstay.run.explain.Explanation.Line;
import mainstay.run.explain.Explanation.Topic;
import mainstay.scoring.api.Contribution;
import mainstay.scoring.api.Receipt;

/** The receipt of the score. */
final class ExplainScore {

    private ExplainScore() {}

    static List<Line> of(LiveResult result, int account) {
        Receipt receipt = result.receipt(account);
        String model = result.assumptions().scoringModel();
        List<Line> lines = new ArrayList<>();
        for (Contribution contribution : receipt.contributions()) {
            lines.add(new Line(
                    Topic.SCORE,
                    model,
                    contribution.criterion(),
                    contribution.points(),
                    NumberText.number(contribution.points()),
                    NumberText.number(contribution.normalised()) + " × " + NumberText.percent(contribution.weight()),
                    inputs(contribution)));
        }
        receipt.notes().forEach(note -> lines.add(text(model, "score.note", NumberText.UNDEFINED, note)));
        double listed = result.scores().get(account);
        if (listed != receipt.score() && !(Double.isNaN(listed) && Double.isNaN(receipt.score()))) {
            lines.add(text(model, "score.contradiction", NumberText.number(listed), phrase("score.contradiction.how")));
        }
        lines.add(new Line(
                Topic.SCORE,
                model,
                phrase("score.total"),
                receipt.score(),
                NumberText.number(receipt.score()),
                phrase("score.total.how"),
                ""));
        return lines;
    }

    private static Line text(String model, String item, String shown, String how) {
        return new Line(Topic.SCORE, model, phrase(item), Double.NaN, shown, how, "");
    }

    private static String inputs(Contribution contribution) {
        return Language.current()
                .clauses(contribution.inputs().stream().map(ExplainScore::input).toList());
    }

    private static String input(Contribution.Input input) {
        String raw = input.column() + " " + NumberText.number(input.value());
        return Double.isNaN(input.normalised()) ? raw : raw + " → " + NumberText.number(input.normalised());
    }
}
