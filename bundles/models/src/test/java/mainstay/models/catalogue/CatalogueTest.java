package mainstay.models.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import mainstay.book.MainstayException;
import mainstay.models.ModelFile.Form;
import mainstay.models.ModelKey;
import mainstay.models.ModelKind;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final ModelKey LOYALTY = new ModelKey(ModelKind.SCORING, "loyalty");
    private static final ModelKey FIELD = new ModelKey(ModelKind.TEAM_COST, "field");

    @Test
    void keepsTheLastHundredGenerationsAndWhatWasShipped() {
        Catalogue catalogue = after(1000);

        assertThat(catalogue.generations().stream().map(GenerationRecord::number))
                .contains(0, 901, 1000)
                .hasSizeLessThan(110);
        assertThat(catalogue.current()).isEqualTo(1000);
        assertThat(catalogue.next()).isEqualTo(1001);
    }

    @Test
    void whatShipsNewlyServesInEveryGenerationAsIfItAlwaysHadUnlessItWouldChangeResults() {
        ModelKey html = new ModelKey(ModelKind.REPORT, "html");
        Admitted page = new Admitted(
                html, "1.0.0", "h", "page", Form.BUNDLE, "page.jar", Admitted.State.STANDBY, "distribution", "");
        ModelKey score = new ModelKey(ModelKind.SCORING, "further");
        Admitted scoring = new Admitted(
                score, "1.0.0", "s", "further", Form.BUNDLE, "s.jar", Admitted.State.STANDBY, "distribution", "");
        ModelKey team = new ModelKey(ModelKind.TEAM_COST, "further");
        Admitted pricing = new Admitted(
                team, "1.0.0", "z", "team", Form.BUNDLE, "z.jar", Admitted.State.STANDBY, "distribution", "");
        Admitted newer = new Admitted(
                LOYALTY, "9.0.0", "n", "loyalty", Form.BUNDLE, "n.jar", Admitted.State.STANDBY, "distribution", "");
        Admitted field =
                new Admitted(FIELD, "1.0.0", "f", "field", Form.BUNDLE, "field.jar", Admitted.State.STANDBY, "eve", "");
        Catalogue old = Catalogue.empty()
                .admitting(List.of(admitted("a"), field))
                .adding(generation(0, "a", "f"))
                .adding(generation(1, "b", "f"));

        Catalogue now = old.knowing(List.of(page, scoring, pricing, newer));

        assertThat(now.generations()).allSatisfy(generation -> assertThat(generation.models())
                .containsEntry(html, "h")
                .containsEntry(score, "s")
                .doesNotContainKey(team)
                .doesNotContainValue("n"));
        assertThat(now.find(html, "h")).contains(page);
        assertThat(now.knowing(List.of(page, scoring))).isEqualTo(now);
    }

    @Test
    void keepsThePinnedGeneration() {
        Catalogue catalogue = Catalogue.empty().adding(generation(0, "a", "f")).adding(generation(1, "b", "f"));
        catalogue = catalogue.adding(generation(2, "a", "f")).pinning(1);
        for (int number = 3; number < 500; number++) {
            catalogue = catalogue.adding(generation(number, "ab".substring(number % 2, number % 2 + 1), "f"));
        }

        assertThat(catalogue.serving().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void tellsSinceWhenAModelServesHoweverLongAgoThatIs() {
        Random random = new Random(7);
        Catalogue catalogue = Catalogue.empty();
        Map<ModelKey, String> digests = new HashMap<>(Map.of(LOYALTY, "a", FIELD, "a"));
        Map<ModelKey, Integer> since = new HashMap<>(Map.of(LOYALTY, 0, FIELD, 0));
        for (int number = 0; number < 3000; number++) {
            ModelKey changed = random.nextInt(100) == 0 ? FIELD : LOYALTY;
            String digest = String.valueOf("abc".charAt(random.nextInt(3)));
            if (number > 0 && !digest.equals(digests.put(changed, digest))) {
                since.put(changed, number);
            }
            catalogue = catalogue.adding(generation(number, digests.get(LOYALTY), digests.get(FIELD)));

            assertThat(since(catalogue, LOYALTY, digests)).isEqualTo(since.get(LOYALTY));
            assertThat(since(catalogue, FIELD, digests)).isEqualTo(since.get(FIELD));
        }
    }

    @Test
    void saysThatAGenerationIsTooLongAgo() {
        assertThatThrownBy(() -> after(1000).generation(500))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("generation 500 is too old to go back to")
                .hasMessageContaining("models audit");
    }

    @Test
    void saysWhichGenerationIsTheLast() {
        assertThatThrownBy(() -> after(1000).generation(1001))
                .isInstanceOf(MainstayException.class)
                .hasMessage("there is no generation 1001; the last is 1000");
    }

    @Test
    void findsNoLastGoodVersionInGenerationsThatAreForgotten() {
        Catalogue catalogue = Catalogue.empty()
                .admitting(List.of(admitted("a"), admitted("b")))
                .adding(generation(0, "shipped", "f"))
                .adding(generation(1, "a", "f"));
        for (int number = 2; number < 500; number++) {
            catalogue = catalogue.adding(generation(number, "b", "f" + number));
        }

        assertThat(catalogue.lastGood(LOYALTY, Set.of("b"))).isEmpty();
    }

    private static int since(Catalogue catalogue, ModelKey key, Map<ModelKey, String> digests) {
        return catalogue.since(key, digests.get(key)).orElseThrow().number();
    }

    private static Catalogue after(int last) {
        Catalogue catalogue = Catalogue.empty();
        for (int number = 0; number <= last; number++) {
            catalogue = catalogue.adding(generation(number, number % 2 == 0 ? "a" : "b", "f"));
        }
        return catalogue;
    }

    private static GenerationRecord generation(int number, String loyalty, String field) {
        return new GenerationRecord(
                number, number - 1, Map.of(LOYALTY, loyalty, FIELD, field), "activate", "eve", "", "", "");
    }

    private static Admitted admitted(String digest) {
        return new Admitted(
                LOYALTY, "1.0.0", digest, "loyalty", Form.BUNDLE, "loyalty.jar", Admitted.State.STANDBY, "eve", "");
    }
}
