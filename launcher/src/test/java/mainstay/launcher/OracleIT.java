package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import mainstay.testkit.MainstayProcess;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the whole product with figures counted another way, on the example and on random books. */
class OracleIT {
    private static final Path EXAMPLE =
            Path.of("target", "mainstay", "examples", "computer-maker").toAbsolutePath();
    private static final int RANDOM_BOOKS = 12;
    private static final String RANKED = "ranked";

    @TempDir
    private Path folder;

    @Test
    void theExampleAndRandomBooksAreAsCountedByHand() throws Exception {
        StringBuilder line = new StringBuilder("import examples/computer-maker; rank --format json; ");
        for (int seed = 0; seed < RANDOM_BOOKS; seed++) {
            write(folder.resolve(RANKED + seed), new Random(seed));
            line.append("import ").append(RANKED).append(seed).append("; rank --format json; ");
        }

        List<JsonNode> ranked = ranked(line.toString());

        assertThat(ranked).hasSize(1 + RANDOM_BOOKS);
        new BookOracle(EXAMPLE, 0).agreesWith(ranked.get(0));
        for (int seed = 0; seed < RANDOM_BOOKS; seed++) {
            new BookOracle(folder.resolve(RANKED + seed), 0).agreesWith(ranked.get(1 + seed));
        }
    }

    @Test
    void theOrderOfTheRowsLocaleAndLanguageChangeNothing() throws Exception {
        Path shuffled = Files.createDirectory(folder.resolve("computer-maker"));
        Random random = new Random(7);
        for (String name : List.of("accounts.csv", "wallets.csv")) {
            List<String> lines = Files.readAllLines(EXAMPLE.resolve(name));
            List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
            Collections.shuffle(rows, random);
            Files.writeString(shuffled.resolve(name), lines.get(0) + "\n" + String.join("\n", rows) + "\n");
        }
        String commands = "; rank; rank --format json; segments --format csv; teams; whatif profit.target=1000";

        String plain =
                Shell.in(folder).run("import '" + EXAMPLE + "'" + commands).out();
        String odd = elsewhere("import '" + shuffled + "'" + commands);

        assertThat(plain).contains("1,327,422 ");
        assertThat(odd).isEqualTo(plain);
    }

    private String elsewhere(String line) throws IOException, InterruptedException {
        Ended ended = MainstayProcess.run(
                Shell.in(folder)
                        .start(
                                Map.of(
                                        "LANG",
                                        "tr_TR.ISO-8859-9",
                                        "LC_ALL",
                                        "C",
                                        "MAINSTAY_JAVA_OPTS",
                                        "-Duser.language=ar -Duser.country=EG"),
                                line),
                "");
        assertThat(ended.status()).as(ended.err()).isZero();
        return ended.out();
    }

    @Test
    void everyFormatShowsTheSameRows() throws Exception {
        Ended ended = Shell.in(folder)
                .run("import examples/computer-maker; rank --format csv; echo; rank --format md; echo; rank; echo;"
                        + " rank --format json");
        String[] printed = ended.out().split("\n\n", -1);
        List<List<String>> csv = CsvRows.cells(printed[0] + "\n");
        List<String> markdown = printed[1].lines().skip(2).toList();
        List<String> table = printed[2].lines().skip(2).limit(csv.size() - 1).toList();
        JsonNode json = Json.values(printed[3]).get(0);

        assertThat(json.size()).isEqualTo(csv.size() - 1).isEqualTo(60);
        assertThat(table).hasSize(json.size());
        assertThat(markdown.stream().filter(line -> line.startsWith("| ")).toList())
                .hasSize(json.size());
        for (int row = 0; row < json.size(); row++) {
            String id = json.get(row).get("account_id").textValue();
            assertThat(csv.get(row + 1).get(1)).isEqualTo(id);
            assertThat(table.get(row)).contains("  " + id + " ");
            assertThat(markdown.get(row)).startsWith("| " + (row + 1) + " | " + id + " |");
            for (int column = 0; column < csv.get(0).size(); column++) {
                JsonNode value = json.get(row).get(csv.get(0).get(column));
                assertThat(csv.get(row + 1).get(column)).isEqualTo(value.isNull() ? "" : value.asText());
            }
        }
    }

    private List<JsonNode> ranked(String line) throws Exception {
        Ended ended = Shell.in(folder).run(line);
        assertThat(ended.status()).as(ended.err()).isZero();
        return Json.values(ended.out());
    }

    /** A book with gaps and ties: few accounts, cells left empty, numbers that stand more than once. */
    private static void write(Path book, Random random) throws IOException {
        Files.createDirectories(book);
        StringBuilder accounts = new StringBuilder("account_id,name,region,strategic,growth,fit,willingness\n");
        StringBuilder wallets =
                new StringBuilder("account_id,line,spend,addressable,tied,revenue,margin,expected_share\n");
        int count = 1 + random.nextInt(40);
        for (int at = 0; at < count; at++) {
            String id = "a" + at;
            accounts.append(String.join(
                            ",",
                            id,
                            "\"Name, \"\"" + at + "\"\"\"",
                            "r" + random.nextInt(3),
                            random.nextBoolean() ? "true" : "",
                            maybe(random, 0.3),
                            maybe(random, 5),
                            maybe(random, 5)))
                    .append('\n');
            for (int line = random.nextInt(4); line > 0; line--) {
                double spend = random.nextInt(10) * 500_000;
                wallets.append(String.join(
                                ",",
                                id,
                                "line " + line,
                                String.valueOf(spend),
                                maybe(random, 1),
                                maybe(random, 1),
                                random.nextBoolean() ? "" : String.valueOf(spend * random.nextInt(4) / 4),
                                maybe(random, 0.9),
                                maybe(random, 1)))
                        .append('\n');
            }
        }
        Files.writeString(book.resolve("accounts.csv"), accounts);
        Files.writeString(book.resolve("wallets.csv"), wallets);
    }

    private static String maybe(Random random, double most) {
        return random.nextInt(3) == 0 ? "" : String.format(Locale.ROOT, "%.1f", random.nextInt(5) * most / 4);
    }
}
