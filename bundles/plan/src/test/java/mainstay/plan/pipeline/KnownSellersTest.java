package mainstay.plan.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.AccountField;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.PlanTables;
import mainstay.book.Stage;
import mainstay.book.Stage.Outcome;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.book.WalletField;
import mainstay.plan.pipeline.PipelineMoves.Move;
import mainstay.plan.pipeline.PipelineMoves.Sum;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deals of sellers whose figures are known, in tables of their own headers without a quote in them. */
class KnownSellersTest {
    @Test
    void theSellerOfHardwareWinsTwoThirdsWithinWideBounds() {
        List<Map<String, String>> rows = rows("crm", "sales_pipeline.csv");
        PlanTables tables = tables(
                rows,
                Stages.of(List.of(
                        Stage.of("Prospecting", Outcome.OPEN),
                        Stage.of("Engaging", Outcome.OPEN),
                        Stage.of("Won", Outcome.WON),
                        Stage.of("Lost", Outcome.LOST))),
                Map.of("opportunity_id", "opportunity_id", "stage", "deal_stage"),
                Map.of("opened", "engage_date", "closed", "close_date", "amount", "close_value"));

        StageRates rates = StageRates.of(Deals.of(tables).on(LocalDate.of(2017, 12, 31)));

        assertThat(rates.book()).isEqualTo(new WinRate(4_238, 2_473, 2_089));
        assertThat(rates.book().rate()).isEqualTo(0.632, within(0.0005));
        assertThat(rates.book().least()).isEqualTo(0.482, within(0.0005));
        assertThat(rates.book().most()).isEqualTo(0.719, within(0.0005));
        assertThat(rates.withoutStages()).isEqualTo(6_711);
        assertThat(rates.drawn(1, 30, 10)).isEqualTo(rates.book().rate());
    }

    @ParameterizedTest
    @CsvSource({"2026-07-31, 2026-08-31", "2026-08-31, 2026-09-30", "2026-03-31, 2026-09-30"})
    void thePipelineOfTheSellerOfSoftwareClosesToTheCent(LocalDate from, LocalDate to) {
        Map<Move, Sum> bridge = PipelineMoves.of(observability(), from, to, PipelineMoves.between(from, to))
                .bridge(row -> true);

        double closing = Arrays.stream(Move.values())
                .mapToDouble(move -> move.sign() * bridge.get(move).amount())
                .sum();
        assertThat(closing).isEqualTo(bridge.get(Move.CLOSING).amount(), within(0.005));
        assertThat(bridge.get(Move.OPENING).amount()).isPositive();
        assertThat(bridge.get(Move.CLOSING).amount()).isPositive();
        assertThat(bridge.get(Move.WON).deals()).isPositive();
    }

    /** Its deals say how often they were pushed; of those whose history ends with what they are. */
    @Test
    void dealsOfTheSellerOfSoftwareWerePushedAsOftenAsTheySay() {
        Map<String, String> told = new HashMap<>();
        rows("process/acceldata", "opportunities.csv").stream()
                .filter(row -> !row.isEmpty())
                .forEach(row -> told.put(row.get("opportunity_id"), row.get("close_date_push_count")));
        DealStates states = observability().on(LocalDate.of(2026, 12, 31));

        long same = IntStream.range(0, states.deals().count())
                .filter(deal -> String.valueOf(
                                ClosePushes.of(states, deal, PushUnit.DAY).count())
                        .equals(told.get(states.deals().rows().text(states.row(deal), "opportunity_id"))))
                .count();

        assertThat(states.deals().count()).isEqualTo(400);
        assertThat(same).isGreaterThan(380);
    }

    private static Deals observability() {
        return Deals.of(tables(
                rows("process/acceldata", "opportunity_history.csv"),
                Stages.of(List.of(
                        Stage.of("Discovery", Outcome.OPEN),
                        Stage.of("Technical Validation", Outcome.OPEN),
                        Stage.of("Business Case", Outcome.OPEN),
                        Stage.of("POC", Outcome.OPEN),
                        Stage.of("Negotiation/Procurement", Outcome.OPEN),
                        Stage.of("Closed Won", Outcome.WON),
                        Stage.of("Closed Lost", Outcome.LOST))),
                Map.of("opportunity_id", "opportunity_id", "stage", "stage"),
                Map.of("at", "changed_date", "closes", "close_date", "amount", "amount_usd")));
    }

    private static PlanTables tables(
            List<Map<String, String>> rows, Stages stages, Map<String, String> texts, Map<String, String> numbers) {
        PlanRows.Draft draft = new PlanRows.Draft(PlanTable.OPPORTUNITIES, new int[rows.size()]);
        texts.forEach((column, header) -> draft.put(
                column, TextColumn.of(rows.stream().map(row -> row.get(header)).toList())));
        numbers.forEach((column, header) -> draft.put(
                column,
                DoubleColumn.of(rows.stream()
                        .mapToDouble(row -> number(column, row.get(header)))
                        .toArray())));
        return new BookBuilder("deals")
                .accounts(AccountField.ACCOUNT_ID, TextColumn.of("account"))
                .wallets(new int[] {0}, new int[] {0}, List.of("line"))
                .wallets(WalletField.SPEND, DoubleColumn.of(1))
                .plan(List.of(draft), stages)
                .build()
                .plan();
    }

    private static double number(String column, String cell) {
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        Function<String, Long> day = text -> LocalDate.parse(text).toEpochDay();
        return switch (column) {
            case "amount" -> Double.parseDouble(cell);
            case "at" -> 86_400.0 * day.apply(cell);
            default -> (double) day.apply(cell);
        };
    }

    private static List<Map<String, String>> rows(String folder, String file) {
        Path table = SharedData.folder(folder).resolve(file);
        try (Stream<String> lines = Files.lines(table)) {
            List<String[]> cells = lines.map(line -> line.split(",", -1)).toList();
            return cells.stream().skip(1).map(row -> named(cells.get(0), row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> named(String[] headers, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int column = 0; column < Math.min(headers.length, cells.length); column++) {
            row.put(headers[column], cells[column]);
        }
        return row.size() == cells.length ? row : Map.of();
    }
}
