package mainstay.shell.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import mainstay.shell.host.Prompt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lists stand on once a plan is adopted, and how to choose. Two accounts of a channel team that costs 20,000. */
class CoverageInForceTest {
    private static final String LIST =
            "rank --format csv --columns account_id,coverage,recommended_coverage,plan_coverage,team,cost_to_serve,heads";

    @TempDir
    private Path folder;

    private Prompt prompt;

    @BeforeEach
    void aBookIsThere() {
        prompt = Prompt.withBook(folder);
    }

    private String adoptedBy(String plan) {
        prompt.run(plan);
        return prompt.run("coverage adopt");
    }

    @Test
    void withoutAPlanItsColumnsAreEmpty() {
        assertThat(prompt.run(LIST))
                .contains("big,dedicated,dedicated,,,100000,1\n", "small,channel,channel,,,2000,0.1\n");
        assertThat(prompt.run("rank --coverage recommended --format csv")).isEqualTo(prompt.run("rank --format csv"));
    }

    @Test
    void listsStandOnTheAdoptedPlanUnlessTheRecommendationIsAskedFor() {
        adoptedBy("coverage plan");
        String inForce = prompt.run(LIST);

        assertThat(inForce)
                .contains(
                        "big,channel,dedicated,channel,channel/all/1,", "small,channel,channel,channel,channel/all/1,");
        assertThat(prompt.run(LIST.replace("rank", "rank --coverage recommended")))
                .contains("big,dedicated,dedicated,channel,channel/all/1,100000,1\n");
        prompt.run("params coverage recommended");
        assertThat(prompt.run(LIST)).contains("big,dedicated,dedicated,channel,channel/all/1,100000,1\n");
        assertThat(prompt.run(LIST.replace("rank", "rank --coverage adopted"))).isEqualTo(inForce);
    }

    @Test
    void theNextProcessStandsOnTheSamePlan() {
        adoptedBy("coverage plan --pool region");

        assertThat(Prompt.withBook(folder).run(LIST)).isEqualTo(prompt.run(LIST));
    }

    @Test
    void everyFamilyOfListsKnowsWhichCoverageItStandsOn() {
        String before = prompt.run("segments tier --format csv");
        adoptedBy("coverage plan");

        assertThat(prompt.run("segments tier --format csv")).isNotEqualTo(before);
        assertThat(prompt.run("segments tier --coverage recommended --format csv"))
                .isEqualTo(before);
        assertThat(prompt.run("explain big --section coverage --format csv"))
                .contains("coverage,adopted plan,,channel,served by team channel/all/1,adopted at ");
        assertThat(prompt.run("explain big --coverage recommended --section coverage --format csv"))
                .contains("not in force here (params coverage)");
        assertThat(prompt.run("report priority-list --coverage recommended")).isNotBlank();
    }

    @Test
    void aPlanIsStillTheLatestOnceItIsAdopted() {
        adoptedBy("coverage plan --heads 1");

        assertThat(prompt.run("coverage show")).contains("channel/all/1");
        assertThat(prompt.run("coverage reconcile --format csv"))
                .startsWith("step,profit,profit_moved,accounts_moved,");
    }

    @Test
    void noneIsAdoptedWhereNoneWas() {
        assertThatThrownBy(() -> prompt.run("rank --coverage adopted"))
                .hasMessageContaining("no coverage plan is adopted for book three");
    }
}
