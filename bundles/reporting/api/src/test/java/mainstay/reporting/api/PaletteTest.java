package mainstay.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {
    private static final List<String> LIGHT_GROUNDS = List.of("#ffffff", "#f5f6f8");
    private static final List<String> DARK_GROUNDS = List.of("#1a2129", "#12171d", "#242d37");

    /** What is shown side by side. */
    static Stream<List<String>> classes() {
        return Stream.of(
                List.of("key", "growth-prospect", "loyal", "low-potential"),
                List.of("grow", "milk", "cultivate", "deprioritize"),
                List.of("pilot-now", "build-readiness", "quick-win", "later"),
                List.of("partner", "harvest", "mend", "reprice"),
                List.of("key", "ordinary", "prospect", "unattractive"),
                List.of("key", "major", "core"),
                List.of("top", "next", "last"),
                List.of("defend", "fulfil", "build", "win", "turn-round"),
                List.of("A", "B", "C+", "C", "removed", "new", "lost"),
                List.of("dedicated", "shared", "channel", "none", "new", "lost"),
                List.of("pursue", "low-priority", "give-up"),
                List.of("new", "lost", "promoted", "demoted", "moved"));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void whatStandsSideBySideHasColoursOfItsOwnWhateverElseIsThere(List<String> words) {
        assertThat(Palette.of(words).values()).doesNotHaveDuplicates();
        for (String word : words) {
            assertThat(Palette.of(List.of("a stranger", word)).get(word))
                    .isEqualTo(Palette.of(words).get(word));
        }
    }

    @Test
    void wordsOfStrangersTakeTheColoursThatAreLeftInTheirOrder() {
        assertThat(Palette.of(List.of("mine", "key", "yours")).values())
                .containsExactly(Hue.ORANGE, Hue.BLUE, Hue.GREEN);
        assertThat(new HashSet<>(Palette.ofEach(
                        Stream.iterate("x", word -> word + "x").limit(20).toList())))
                .hasSize(8);
    }

    @ParameterizedTest
    @EnumSource
    void aColourStandsOutByThreeToOneFromItsGrounds(Hue hue) {
        for (String ground : LIGHT_GROUNDS) {
            assertThat(contrast(filled(hue.light(), ground), luminance(ground))).isGreaterThan(3);
        }
        for (String ground : DARK_GROUNDS) {
            assertThat(contrast(filled(hue.dark(), ground), luminance(ground))).isGreaterThan(3);
        }
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** The relative luminance of a colour as opaque as areas are, over a ground. */
    private static double filled(String colour, String ground) {
        return luminance(place -> Hue.FILL * part(colour, place) + (1 - Hue.FILL) * part(ground, place));
    }

    private static double luminance(String colour) {
        return luminance(place -> part(colour, place));
    }

    /** As WCAG 2.2 defines it. */
    private static double luminance(IntToDoubleFunction part) {
        return 0.2126 * linear(part.applyAsDouble(0))
                + 0.7152 * linear(part.applyAsDouble(1))
                + 0.0722 * linear(part.applyAsDouble(2));
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static double part(String colour, int place) {
        return Integer.parseInt(colour.substring(1 + 2 * place, 3 + 2 * place), 16) / 255.0;
    }
}
