package mainstay.reporting.api;

import java.util.List;
import java.util.Optional;
import mainstay.book.Kind;
import mainstay.book.Language;
import mainstay.book.NumberText;
import mainstay.reporting.api.Figures.Figure;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a report comes to, for those who read nothing else of it: it fits on one screen.
 *
 * @param headline what it comes to, in one sentence that can be a title; not empty
 * @param text what else is concluded; may be empty
 * @param measures at most five, the most telling first
 * @param table at most ten rows, such as the accounts that matter; empty where the report is about nothing of the kind
 * @param decisions what is to be decided, a sentence each, the most urgent first; may be empty
 */
@ProviderType
public record Brief(String headline, String text, List<Measure> measures, Optional<Table> table, List<String> decisions)
        implements Block {
    private static final String STOPS = ".。";

    /** Copies the lists. */
    public Brief {
        measures = List.copyOf(measures);
        decisions = List.copyOf(decisions);
    }

    /** A brief that concludes in one sentence. */
    public Brief(String conclusion, List<Measure> measures, Optional<Table> table, List<String> decisions) {
        this(conclusion, "", measures, table, decisions);
    }

    /** A brief that concludes in sentences, at least one, the most telling first. */
    public static Brief saying(
            List<String> sentences, List<Measure> measures, Optional<Table> table, List<String> decisions) {
        return new Brief(
                sentences.get(0),
                Language.current().sentences(sentences.subList(1, sentences.size())),
                measures,
                table,
                decisions);
    }

    /** This brief with other figures and rows. */
    public Brief with(List<Measure> others, Optional<Table> rows) {
        return new Brief(headline, text, others, rows, decisions);
    }

    /** All that is concluded. */
    public String conclusion() {
        return Language.current().sentences(List.of(headline, text));
    }

    /** The headline as a title, without a full stop. */
    public String title() {
        boolean stops = !headline.isEmpty() && STOPS.indexOf(headline.charAt(headline.length() - 1)) >= 0;
        return stops ? headline.substring(0, headline.length() - 1) : headline;
    }

    /** Whether one of its figures is this one. */
    public boolean tells(Figure figure) {
        return measures.stream()
                .map(Measure::figure)
                .anyMatch(told -> told.label().equals(figure.label())
                        && Double.compare(told.value(), figure.value()) == 0
                        && told.text().equals(figure.text()));
    }

    /**
     * A figure, and how it changed.
     *
     * @param figure the figure
     * @param change from what it changed; empty where nothing is known of before
     */
    public record Measure(Figure figure, Optional<Change> change) {

        /** A figure of which nothing is known from before. */
        public static Measure of(Figure figure) {
            return new Measure(figure, Optional.empty());
        }

        /** The figure less what it was, in the unit of the figure; {@code NaN} where one of the two is undefined. */
        public double difference() {
            return change.map(from -> figure.value() - from.before()).orElse(Double.NaN);
        }

        /** The difference ÷ the amount of what it was; {@code NaN} where that is 0 or either is undefined. */
        public double ratio() {
            return change.filter(from -> from.before() != 0)
                    .map(from -> difference() / Math.abs(from.before()))
                    .orElse(Double.NaN);
        }

        /** Whether the change is for the better, for the worse, or neither. */
        public Turn turn() {
            return change.map(Change::better).orElse(Better.NEITHER).turn(told());
        }

        /**
         * The difference with its sign, its per cent in brackets where there is one of 0.1 or more, and since when, such as
         * {@code +658,400 (+12.1 %) since 2026-Q3}; empty where nothing is known of before.
         */
        public String changeText() {
            double difference = told();
            if (Double.isNaN(difference)) {
                return "";
            }
            if (difference == 0) {
                return "±0 " + change.orElseThrow().since();
            }
            double part = Math.rint(ratio() * 1_000) / 1_000;
            String percent = Double.isNaN(part) || part == 0 || figure.kind() == Kind.RATIO
                    ? ""
                    : Language.current().bracketed(signed(part, NumberText.percent(part)));
            return signed(difference, text(difference)) + percent + " "
                    + change.orElseThrow().since();
        }

        /** The difference as exact as it is told: in whole units of money, tenths of a per cent or hundredths. */
        private double told() {
            return switch (figure.kind()) {
                case MONEY -> Math.rint(difference());
                case RATIO -> Math.rint(difference() * 1_000) / 1_000;
                default -> Math.rint(difference() * 100) / 100;
            };
        }

        private String text(double amount) {
            return switch (figure.kind()) {
                case MONEY -> NumberText.money(amount);
                case RATIO -> NumberText.percent(amount);
                default -> NumberText.number(amount);
            };
        }

        private static String signed(double amount, String text) {
            return amount > 0 ? "+" + text : text;
        }
    }

    /**
     * What a figure was.
     *
     * @param before the figure then, in the unit of the figure
     * @param since when that was, or of what, in words that stand after the difference, such as {@code since 2026-Q3}
     * @param better which way it should go
     */
    public record Change(double before, String since, Better better) {}

    /** Which way a figure should go. */
    public enum Better {
        /** Such as profit. */
        MORE,
        /** Such as cost. */
        LESS,
        /** Such as people. */
        NEITHER;

        /** How such a difference is to be taken; an undefined one is neither better nor worse. */
        public Turn turn(double difference) {
            if (this == NEITHER || Double.isNaN(difference) || difference == 0) {
                return Turn.NEITHER;
            }
            return difference > 0 == (this == MORE) ? Turn.BETTER : Turn.WORSE;
        }
    }

    /** How a change is to be taken. */
    public enum Turn {
        /** It went the way that it should. */
        BETTER,
        /** It went the other way. */
        WORSE,
        /** It did not change, or neither way is the better. */
        NEITHER
    }
}
