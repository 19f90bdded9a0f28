package mainstay.run.planning;

import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.NumberText;
import mainstay.run.parameters.Parameter;
import mainstay.run.parameters.Parameters;
import mainstay.run.parameters.ProfitTerms;

/** What coverages realise in a plan: what is assumed of them in the book, unless the plan was asked for with something else. */
public final class PlanCaptures {
    private final ProfitTerms terms;
    private final Map<String, Double> usual;
    private final Map<String, String> demanded;
    private final Map<String, String> others = new LinkedHashMap<>();
    private final double usualProfit;

    /**
     * Of a plan.
     *
     * @param usual by coverage what is assumed of it in the book
     * @param demanded by coverage what was demanded in the place of that: a number, or a column of the book
     * @param usualProfit what the plan would come to under the usual captures
     */
    PlanCaptures(ProfitTerms terms, Map<String, Double> usual, Map<String, String> demanded, double usualProfit) {
        this.terms = terms;
        this.usual = Collections.unmodifiableMap(new LinkedHashMap<>(usual));
        this.demanded = Collections.unmodifiableMap(new LinkedHashMap<>(demanded));
        this.usualProfit = usualProfit;
        usual.forEach((coverage, part) -> {
            String other = demanded.get(coverage);
            if (other != null && (isColumn(other) || number(other) != part)) {
                others.put(coverage, other);
            }
        });
    }

    /** Whether a capture that is typed names a column of the book. */
    static boolean isColumn(String typed) {
        return !typed.matches("[-+.]?[0-9].*");
    }

    static double number(String typed) {
        return PlanRequest.part("--capture", typed);
    }

    /** Whether the plan stands on other captures than those of the book. */
    public boolean isWhatIf() {
        return !others.isEmpty();
    }

    /** What the plan would come to under the captures of the book, in currency a year. */
    public double usualProfit() {
        return usualProfit;
    }

    /** Whether the plan takes from a column of the book what a coverage realises, which no parameter can hold. */
    public boolean isOfColumn(String coverage) {
        return others.containsKey(coverage) && isColumn(others.get(coverage));
    }

    /** By coverage the column that says what it realises. */
    public Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>(others);
        columns.values().removeIf(typed -> !isColumn(typed));
        return columns;
    }

    /** The captures of the plan that are numbers, as parameters of the book, by their names. */
    public Map<String, String> asParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        others.forEach((coverage, typed) -> {
            if (!isColumn(typed)) {
                parameters.put(Parameters.capture(coverage), Parameter.plain(number(typed)));
            }
        });
        return parameters;
    }

    /** On what terms the profit of the plan is computed, in a sentence. */
    public String sentence() {
        if (!isWhatIf()) {
            return terms.sentenceOfPlan();
        }
        List<String> now = new ArrayList<>();
        List<String> instead = new ArrayList<>();
        others.forEach((coverage, typed) -> {
            now.add(phrase("terms.capture", coverage, words(typed)));
            instead.add(NumberText.percent(usual.get(coverage)));
        });
        return phrase(
                "terms.what-if", String.join(", ", now), String.join(", ", instead), NumberText.money(usualProfit));
    }

    private static String words(String typed) {
        return isColumn(typed) ? phrase("terms.of-column", typed) : NumberText.percent(number(typed));
    }

    /** By coverage what it realises, in words: as it was demanded, else as the parameters say. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        usual.forEach((coverage, part) -> words.put(
                coverage, phrase("demand.capture-of-params", NumberText.percent(part), Parameters.capture(coverage))));
        words.putAll(demanded);
        return words;
    }
}
