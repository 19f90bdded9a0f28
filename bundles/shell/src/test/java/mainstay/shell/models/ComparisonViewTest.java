package mainstay.shell.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import mainstay.book.AccountField;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.Column;
import mainstay.book.TextColumn;
import mainstay.book.Wallet;
import mainstay.reporting.text.CommandOutput;
import mainstay.reporting.text.Format;
import mainstay.reporting.text.Renderer;
import mainstay.run.LiveResult;
import mainstay.run.Runner;
import mainstay.run.compare.Comparison;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.run.parameters.Assumptions;
import mainstay.scoring.api.CriteriaScorer;
import mainstay.scoring.api.Criterion;
import mainstay.scoring.api.Measure;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;
import org.junit.jupiter.api.Test;

class ComparisonViewTest {
    private static final Book BOOK = BookBuilder.small(
                    new TreeMap<>(Map.of(
                            "big", List.of(Wallet.of("PC", 1_000_000, 300_000)),
                            "small", List.of(Wallet.of("PC", 3_000_000, 100_000)))),
                    new BookBuilder("two accounts"))
            .accounts(AccountField.NAME, TextColumn.of("Big & Co", "Small & Co"))
            .build();

    @Test
    void numbersAreThereUnroundedAndAsPeopleReadThem() {
        CommandOutput.Rows view = ComparisonView.of(Comparison.of(scoredBy("revenue"), scoredBy("value"), 1));

        assertThat(cells(view, "accounts")).contains("before=2", "after=2", "moved=0", "value_moved=0.0");
        assertThat(cells(view, "accounts that stay in the top 1 by score"))
                .contains("before=", "moved=0", "detail=of 1 (0 %)");
        assertThat(cells(view, "rank correlation of scores")).contains("moved=-1", "value_before=NaN");
        assertThat(cells(view, "small"))
                .contains(
                        "before=25",
                        "after=75",
                        "moved=+50",
                        "value_moved=50.0",
                        "coverage_before=none",
                        "name=Small & Co")
                .contains("why=value NEW +75 (75 × 100 %); revenue GONE -25 (25 × 100 %); class core → key");
    }

    @Test
    void aTableHasTwoSections() throws IOException {
        StringBuilder table = new StringBuilder();
        Renderer.render(
                ComparisonView.of(Comparison.of(scoredBy("revenue"), scoredBy("value"), 1)),
                Format.TABLE,
                OptionalInt.of(140),
                table);

        assertThat(table.toString().lines())
                .filteredOn(line -> line.startsWith("what moves") || line.startsWith("accounts that move most"))
                .hasSize(2);
    }

    private static List<String> cells(CommandOutput.Rows view, String item) {
        Column items = view.columns().get(1);
        int row = IntStream.range(0, view.size())
                .filter(at -> items.text(at).equals(item))
                .findFirst()
                .orElseThrow();
        return view.columns().stream()
                .map(column -> column.name() + "="
                        + (column.kind().isNumber() ? Double.toString(column.number(row)) : column.text(row)))
                .toList();
    }

    private static LiveResult scoredBy(String column) {
        ModelIdentity identity = new ModelIdentity("attractiveness", "test", "1.0.0", "digest");
        Models models =
                new Models(0, List.of(), List.of(new Models.Provided<>(new ByPercentile(column), identity)), List.of());
        return Runner.run(BOOK, models, Assumptions.of(BOOK, models, Map.of(), "test"), Batches.usual());
    }

    private record ByPercentile(String column) implements ScoringModel {
        @Override
        public String id() {
            return "attractiveness";
        }

        @Override
        public String description() {
            return "the percentile of a column";
        }

        @Override
        public Scorer prepare(ScoringInput input) {
            return CriteriaScorer.of(List.of(Criterion.of(column, 1, Measure.percentileOf(column))), input);
        }
    }
}
