package mainstay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each phrase of English has its Chinese, with the same places and without words of English. */
class ChinesePhrasesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z](?:[A-Za-z._-]*[A-Za-z])?");
    private static final Pattern HALF = Pattern.compile("\\p{IsHan}[,;:!?]|\\p{IsHan} \\p{IsHan}|[,;:] ?\\p{IsHan}");

    /** What people type and read in every language: ids, commands, columns, formats, names and signs of formulas. */
    private static final Set<String> ALLOWED =
            Set.of(("A B C E EBIT Enter H JavaScript Mainstay NAME PATH Q SHA Spearman"
                            + " UTC Wilson a account account-manager acquisition_cost adopt adopted affordable agree agreed barrier.win"
                            + " barriers base by capture channel close cost_improvement coverage cross-selling cross_sell csv"
                            + " cut.class.key cut.class.major cut.contribution cut.pyramid.next cut.pyramid.top cut.share"
                            + " cut.tier.a cut.tier.b cut.value dedicated deprioritize diff division e expected_profit explain"
                            + " format gaps give-up gross-profit help i import json key left_on_table lines low-priority major"
                            + " map margin.default max max-profit mon-fri n next none open params pay.budget penetration pilot"
                            + " plan policy price_premium profit.basis profit.target propose pursue rank recommended referrals"
                            + " report revenue review sat segments shared solutions start sun-thu symmetric top value.cost"
                            + " value.cost.NAME value.cost.logistics what whatif x xlsx yes"
                            + " accounts b centralized contacts decentralized lin people stages stages.json us wallets wang")
                    .split(" ", -1));

    @TestFactory
    Stream<DynamicTest> everyCatalogueIsWhole() {
        return catalogues().stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> assertThat(
                                faults(read(file), read(file.resolveSibling("phrases_zh.properties"))))
                        .isEmpty()));
    }

    @Test
    void aPhraseThatIsMissingOrWrongIsNamed() {
        Map<String, String> english = phrases("a.one = {0} line\na.other = {0} lines\nb = of {0}\nc = tier\nd = class");
        Map<String, String> chinese = phrases("a.other = {0}条\nb = 属于{1}\nc = 等级 tier, 类别\ne = 多余");

        assertThat(faults(english, chinese))
                .containsExactly(
                        "b: places {1}, not {0}",
                        "c: tier is English",
                        "c: a mark of English beside Chinese",
                        "d has no Chinese",
                        "e has no English");
    }

    private static List<String> faults(Map<String, String> english, Map<String, String> chinese) {
        List<String> faults = new ArrayList<>();
        english.forEach((key, text) -> {
            String said = chinese.get(key);
            if (said != null) {
                faults.addAll(faults(key, text, said));
            } else if (!key.endsWith(".one") || !chinese.containsKey(key.replaceFirst("one$", "other"))) {
                faults.add(key + " has no Chinese");
            }
        });
        chinese.keySet().stream()
                .filter(key -> !english.containsKey(key))
                .map(key -> key + " has no English")
                .forEach(faults::add);
        return faults;
    }

    private static List<String> faults(String key, String english, String chinese) {
        List<String> faults = new ArrayList<>();
        if (!places(english).equals(places(chinese))) {
            faults.add(key + ": places " + String.join(" ", places(chinese)) + ", not "
                    + String.join(" ", places(english)));
        }
        LATIN.matcher(chinese)
                .results()
                .map(MatchResult::group)
                .filter(word -> !ALLOWED.contains(word))
                .map(word -> key + ": " + word + " is English")
                .forEach(faults::add);
        if (HALF.matcher(chinese).find()) {
            faults.add(key + ": a mark of English beside Chinese");
        }
        return faults;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> catalogues() {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.endsWith("phrases.properties"))
                    .filter(file -> file.toString().replace('\\', '/').contains("/src/main/resources/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Path file) {
        try {
            return Files.exists(file) ? phrases(Files.readString(file)) : Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> phrases(String content) {
        try {
            Properties phrases = new Properties();
            phrases.load(new StringReader(content));
            return phrases.stringPropertyNames().stream()
                    .collect(Collectors.toMap(key -> key, phrases::getProperty, (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
