package mainstay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What people read stands in phrases.properties beside the code that needs it: each phrase once, and each of them needed. */
class OnePhraseOnePlaceTest {
    private static final Path BUNDLES = Path.of("..");
    private static final Pattern ENTRY = Pattern.compile("([^#=\\s][^=]*?)\\s*=\\s*(.*)");
    private static final Pattern MARK = Pattern.compile("# as (\\S+)");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern CALL = Pattern.compile("\\b(phrase|counted)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern NUMBER = Pattern.compile("[.](one|other)$");

    /** Of all bundles: keys may end in the name of a column or of a class that another bundle gives. */
    private static final Set<String> ALL_LITERALS = literals(BUNDLES);

    @TestFactory
    Stream<DynamicTest> ofEveryCatalogue() {
        return catalogues().stream()
                .flatMap(catalogue -> Stream.of(
                        test(catalogue, "no key stands twice", OnePhraseOnePlaceTest::keysStandOnce),
                        test(catalogue, "no text stands twice unmarked", OnePhraseOnePlaceTest::textsStandOnce),
                        test(catalogue, "every key is used", OnePhraseOnePlaceTest::keysAreUsed),
                        test(catalogue, "every used key is there", OnePhraseOnePlaceTest::usedKeysAreThere),
                        test(catalogue, "places are numbered from 0", OnePhraseOnePlaceTest::placesAreNumbered)));
    }

    private static DynamicTest test(Catalogue catalogue, String what, Function<Catalogue, List<String>> faults) {
        return DynamicTest.dynamicTest(catalogue.file() + ": " + what, () -> assertThat(faults.apply(catalogue))
                .isEmpty());
    }

    @Test
    void aCatalogueInDisorderIsCaught() {
        Catalogue bad = Catalogue.of(
                Path.of("bad", "phrases.properties"),
                "a.key = A text\nb.key = A text\n# as a.key\nc.key = Another\na.key = Twice\nd.one = {1} only\nd.other = {0}");

        assertThat(keysStandOnce(bad)).containsExactly("a.key");
        assertThat(textsStandOnce(bad))
                .containsExactly("b.key = A text", "c.key is marked as a.key, whose text is another");
        assertThat(placesAreNumbered(bad)).containsExactly("d.one");
        assertThat(unused("gone.away", Set.of("here.key", "gone."), Set.of("here.key", "gone")))
                .isTrue();
        assertThat(unused("here.key.other", Set.of("here.key"), Set.of("here.key")))
                .isFalse();
        assertThat(unused("here.some.how", Set.of("here.", "some", ".how"), Set.of("here.", "some", ".how")))
                .isFalse();
    }

    private static List<String> keysStandOnce(Catalogue catalogue) {
        return catalogue.twice();
    }

    private static List<String> textsStandOnce(Catalogue catalogue) {
        Map<String, String> keyOf = new HashMap<>();
        List<String> faults = new ArrayList<>();
        catalogue.texts().forEach((key, text) -> {
            Optional<String> mark = Optional.ofNullable(catalogue.marks().get(key));
            if (mark.isPresent() && !text.equals(catalogue.texts().get(mark.get()))) {
                faults.add(key + " is marked as " + mark.get() + ", whose text is another");
            }
            if (mark.isEmpty() && !NUMBER.matcher(key).find() && keyOf.putIfAbsent(text, key) != null) {
                faults.add(key + " = " + text);
            }
        });
        return faults;
    }

    private static List<String> keysAreUsed(Catalogue catalogue) {
        Set<String> literals = literals(catalogue.module());
        return catalogue.texts().keySet().stream()
                .filter(key -> unused(key, literals, ALL_LITERALS))
                .toList();
    }

    /** A key is used as it stands, or as one of a family: the code has its beginning, and all of the rest elsewhere. */
    private static boolean unused(String key, Set<String> literals, Set<String> all) {
        String stem = NUMBER.matcher(key).replaceFirst("");
        return !literals.contains(stem)
                && literals.stream()
                        .noneMatch(family -> family.matches("[a-z.-]+")
                                && stem.startsWith(family)
                                && isUsed(stem.substring(family.length()), literals, all));
    }

    private static boolean isUsed(String rest, Set<String> literals, Set<String> all) {
        String middle = literals.stream()
                .filter(ending -> ending.startsWith(".") && rest.endsWith(ending))
                .map(ending -> rest.substring(0, rest.length() - ending.length()))
                .findFirst()
                .orElse(rest);
        String column = middle.startsWith(".") ? middle.substring(1) : middle;
        return middle.isEmpty()
                || all.contains(column)
                || all.contains(column.replace('-', '_'))
                || Stream.of(column.split("_")).allMatch(part -> all.stream().anyMatch(text -> text.contains(part)))
                || all.stream().anyMatch(text -> Stream.of(column.split("-")).allMatch(text::contains));
    }

    private static List<String> usedKeysAreThere(Catalogue catalogue) {
        Set<String> keys = catalogue.texts().keySet();
        return sources(catalogue.module()).stream()
                .flatMap(source -> CALL.matcher(source).results())
                .flatMap(call -> call.group(1).equals("phrase")
                        ? Stream.of(call.group(2))
                        : Stream.of(call.group(2) + ".one", call.group(2) + ".other"))
                .filter(key -> !keys.contains(key))
                .distinct()
                .toList();
    }

    private static List<String> placesAreNumbered(Catalogue catalogue) {
        return catalogue.texts().keySet().stream()
                .filter(key -> {
                    Set<String> places = places(catalogue.texts().get(key));
                    if (key.endsWith(".one")) {
                        places.add("{0}");
                        return !places.equals(
                                places(catalogue.texts().getOrDefault(key.replaceAll("one$", "other"), "")));
                    }
                    return !places.stream().allMatch(place -> place.charAt(1) - '0' < places.size());
                })
                .toList();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The phrases of a bundle.
     *
     * @param marks by key, the key whose text it has on purpose
     * @param twice the keys that stand more than once
     */
    private record Catalogue(Path file, Map<String, String> texts, Map<String, String> marks, List<String> twice) {

        static Catalogue of(Path file, String content) {
            Map<String, String> texts = new LinkedHashMap<>();
            Map<String, String> marks = new HashMap<>();
            List<String> twice = new ArrayList<>();
            String before = "";
            for (String line : content.lines().toList()) {
                var entry = ENTRY.matcher(line);
                if (entry.matches()) {
                    if (texts.putIfAbsent(entry.group(1), entry.group(2)) != null) {
                        twice.add(entry.group(1));
                    }
                    var mark = MARK.matcher(before);
                    if (mark.matches()) {
                        marks.put(entry.group(1), mark.group(1));
                    }
                }
                before = line;
            }
            return new Catalogue(file, texts, marks, twice);
        }

        /** The folder of the bundle. */
        Path module() {
            return Path.of(file.toString().replaceAll("[/\\\\]src[/\\\\]main[/\\\\].*", ""));
        }
    }

    private static List<Catalogue> catalogues() {
        return files(BUNDLES, "phrases.properties").stream()
                .filter(file -> file.toString().replace('\\', '/').contains("/src/main/resources/"))
                .map(file -> Catalogue.of(file, read(file)))
                .toList();
    }

    private static Set<String> literals(Path module) {
        return sources(module).stream()
                .flatMap(source -> LITERAL.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** Java, and the scripts of web pages, which take their phrases from the page. */
    private static List<String> sources(Path module) {
        return Stream.of(sources(module, ".java", "/src/main/java/"), sources(module, ".js", "/src/main/resources/"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> sources(Path module, String ending, String folder) {
        return files(module, ending).stream()
                .filter(file -> file.toString().replace('\\', '/').contains(folder))
                .filter(file -> !file.toString().endsWith(".min.js"))
                .map(OnePhraseOnePlaceTest::read)
                .toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().replace('\\', '/').contains("/target/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
