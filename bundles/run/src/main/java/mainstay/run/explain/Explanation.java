package mainstay.run.explain;

import java.util.List;
import java.util.stream.Stream;
import mainstay.book.NumberText;
import mainstay.run.LiveResult;

/** Every number of one account: how it came about, from which cells, and what would change the answer. */
public final class Explanation {

    private Explanation() {}

    /**
     * Explains an account.
     *
     * @param account its row in the book
     * @return the lines the conclusion first: coverage, levers, value, wallets with the greatest gross profit first, score,
     *     classes, the account as it was imported, origin
     */
    public static List<Line> of(LiveResult result, int account) {
        return Stream.of(
                        ExplainCoverage.of(result, account),
                        ExplainCounterfactuals.of(result, account),
                        ExplainValue.of(result, account),
                        ExplainScore.of(result, account),
                        ExplainClasses.of(result, account),
                        ExplainAccount.of(result, account),
                        ExplainOrigin.of(result))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * One line of an explanation.
     *
     * @param section what it is about
     * @param item what is explained
     * @param value the number, unrounded; {@code NaN} when it is not a number or is undefined
     * @param shown the value as people read it
     * @param how how it came about
     * @param from the cells it came from; empty when it came from other lines
     */
    public record Line(String section, String item, double value, String shown, String how, String from) {

        static Line text(String section, String item, String text, String how, String from) {
            return new Line(section, item, Double.NaN, text, how, from);
        }

        static Line money(String section, String item, double amount, String how) {
            return new Line(section, item, amount, NumberText.money(amount), how, "");
        }
    }
}
