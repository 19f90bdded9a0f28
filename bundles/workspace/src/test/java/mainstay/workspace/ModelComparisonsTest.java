package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import mainstay.models.ModelKind;
import mainstay.models.ModelRef;
import mainstay.models.ModelStatus;
import mainstay.run.compare.Comparison;
import mainstay.testkit.FixedTeam;
import mainstay.testkit.RevenuePercentile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models set against those that serve: at somebody's wish, and as shadows of every run. */
class ModelComparisonsTest {
    private static final ModelRef DEAR = new ModelRef("dedicated", "2.0.0");
    private static final ModelRef USUAL = new ModelRef("dedicated", "1.0.0");
    private static final String MOVED_COVERAGE = "accounts that change coverage";

    @TempDir
    private Path folder;

    private UseCases cases;
    private ModelComparisons comparisons;

    @BeforeEach
    void aDearerTeamIsKnown() {
        cases = UseCases.withBook(folder);
        cases.models.knows("2.0.0", new FixedTeam("dedicated", 300, 900_000, 1));
        cases.models.knows("1.0.0", new RevenuePercentile("loyalty"));
        comparisons = new ModelComparisons(cases.workspace);
    }

    private static double moved(Comparison comparison, String item) {
        return comparison.rows().stream()
                .filter(row -> row.item().equals(item))
                .mapToDouble(Comparison.Row::moved)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatAnActivationWouldMoveIsKnownBefore() {
        String run = comparisons.run();

        Comparison comparison = comparisons.activating(List.of(DEAR), OptionalInt.empty());

        assertThat(moved(comparison, MOVED_COVERAGE)).isEqualTo(1);
        assertThat(moved(comparisons.activating(List.of(USUAL), OptionalInt.empty()), MOVED_COVERAGE))
                .isZero();
        assertThat(comparisons.run()).isEqualTo(run);
    }

    @Test
    void aComparisonGoesFromTheFirstModelToTheSecond() {
        double there = moved(comparisons.comparing(USUAL, DEAR, OptionalInt.of(1)), "expected profit");

        assertThat(there).isEqualTo(98_000);
        assertThat(moved(comparisons.comparing(DEAR, USUAL, OptionalInt.of(1)), "expected profit"))
                .isEqualTo(-there);
        assertThat(moved(comparisons.comparing(DEAR, DEAR, OptionalInt.of(1)), MOVED_COVERAGE))
                .isZero();
    }

    @Test
    void changedParametersCountForBothSides() {
        cases.change("teamcost.dedicated.cost", "500000");

        assertThat(moved(comparisons.comparing(USUAL, DEAR, OptionalInt.empty()), MOVED_COVERAGE))
                .isZero();
    }

    @Test
    void whatMovesNothingIsRefusedBeforeAnythingRuns() {
        cases.models.incomparable.add(DEAR);
        ModelStatus dear =
                new ModelStatus("dedicated", "2.0.0", ModelKind.TEAM_COST, "standby", "", "", "", "", "", 0, "");

        assertThatThrownBy(() -> comparisons.comparing(USUAL, DEAR, OptionalInt.empty()))
                .hasMessage("dedicated@2.0.0 moves nothing");
        assertThatThrownBy(() -> comparisons.comparing(DEAR, USUAL, OptionalInt.empty()))
                .hasMessage("dedicated@2.0.0 moves nothing");
        assertThatThrownBy(() -> comparisons.shadowing(dear, OptionalInt.empty()))
                .hasMessage("dedicated@2.0.0 moves nothing");
        cases.models.incomparable.clear();
        assertThat(moved(comparisons.shadowing(dear, OptionalInt.empty()), MOVED_COVERAGE))
                .isEqualTo(1);
    }

    @Test
    void aScoringModelThatWasNotChosenIsSaidHowToChoose() {
        List<ModelRef> refs = List.of(new ModelRef("loyalty", "1.0.0"), new ModelRef("attractiveness", "1.0.0"), USUAL);
        assertThat(comparisons.notChosen(refs)).isEmpty();

        cases.models.serve("channel", "dedicated", "attractiveness", "loyalty");

        assertThat(comparisons.notChosen(refs))
                .containsExactly("accounts are scored by attractiveness; to score them by loyalty:"
                        + " params scoring.model loyalty");
        cases.change("scoring.model", "loyalty");
        assertThat(comparisons.notChosen(refs))
                .containsExactly("accounts are scored by loyalty; to score them by attractiveness:"
                        + " params scoring.model attractiveness");
    }

    @Test
    void withoutABookThereIsNothingToRun(@TempDir Path empty) {
        ModelComparisons none = new ModelComparisons(UseCases.in(empty).workspace);

        assertThat(none.canRun()).isFalse();
        assertThat(comparisons.canRun()).isTrue();
        assertThatThrownBy(none::run).hasMessageStartingWith("there is no account book yet");
    }

    @Test
    void aShadowIsRunAfterEachNewRunAndDecidesNothing() {
        String coverage = cases.workspace.withResult(result -> result.coverage(0));
        cases.models.shadows.add(DEAR);
        cases.change("margin.default", "0.21");

        assertThat(cases.workspace.<String>withResult(result -> result.coverage(0)))
                .isEqualTo(coverage);
        cases.workspace.withResult(result -> result);

        assertThat(cases.workspace.shadowNotes())
                .containsExactly(
                        "shadow dedicated@2.0.0: 1 account would change coverage, 0 tier, 0 call" + " (models shadow)");
        assertThat(cases.models.kept).hasSize(1);
        assertThat(cases.models.kept.get(0))
                .startsWith("dedicated@2.0.0 on three: ")
                .contains(MOVED_COVERAGE + "=1.0");
    }

    @Test
    void aShadowThatFailsIsToldAndTheOthersRun() {
        cases.models.shadows.addAll(List.of(new ModelRef("gone", "1"), DEAR));

        cases.workspace.withResult(result -> result);

        assertThat(cases.workspace.shadowNotes()).hasSize(2).startsWith("shadow gone@1: there is no model \"gone@1\"");
        assertThat(cases.models.kept).hasSize(1);
        cases.models.shadows.clear();
        cases.makeCurrent(UseCases.three("other", 1));
        cases.workspace.withResult(result -> result);
        assertThat(cases.workspace.shadowNotes()).isEmpty();
    }

    @Test
    void aScoringModelInShadowScoresAsIfItWereChosen() {
        cases.change("scoring.model", "attractiveness");

        String scored = cases.workspace.withResult(now ->
                cases.workspace.withTrial(List.of(new ModelRef("loyalty", "1.0.0")), models -> ModelComparisons.run(
                                now,
                                models,
                                Map.of("scoring.model", "attractiveness"),
                                new ModelRef("loyalty", "1.0.0"))
                        .assumptions()
                        .scoringModel()));

        assertThat(scored).isEqualTo("loyalty");
    }
}
