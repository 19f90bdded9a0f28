package mainstay.reporting.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A further language is a file beside each {@code phrases.properties}: no word of a reader's stands anywhere else. */
class LanguageTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_.,@'-]*[\\p{L}\\p{N}])?");

    /** Figures, dates, digests, and ids of runs and bundles. */
    private static final Pattern NO_WORD =
            Pattern.compile("[\\p{N}.,-]+|[0-9a-f]{12,64}|g7-[0-9a-f]{8}|mainstay[.]\\w+|(\\w+@)?1[.]0[.]0");

    /** Not of this language though no names of the books: ids of states, moves, fields and people that reviews are given. */
    private static final Set<String> IDS = words(
            "open closed agreed contested new lost promoted demoted moved removed imported none undefined true false",
            "error warning wallet wallets.csv accounts.csv UTC SHA-256 attractiveness dedicated@1 dedicated@2",
            "pat kim sales finance service quarter.review a good reason the plan of March was adopted test unknown",
            "heads at most due late gone no-date drawn absent leads follows no-action single-threaded overdue no-amount",
            "done-late cross-selling penetration solutions",
            "old barrier barriers.csv barriers what blocks opens Revenue Margin chance threat strength weakness reach label");

    /** Where the words of the import stand: what it found wrong with a book. */
    private static final String PROBLEM = "book problems cell of message";

    @TempDir
    Path folder;

    @Test
    void everyWordOfAReportThatIsNoFigureNameIdOrCommandIsOfTheLanguageThatIsChosen() throws Exception {
        Set<String> names = new HashSet<>(IDS);
        List<String[]> texts = texts(new MadeUpLanguage());
        texts.stream().filter(text -> text[0].equals(ReadersTexts.NAME)).forEach(name -> names.addAll(words(name[1])));

        assertThat(texts)
                .hasSizeGreaterThan(10_000)
                .filteredOn(text -> !text[0].equals(PROBLEM)) // errors are not in the catalogue yet
                .filteredOn(text -> !names.containsAll(words(MadeUpLanguage.foreign(text[1]))))
                .extracting(text -> MadeUpLanguage.foreign(text[0]) + ": " + text[1])
                .isEmpty();
    }

    @Test
    void withoutTheMadeUpLanguageNothingIsInItsBrackets() throws Exception {
        assertThat(texts(getClass().getClassLoader()))
                .filteredOn(text -> text[1].contains("⟦"))
                .isEmpty();
    }

    private List<String[]> texts(ClassLoader language) throws ReflectiveOperationException {
        Constructor<?> made = language.loadClass(ReadersTexts.class.getName()).getDeclaredConstructor();
        made.setAccessible(true);
        @SuppressWarnings("unchecked") // its type is of the JDK, so it is the same in every language
        Function<Path, List<String>> texts = (Function<Path, List<String>>) made.newInstance();
        return texts.apply(folder).stream().map(text -> text.split("\t", 2)).toList();
    }

    private static Set<String> words(String... texts) {
        Set<String> words = new HashSet<>();
        Arrays.stream(texts)
                .flatMap(text -> WORD.matcher(text).results())
                .map(MatchResult::group)
                .filter(word -> !NO_WORD.matcher(word).matches())
                .forEach(words::add);
        return words;
    }
}
