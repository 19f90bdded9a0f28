package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.TextColumn;
import mainstay.run.LiveResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BarrierChangeTest {
    @TempDir
    private Path folder;

    private UseCases cases;

    @BeforeEach
    void bigAndSmallHaveBarriers() {
        cases = UseCases.withBook(folder);
        Book book = cases.workspace.book();
        cases.makeCurrent(book.withTable(new PlanRows.Draft(PlanTable.BARRIERS, new int[] {0, 0, 2})
                .put("barrier_id", TextColumn.of("price", "test", "list"))
                .put("line", TextColumn.of("PC", "PC", "PC"))
                .put("blocks", DoubleColumn.of(0.4, 0.2, 0.5))
                .put("win", DoubleColumn.of(0.5, 0.1, 1))));
    }

    private double earned(Map<String, String> changes) {
        return cases.workspace.withResult(now -> {
            LiveResult then = cases.workspace
                    .whatIf(now, Workspace.exact(now, changes, said -> {}))
                    .then();
            return then.valuation().grossProfit().get(0)
                    + then.valuation().grossProfit().get(1)
                    + then.valuation().grossProfit().get(2);
        });
    }

    private double more(String barriers) {
        return earned(Map.of("barriers", barriers)) - earned(Map.of());
    }

    @Test
    void whatIsFreedIsEarnedForSomeOrForAll() {
        double whiteSpace = 4_000_000 - 1_500_000;

        assertThat(more("price")).isCloseTo(whiteSpace * 0.4 * 0.5 * 0.2, within(1e-6));
        assertThat(more("price,test")).isCloseTo(whiteSpace * (0.4 * 0.5 + 0.2 * 0.1) * 0.2, within(1e-6));
        assertThat(more("gone"))
                .isCloseTo(whiteSpace * (0.4 * 0.5 + 0.2 * 0.1) * 0.2 + 70_000 * 0.5 * 0.2, within(1e-6));
        assertThat(more("gone")).isEqualTo(more("list, price,test"));
    }

    @Test
    void figuresAndParametersAreOthersBeforeBarriersGo() {
        assertThat(earned(Map.of("barriers", "price", "big.revenue", "2000000", "margin.default", "0.3")))
                .isCloseTo((2_000_000 + 2_000_000 * 0.4 * 0.5 + 420_000) * 0.3, within(1e-6));
    }

    @Test
    void severalBarriersAreNoSweep() {
        assertThat(WhatIfSweep.isSweep(Map.of("barriers", "price,test"), cases.workspace.assumptions()))
                .isFalse();
        assertThat(cases.workspace.<Integer>withResult(now -> WhatIfSweep.of(
                                cases.workspace, now, Map.of("barriers", "price,test", "margin.default", "0.2,0.3"))
                        .size()))
                .isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsSaidWithTheNearest() {
        assertThatThrownBy(() -> more("prize"))
                .hasMessageStartingWith("there is no barrier \"prize\"; did you mean price?");
        cases.makeCurrent(UseCases.three("without", 1));
        assertThatThrownBy(() -> more("gone"))
                .hasMessage("book without has no barriers; a table barriers beside its accounts says them");
    }

    @Test
    void aScenarioKeepsThemAndDoesNotPutThemIntoForce() {
        cases.scenarios.save("free", Map.of("barriers", "gone"), "ada", Instant.EPOCH);

        assertThat(cases.scenarios.<Double>show(
                        "free", found -> found.then().valuation().revenue().get(0)))
                .isCloseTo(1_500_000 + 2_500_000 * (0.4 * 0.5 + 0.2 * 0.1), within(1e-6));
        assertThatThrownBy(() -> cases.scenarios.apply("free", "ada", Instant.EPOCH))
                .hasMessageContaining("which come with an import");
    }
}
