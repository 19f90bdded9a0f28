package mainstay.run.explain;

import static mainstay.run.words.RunWords.phrase;

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
     * @return the lines the conclusion first: coverage, levers, value, wallets with the greatest gross profit first, barriers, score,
     *     classes, the account as it was imported, origin
     */
    public static List<Line> of(LiveResult result, int account) {
        return Stream.of(
                        ExplainCoverage.of(result, account),
                        ExplainCounterfactuals.of(result, account),
                        ExplainValue.of(result, account),
                        ExplainBarriers.of(result, account),
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
     * @param topic what it is about
     * @param of which wallet, barrier or scoring model it is about; empty for other topics
     * @param item what is explained
     * @param value the number, unrounded; {@code NaN} when it is not a number or is undefined
     * @param shown the value as people read it
     * @param how how it came about
     * @param from the cells it came from; empty when it came from other lines
     */
    public record Line(Topic topic, String of, String item, double value, String shown, String how, String from) {

        Line(Topic topic, String item, double value, String shown, String how, String from) {
            this(topic, "", item, value, shown, how, from);
        }

        static Line text(Topic topic, String item, String text, String how, String from) {
            return new Line(topic, item, Double.NaN, text, how, from);
        }

        static Line money(Topic topic, String item, double amount, String how) {
            return new Line(topic, item, amount, NumberText.money(amount), how, "");
        }

        /** What it is about, in words, such as {@code wallet: PC}. */
        public String section() {
            return phrase("explain." + topic.word, of);
        }
    }

    /** What lines are about, the conclusion first. */
    public enum Topic {
        /** Which coverage is recommended, and what each would bring. */
        COVERAGE("coverage"),
        /** What would change the answer. */
        LEVERS("levers"),
        /** Value and position of the account. */
        POSITION("position"),
        /** A wallet, by product line. */
        WALLET("wallet"),
        /** A barrier: what it shuts, and what it would free. */
        BARRIER("barrier"),
        /** The score, by criterion. */
        SCORE("score"),
        /** The classes. */
        CLASSES("classes"),
        /** The account as it was imported. */
        ACCOUNT("account"),
        /** What all of it was computed from. */
        ORIGIN("origin");

        private final String word;

        Topic(String word) {
            this.word = word;
        }
    }
}
