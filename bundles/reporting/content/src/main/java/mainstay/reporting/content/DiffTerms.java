package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.book.NumberText;
import mainstay.review.diff.ReviewDiff;
import mainstay.review.rules.ReviewBasis;
import mainstay.run.generation.ModelIdentity;

/** On what two reviews stand: book, run and models of both, and the parameters that differ. */
final class DiffTerms {

    private static final int SHOWN_DIGITS = 12;

    private DiffTerms() {}

    /**
     * Something that reviews stand on.
     *
     * @param item what it is
     * @param before what it is in the earlier review; empty if it is not there
     * @param after what it is in the later review; empty if it is not there
     */
    record Term(String item, String before, String after) {}

    static List<Term> of(ReviewDiff diff) {
        Map<String, String> before = terms(diff.before().basis());
        Map<String, String> after = terms(diff.after().basis());
        List<Term> terms = both(before, after);
        both(diff.before().basis().parameters(), diff.after().basis().parameters()).stream()
                .filter(term -> !term.before().equals(term.after()))
                .forEach(terms::add);
        return terms;
    }

    private static List<Term> both(Map<String, String> before, Map<String, String> after) {
        Set<String> items = Stream.of(after, before)
                .flatMap(terms -> terms.keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Term> terms = new ArrayList<>();
        items.forEach(item -> terms.add(new Term(item, before.getOrDefault(item, ""), after.getOrDefault(item, ""))));
        return terms;
    }

    private static Map<String, String> terms(ReviewBasis basis) {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put(phrase("term.book"), basis.book());
        terms.put(phrase("term.digest"), shortened(basis.digest()));
        terms.put(phrase("term.run"), basis.run());
        terms.put(phrase("term.opened"), basis.day().toString());
        terms.put(phrase("term.scoring"), nameAndDigest(basis.scoring()));
        basis.teamCosts().forEach(model -> terms.put(phrase("term.team-cost", model.id()), nameAndDigest(model)));
        terms.put(phrase("term.hysteresis"), NumberText.number(basis.hysteresis()));
        terms.put(phrase("term.clock"), NumberText.number(basis.clock()));
        terms.put(phrase("term.adopted"), basis.adopted());
        basis.demands().forEach((demand, value) -> terms.put(phrase("term.demand", demand), value));
        return terms;
    }

    private static String nameAndDigest(ModelIdentity model) {
        return model.id() + "@" + model.version() + " " + shortened(model.digest());
    }

    /** As much as tells one from another; all of the later ones is in the provenance of the report. */
    private static String shortened(String digest) {
        return digest.substring(0, Math.min(SHOWN_DIGITS, digest.length()));
    }
}
