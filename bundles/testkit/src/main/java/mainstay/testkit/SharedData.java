package mainstay.testkit;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanField;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stage;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.book.WalletField;

/**
 * Books of the data that lies beside the checkout, when it does, read without the import: folders of CSV files whose headers are
 * those of the engine, without a mistake in them; and the figures that they say they have.
 */
public final class SharedData {
    private static final double DAY_SECONDS = 86_400;

    private SharedData() {}

    /** A folder of the data; the test is skipped, and says so, when it is not there. */
    public static Path folder(String name) {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.exists(at.resolve(".ci/run"))) {
            at = at.getParent();
        }
        Path folder = at.resolveSibling("shared").resolve("data").resolve(name);
        assumeThat(Files.exists(folder))
                .as("skipped: ../shared/data/%s is not there", name)
                .isTrue();
        return folder;
    }

    /** The book of a folder: accounts and wallets, the plan tables that lie beside them, the stages of {@code stages.json}. */
    public static Book book(String name) {
        Path folder = folder(name);
        Table accounts = Table.read(folder.resolve("accounts.csv"));
        List<String> ids = accounts.texts(PlanField.ACCOUNT_ID);
        BookBuilder builder = new BookBuilder(folder.getFileName().toString());
        for (AccountField field : AccountField.values()) {
            if (accounts.has(field.column())) {
                put(builder, field, accounts);
            }
        }
        wallets(builder, Table.read(folder.resolve("wallets.csv")), ids);
        List<PlanRows.Draft> tables = Arrays.stream(PlanTable.values())
                .filter(table -> Files.exists(folder.resolve(table.label() + ".csv")))
                .map(table -> rows(table, Table.read(folder.resolve(table.label() + ".csv")), ids))
                .toList();
        return builder.plan(tables, stages(folder)).build();
    }

    /** The plan table that a file of the data has, for a book of it. */
    public static PlanRows.Draft table(String file, PlanTable table, Book book) {
        List<String> ids = new ArrayList<>();
        for (int account = 0; account < book.accounts().size(); account++) {
            ids.add(book.accounts().id(account));
        }
        return rows(table, Table.read(folder(file)), ids);
    }

    /**
     * What a folder says of a figure: the node of {@code expected.json} with this name, and with these further fields.
     *
     * @param further such as {@code on=2026-12-31}
     * @throws IllegalArgumentException when there is none
     */
    public static JsonNode expected(String name, String figure, String... further) {
        return StreamSupport.stream(
                        json(folder(name).resolve("expected.json"))
                                .path("figures")
                                .spliterator(),
                        false)
                .filter(node -> node.path("figure").asText().equals(figure))
                .filter(node -> Arrays.stream(further).allMatch(field -> matches(node, field)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " expects nothing of " + figure));
    }

    private static boolean matches(JsonNode node, String field) {
        int equals = field.indexOf('=');
        return node.path(field.substring(0, equals)).asText().equals(field.substring(equals + 1));
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(BookBuilder builder, AccountField field, Table accounts) {
        if (field.isNumber()) {
            builder.accounts(field, accounts.numbers(field.column()));
        } else {
            builder.accounts(field, TextColumn.of(accounts.texts(field.column())));
        }
    }

    private static void wallets(BookBuilder builder, Table wallets, List<String> ids) {
        List<String> lines = wallets.texts("line");
        List<String> names = lines.stream().distinct().toList();
        builder.wallets(
                wallets.accounts(ids), lines.stream().mapToInt(names::indexOf).toArray(), names);
        for (WalletField field : WalletField.values()) {
            if (wallets.has(field.column())) {
                builder.wallets(field, wallets.numbers(field.column(), field.whenMissing()));
            }
        }
    }

    private static PlanRows.Draft rows(PlanTable table, Table read, List<String> ids) {
        PlanRows.Draft draft = new PlanRows.Draft(table, read.accounts(ids));
        for (PlanField field : table.columns()) {
            if (!read.has(field.name()) || field.name().equals(PlanField.ACCOUNT_ID)) {
                continue;
            }
            if (field.type().isNumber()) {
                draft.put(
                        field.name(),
                        DoubleColumn.of(read.texts(field.name()).stream()
                                .mapToDouble(cell -> kept(field.type(), cell))
                                .toArray()));
            } else {
                draft.put(field.name(), TextColumn.of(read.texts(field.name())));
            }
        }
        return draft;
    }

    private static double kept(PlanField.Type type, String cell) {
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        return switch (type) {
            case FLAG -> cell.equals("true") ? 1 : 0;
            case DAY -> (double) LocalDate.parse(cell).toEpochDay();
            case TIME -> seconds(cell);
            default -> Double.parseDouble(cell);
        };
    }

    private static double seconds(String cell) {
        if (!cell.contains("T")) {
            return LocalDate.parse(cell).toEpochDay() * DAY_SECONDS;
        }
        LocalDateTime onTheirClock = cell.matches(".*([+-]\\d\\d:\\d\\d|Z)")
                ? OffsetDateTime.parse(cell).toLocalDateTime()
                : LocalDateTime.parse(cell);
        return (double) onTheirClock.toEpochSecond(ZoneOffset.UTC);
    }

    private static Stages stages(Path folder) {
        Path file = folder.resolve("stages.json");
        if (!Files.exists(file)) {
            return Stages.USUAL;
        }
        List<Stage> stages = new ArrayList<>();
        for (JsonNode node : json(file).path("stages")) {
            if (node.isTextual()) {
                stages.add(Stage.of(node.asText(), Stage.Outcome.OPEN));
            } else {
                node.properties()
                        .forEach(stage -> stages.add(Stage.of(
                                stage.getKey(),
                                Stage.Outcome.valueOf(stage.getValue().asText().toUpperCase(Locale.ROOT)))));
            }
        }
        return Stages.of(stages);
    }

    /** A CSV file: commas, double quotes, a header; one line a row. */
    private record Table(Map<String, Integer> headers, List<List<String>> rows) {

        static Table read(Path file) {
            try (Stream<String> lines = Files.lines(file)) {
                List<List<String>> rows =
                        lines.filter(line -> !line.isBlank()).map(Table::cells).toList();
                Map<String, Integer> headers = new LinkedHashMap<>();
                rows.get(0).forEach(header -> headers.put(header.replace("\uFEFF", ""), headers.size()));
                return new Table(headers, rows.subList(1, rows.size()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static List<String> cells(String line) {
            List<String> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            for (int at = 0; at < line.length(); at++) {
                char sign = line.charAt(at);
                if (sign == '"') {
                    if (quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                        cell.append(sign);
                        at++;
                    } else {
                        quoted = !quoted;
                    }
                } else if (sign == ',' && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else {
                    cell.append(sign);
                }
            }
            cells.add(cell.toString());
            return cells;
        }

        boolean has(String header) {
            return headers.containsKey(header);
        }

        List<String> texts(String header) {
            int column = headers.get(header);
            return rows.stream()
                    .map(row -> column < row.size() ? row.get(column) : "")
                    .toList();
        }

        DoubleColumn numbers(String header) {
            return numbers(header, Double.NaN);
        }

        DoubleColumn numbers(String header, double whenMissing) {
            return DoubleColumn.of(texts(header).stream()
                    .mapToDouble(cell -> cell.isEmpty() ? whenMissing : Double.parseDouble(cell))
                    .toArray());
        }

        /** The row of the account of each row; -1 where it names none. */
        int[] accounts(List<String> ids) {
            return has(PlanField.ACCOUNT_ID)
                    ? texts(PlanField.ACCOUNT_ID).stream()
                            .mapToInt(ids::indexOf)
                            .toArray()
                    : rows.stream().mapToInt(row -> -1).toArray();
        }
    }
}
