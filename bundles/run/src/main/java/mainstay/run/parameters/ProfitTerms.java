package mainstay.run.parameters;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mainstay.book.NumberText;
import mainstay.coverage.CoverageOption;

/**
 * On what terms expected profit is computed. Lists, plans, reviews and reports all say it in the words that stand here.
 *
 * @param policy how the recommended coverage is chosen
 * @param basis what the cost to serve is subtracted from
 * @param captures by coverage the part of that which it realises, the richest first; {@code none} where it realises any
 * @param areSet whether somebody has said what coverages realise; else each realises all
 * @param accountsWithOwn of how many accounts the book itself says it
 */
public record ProfitTerms(
        String policy, String basis, Map<String, Double> captures, boolean areSet, int accountsWithOwn) {
    private static final String CAPTURE = Parameters.capture("");

    /** Copies the map. */
    public ProfitTerms {
        captures = Collections.unmodifiableMap(new LinkedHashMap<>(captures));
    }

    /**
     * The terms among parameters.
     *
     * @param values the values of all parameters by their names
     * @param changed the names of those that somebody has changed
     */
    public static ProfitTerms of(Map<String, String> values, Set<String> changed) {
        Map<String, Double> captures = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(CAPTURE)) {
                captures.put(name.substring(CAPTURE.length()), Parameter.toNumber(value));
            }
        });
        captures.remove(CoverageOption.NONE, 0.0);
        return new ProfitTerms(
                values.get(Parameters.POLICY),
                values.get(Parameters.PROFIT_BASIS),
                captures,
                changed.stream().anyMatch(name -> name.startsWith(CAPTURE)),
                0);
    }

    /** The same where the book itself says of some accounts what coverages realise. */
    public ProfitTerms withOwn(int accounts) {
        return new ProfitTerms(policy, basis, captures, areSet, accounts);
    }

    /** In a sentence, without a full stop. */
    public String sentence() {
        return phrase("terms.list", policy, basis, captureWords());
    }

    /** The same of a plan, which takes what brings most, whatever the policy. */
    public String sentenceOfPlan() {
        return phrase("terms.plan", basis, captureWords());
    }

    private String captureWords() {
        if (!areSet && accountsWithOwn == 0) {
            return phrase("terms.captures-not-set");
        }
        String named = captures.entrySet().stream()
                .map(each -> phrase("terms.capture", each.getKey(), NumberText.percent(each.getValue())))
                .collect(Collectors.joining(", "));
        return accountsWithOwn == 0
                ? phrase("terms.captures", named)
                : counted("terms.captures-own", accountsWithOwn, named);
    }
}
