package mainstay.run.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.Wallet;
import mainstay.run.FakeModels;
import mainstay.run.LiveResult;
import mainstay.run.Runner;
import mainstay.run.generation.Models;
import mainstay.run.parameters.Assumptions;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static final Book BOOK = BookBuilder.of(
            "two",
            Map.of(
                    "a", List.of(Wallet.of("PC", 4_000_000, 1_500_000)),
                    "b", List.of(Wallet.of("PC", 9_000_000, 3_000_000))));
    private static final Models MODELS = FakeModels.usual();

    private static LiveResult run(Map<String, String> changes) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("margin.default", "0.2"));
        all.putAll(changes);
        return Runner.run(BOOK, MODELS, Assumptions.of(BOOK, MODELS, all, "a test"), Batches.usual());
    }

    private static Optional<String> wrongWay(Map<String, String> now, Map<String, String> then) {
        return WhatIf.of(run(now), run(then)).wrongWay();
    }

    @Test
    void aDearerTeamThatRaisesProfitIsExplained() {
        // a earns 300,000: dedicated for 288,000 brings 12,000, shared for 68,000 brings 232,000
        Map<String, String> dearer = Map.of("teamcost.dedicated.cost", "310000");
        String note =
                "dedicated costs 288,000 → 310,000 an account, and yet expected profit rises by 198,000: the policy"
                        + " takes the richest coverage that pays, and 1 account that gets another (a: dedicated → shared)"
                        + " brings 220,000 more; by policy max-profit it would be +0";

        assertThat(wrongWay(Map.of(), dearer)).contains(note);
        assertThat(WhatIf.of(run(Map.of()), run(dearer)).sentences()).endsWith(note);
        assertThat(wrongWay(dearer, Map.of()).orElseThrow())
                .startsWith("dedicated costs 310,000 → 288,000 an account, and yet expected profit falls by 198,000: ");
    }

    @Test
    void aDearerCoverageThatCostsPartOfWhatIsGainedIsExplained() {
        // a earns 285,000, which pays for shared, then 375,000, which pays for dedicated; b gains 180,000
        Map<String, String> lower = Map.of("margin.default", "0.19");

        assertThat(wrongWay(lower, Map.of("margin.default", "0.25")).orElseThrow())
                .isEqualTo("accounts earn 855,000 → 1,125,000 before team cost; under the coverages of now expected"
                        + " profit would rise by 270,000: the policy takes the richest coverage that pays, and 1 account that gets another (a: shared → dedicated) costs 220,000 of that; by policy"
                        + " max-profit it would be +270,000");
    }

    @Test
    void whatMovesProfitTheRightWayIsNotRemarkedOn() {
        assertThat(wrongWay(Map.of(), Map.of())).isEmpty();
        assertThat(wrongWay(Map.of(), Map.of("teamcost.dedicated.cost", "289000")))
                .isEmpty();
        assertThat(wrongWay(Map.of(), Map.of("profit.target", "20000"))).isEmpty();
        assertThat(wrongWay(
                        Map.of("policy", "max-profit"),
                        Map.of("policy", "max-profit", "teamcost.dedicated.cost", "310000")))
                .isEmpty();
        // dearer and yet more earned: what comes of which cannot be told
        assertThat(wrongWay(Map.of(), Map.of("teamcost.dedicated.cost", "310000", "margin.default", "0.21")))
                .isEmpty();
    }

    @Test
    void aLowerMarginOrCaptureThatRaisesProfitIsExplained() {
        assertThat(wrongWay(Map.of(), Map.of("margin.default", "0.19")).orElseThrow())
                .startsWith("accounts earn 900,000 → 855,000 before team cost, and yet expected profit rises by ");
        assertThat(wrongWay(Map.of(), Map.of("capture.dedicated", "0.95")).orElseThrow())
                .startsWith("dedicated realises 100 % → 95 %, and yet expected profit rises by ");
    }
}
