package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.Column;
import mainstay.run.LiveResult;
import mainstay.run.compare.WhatIf;
import mainstay.store.journal.JournalLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What-if under names, under several values, and with other figures of accounts; and parameters that go back. */
class ScenariosTest {
    private static final Instant AT = Instant.parse("2026-11-29T12:00:00Z");

    @TempDir
    private Path folder;

    private UseCases cases;

    @BeforeEach
    void aBookIsThere() {
        cases = UseCases.withBook(folder);
    }

    private double profit(Map<String, String> changes) {
        return cases.workspace.withResult(
                now -> cases.workspace.whatIf(now, changes).then().expectedProfit());
    }

    @Test
    void aScenarioBelongsToItsBookAndGoesOnWithTheNextImport() {
        cases.scenarios.save("low", Map.of("margin.default", "0.1"), "ada", AT);

        cases.makeCurrent(UseCases.three("three", 2_000_000));
        assertThat(cases.again().scenarios.list()).extracting("name").containsExactly("low");
        double shown = cases.scenarios.show("low", whatIf -> whatIf.then().expectedProfit());
        assertThat(shown).isEqualTo(profit(Map.of("margin.default", "0.1")));

        cases.makeCurrent(UseCases.three("other", 1_500_000));
        assertThat(cases.scenarios.list()).isEmpty();
        assertThatThrownBy(() -> cases.scenarios.named("low"))
                .hasMessage("there is no scenario \"low\"; whatif NAME=VALUE --save NAME makes one");
    }

    @Test
    void twoScenariosAreSetAgainstEachOtherAndOneIsApplied() {
        cases.scenarios.save("low", Map.of("margin.default", "0.1"), "ada", AT);
        cases.scenarios.save("high", Map.of("margin.default", "0.4", "policy", "max-profit"), "ada", AT);
        List<Double> profits = cases.scenarios.diff(
                "low",
                "high",
                found -> List.of(found.now().expectedProfit(), found.then().expectedProfit()));
        assertThat(profits)
                .containsExactly(
                        profit(Map.of("margin.default", "0.1")),
                        profit(Map.of("margin.default", "0.4", "policy", "max-profit")));

        assertThat(cases.scenarios.apply("high", "eve", AT)).hasSize(2);
        assertThat(cases.workspace.changes("three")).containsEntry("margin.default", "0.4");
        assertThat(cases.scenarios.apply("high", "eve", AT)).isEmpty();
        cases.scenarios.drop("low", "eve", AT);

        assertThat(cases.scenarios.list()).extracting("name").containsExactly("high");
        assertThat(cases.audit().lines())
                .extracting(JournalLine::entry)
                .extracting(entry -> entry.who() + " " + entry.what())
                .endsWith("ada save scenario", "ada save scenario", "eve apply scenario", "eve drop scenario");
    }

    @Test
    void figuresOfOneAccountAreOthersAndTheBookStaysAsItIs() {
        String before = cases.workspace.book().digest();
        UseCases imported = UseCases.in(folder.resolve("imported"));
        imported.makeCurrent(UseCases.three("three", 2_500_000));
        double expected = imported.workspace.withResult(LiveResult::expectedProfit);

        assertThat(profit(Map.of("big.revenue[PC]", "2500000"))).isEqualTo(expected);
        assertThat(profit(Map.of("big.revenue[\"PC\"]", "2500000"))).isEqualTo(expected);
        assertThat(profit(Map.of("Big & Co.revenue", "2500000"))).isEqualTo(expected);
        assertThat(cases.workspace.book().digest()).isEqualTo(before);
        refused("big.revenue[PX]", "1", "there is no line of big \"PX\"; did you mean PC?");
        refused("bgi.revenue", "1", "there is no account \"bgi\"; did you mean big?");
        refused("big.revenue", "-1", "big.revenue cannot be \"-1\"; allowed: ");
        refused("big.growth[PC]", "0.1", "growth is a figure of the account and not of a line; write big.growth");
        refused("margin.defualt", "0.1", "there is no parameter \"margin.defualt\"; did you mean margin.default?");
        cases.scenarios.save("more", Map.of("big.revenue", "2500000"), "ada", AT);
        assertThatThrownBy(() -> cases.scenarios.apply("more", "ada", AT))
                .hasMessageContaining("which come with an import")
                .hasMessageEndingWith("big.revenue");
    }

    private void refused(String name, String value, String message) {
        assertThatThrownBy(() -> profit(Map.of(name, value))).hasMessageStartingWith(message);
    }

    @Test
    void aSweepHasARowForEachCombinationAndIsWhatEachWouldBe() {
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("margin.default", "0.2,0.25, 0.3");
        changes.put("policy", "max-profit");
        changes.put("big.revenue", "1000000,2000000");
        assertThat(WhatIfSweep.isSweep(changes, cases.workspace.assumptions())).isTrue();
        assertThat(WhatIfSweep.isSweep(Map.of("policy", "max-profit"), cases.workspace.assumptions()))
                .isFalse();

        cases.workspace.withResult(now -> {
            WhatIfSweep sweep = WhatIfSweep.of(cases.workspace, now, changes);
            List<Column> columns = sweep.columns();
            assertThat(sweep.size()).isEqualTo(6);
            assertThat(columns)
                    .extracting(Column::name)
                    .startsWith("margin.default", "big.revenue", "expected_profit", "profit_moved");
            for (int row = 0; row < sweep.size(); row++) {
                WhatIf alone = cases.workspace.whatIf(
                        now,
                        Map.of(
                                "margin.default", columns.get(0).text(row),
                                "big.revenue", columns.get(1).text(row),
                                "policy", "max-profit"));
                assertThat(columns.get(2).number(row)).isEqualTo(alone.then().expectedProfit());
                assertThat(columns.get(4).number(row)).isEqualTo(alone.moved());
            }
            return sweep;
        });
        assertThatThrownBy(() -> cases.workspace.withResult(
                        now -> WhatIfSweep.of(cases.workspace, now, Map.of("margin.default", "0.2,much"))))
                .hasMessageContaining("margin.default cannot be \"much\"");
    }

    @Test
    void aParameterGoesBackToTheValueBeforeStepByStep() {
        cases.change("margin.default", "0.3");
        cases.change("margin.default", "0.4");
        cases.reset("margin.default");

        cases.workspace.undo("margin.default", "ada", AT);
        assertThat(cases.workspace.changes("three")).containsEntry("margin.default", "0.4");
        cases.workspace.undo("margin.default", "ada", AT);
        assertThat(cases.again().workspace.changes("three")).containsEntry("margin.default", "0.3");
        cases.workspace.undo("margin.default", "ada", AT);
        assertThat(cases.workspace.changes("three")).isEmpty();
        assertThatThrownBy(() -> cases.workspace.undo("margin.default", "ada", AT))
                .hasMessage("margin.default has no value before for book three; to go back to the default: params"
                        + " margin.default --reset");
    }

    @Test
    void parametersGoToAnotherBookInAFileAllOrNone() throws IOException {
        cases.change("margin.default", "0.3");
        cases.change("policy", "max-profit");
        Path file = folder.resolve("assumptions.txt");
        cases.workspace.export(file);
        assertThat(file)
                .content()
                .isEqualTo("# parameters changed for book three\nmargin.default=0.3\npolicy=max-profit\n");

        cases.makeCurrent(UseCases.three("other", 1_500_000));
        assertThat(cases.workspace.load(file, "ada", AT)).hasSize(2);
        assertThat(cases.workspace.changes("other")).isEqualTo(cases.workspace.changes("three"));
        assertThat(cases.workspace.load(file, "ada", AT)).isEmpty();

        Files.writeString(file, "margin.default=0.1\nmargin.defualt=0.2\n");
        assertThatThrownBy(() -> cases.workspace.load(file, "ada", AT)).hasMessageContaining("did you mean");
        Files.writeString(file, "margin.default=0.1\nwhat\n");
        assertThatThrownBy(() -> cases.workspace.load(file, "ada", AT))
                .hasMessage(file + " line 2: \"what\" is not NAME=VALUE; nothing was changed");
        assertThat(cases.workspace.changes("other")).containsEntry("margin.default", "0.3");
    }

    @Test
    void thePromptTellsBookChangesAndOpenReview() {
        assertThat(PromptText.of(UseCases.in(folder.resolve("empty")).workspace, cases.reviews))
                .isEqualTo("mainstay");
        assertThat(PromptText.of(cases.workspace, cases.reviews)).isEqualTo("three");
        cases.change("margin.default", "0.3");
        cases.reviews.open("2026-Q4", "ada", AT);
        assertThat(PromptText.of(cases.workspace, cases.reviews)).isEqualTo("three* review 2026-Q4");
        cases.makeCurrent(UseCases.three("$(rm) %M 北岭 " + "x".repeat(40), 1_500_000));
        assertThat(PromptText.of(cases.workspace, cases.reviews)).isEqualTo("__rm_ _M 北岭 xxxxxxxxxxx…");
    }
}
