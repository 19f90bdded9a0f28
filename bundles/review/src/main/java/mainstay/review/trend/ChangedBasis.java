package mainstay.review.trend;

import static mainstay.review.words.ReviewWords.counted;
import static mainstay.review.words.ReviewWords.phrase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import mainstay.book.Language;
import mainstay.review.diff.ChangeSource;
import mainstay.review.rules.ReviewBasis;
import mainstay.run.generation.ModelIdentity;

/**
 * On what a review stands that the one before it did not.
 *
 * @param sources what changed, in the order in which changes are told apart
 * @param words the same with the models and parameters, each with what it was
 */
record ChangedBasis(List<ChangeSource> sources, String words) {
    private static final int NAMED = 4;

    /** Copies the list. */
    ChangedBasis {
        sources = List.copyOf(sources);
    }

    /** Of a review that has none before it. */
    static ChangedBasis first() {
        return new ChangedBasis(List.of(), phrase("trend.first"));
    }

    static ChangedBasis between(ReviewBasis before, ReviewBasis now) {
        List<ChangeSource> sources = new ArrayList<>();
        List<String> words = new ArrayList<>();
        if (!before.digest().equals(now.digest())) {
            sources.add(ChangeSource.DATA);
            words.add(phrase("trend.data"));
        }
        add(ChangeSource.MODEL, changed(models(before), models(now)), sources, words);
        add(ChangeSource.PARAMETERS, changed(before.parameters(), now.parameters()), sources, words);
        if (!before.adopted().equals(now.adopted())) {
            sources.add(ChangeSource.TEAMS);
            words.add(now.adopted().isEmpty() ? phrase("trend.no-plan") : now.adopted());
        }
        return new ChangedBasis(
                sources,
                words.isEmpty() ? phrase("trend.same") : Language.current().clauses(words));
    }

    private static void add(ChangeSource source, List<String> changed, List<ChangeSource> sources, List<String> words) {
        if (changed.isEmpty()) {
            return;
        }
        sources.add(source);
        words.addAll(changed.subList(0, Math.min(NAMED, changed.size())));
        if (changed.size() > NAMED) {
            words.add(counted("trend." + source.word() + ".more", changed.size() - NAMED));
        }
    }

    private static Map<String, String> models(ReviewBasis basis) {
        Map<String, String> models = new LinkedHashMap<>();
        Stream.concat(Stream.of(basis.scoring()), basis.teamCosts().stream())
                .forEach(model -> models.put(model.id(), model.version()));
        return models;
    }

    /** The models of a review, such as {@code attractiveness@1.0.0}, scoring first. */
    static String modelsOf(ReviewBasis basis) {
        return Stream.concat(Stream.of(basis.scoring()), basis.teamCosts().stream())
                .map(ChangedBasis::name)
                .reduce((all, next) -> all + ", " + next)
                .orElseThrow();
    }

    private static String name(ModelIdentity model) {
        return model.id() + "@" + model.version();
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> now) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !before.getOrDefault(name, "").equals(now.getOrDefault(name, "")))
                .map(name -> phrase("trend.changed", name, value(now, name), value(before, name)))
                .toList();
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.getOrDefault(name, "");
        return value.isEmpty() ? phrase("trend.not-set") : value;
    }
}
