package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.store.file.Sha256;
import mainstay.testkit.MainstayProcess;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Follows README.md, and that of the example of a scoring model, to the letter. */
@Execution(ExecutionMode.CONCURRENT)
class ReadmeIT {
    private static final Path README = Path.of("..", "README.md");
    private static final Path EXAMPLE =
            Path.of("src", "main", "distribution", "examples", "scoring-model", "README.md");
    private static final Path DISTRIBUTION = Path.of("target", "mainstay");

    @TempDir
    private Path folder;

    @Test
    void aScoringModelIsWrittenBuiltAndChosenAsReadmeSays() throws Exception {
        Path checkout = folder.resolve("a checkout");
        Workshop.copy(DISTRIBUTION, checkout.resolve("launcher/target/mainstay"));

        Ended printed = follow(steps(README, "## Write a scoring model in ten minutes", "\n## "), checkout);

        assertThat(printed.status()).as(printed.out()).isZero();
        assertThat(printed.out())
                .contains("loyalty@1.0.0 is admitted")
                .contains("loyalty@1.0.0 is active in generation 1")
                .contains("scoring.model = loyalty for book computer-maker")
                .contains("score: loyalty")
                .contains("80 × 60 %")
                .contains("room@1.0.0 is active in generation 2");
    }

    @Test
    void theExampleOfAScoringModelIsBuiltSwappedInAndTakenBackAsItsReadmeSays() throws Exception {
        Path distribution = folder.resolve("an unpacked distribution");
        Workshop.copy(DISTRIBUTION, distribution);
        Ended printed;
        // It tells how to swap while Mainstay runs; and a process starts in far less time for each of its lines.
        try (ServingProcess engine = ServingProcess.start(new Shell(distribution.resolve("bin/mainstay"), folder))) {
            printed = follow(steps(EXAMPLE, "# ", "$"), distribution);
            assertThat(engine.end()).isZero();
        }

        assertThat(printed.status()).as(printed.out()).isZero();
        assertThat(printed.out())
                .contains("headroom@1.0.0 is now a shadow")
                .contains("scoring.model = headroom for book computer-maker")
                .contains("headroom@1.1.0 is active in generation 2")
                .contains("generation 3 is active: attractiveness@")
                .contains("every line is intact, and none is missing")
                .containsSubsequence("45 × 44.4444 %", "45 × 25 %")
                .containsPattern("headroom +1\\.1\\.0 +active");
    }

    @Test
    void anUpgradeKeepsScoresTrustAndFigures() throws Exception {
        Workshop.copy(DISTRIBUTION, folder.resolve("old"));
        Workshop.copy(DISTRIBUTION, folder.resolve("new"));
        shipsOtherModels(folder.resolve("new"));
        Files.writeString(folder.resolve("old/conf/mainstay.teamcost.shared.cfg"), "accounts = 5\n");
        String before = """
                sed 's/"id": "weighted"/"id": "room"/' old/bundles/models/weighted.json > room.json
                old/bin/mainstay "models trust room.json; models admit room.json; import examples/computer-maker"
                old/bin/mainstay "models activate room@1.0.0 --yes; params scoring.model room; rank --format csv > before.csv"
                """;

        Ended printed = follow(
                before + steps(README, "## Install and upgrade", "\n## ")
                        + "\nnew/bin/mainstay rank --format csv > after.csv",
                folder);

        assertThat(printed.status()).as(printed.out()).isZero();
        assertThat(printed.out()).contains("distribution", "as it was written");
        assertThat(folder.resolve("after.csv")).hasSameTextualContentAs(folder.resolve("before.csv"));
        assertThat(folder.resolve("before.csv")).content().contains("beiling-bank");
    }

    /** As a later version does: the same models, in files with other bytes. */
    private static void shipsOtherModels(Path distribution) throws IOException {
        Path model = distribution.resolve("bundles/models/weighted.json");
        String before = Sha256.hex(model);
        Files.writeString(model, Files.readString(model).replace("\"weight\": 15", "\"weight\": 16"));
        Path shared = distribution.resolve("bundles/models/mainstay.teamcost.shared.jar");
        String sharedBefore = Sha256.hex(shared);
        Files.write(shared, withComment(Files.readAllBytes(shared)));
        Path shipped = distribution.resolve("bundles/models/shipped.sha256");
        String shippedBefore = Sha256.hex(shipped);
        replace(shipped, Map.of(before, Sha256.hex(model), sharedBefore, Sha256.hex(shared)));
        replace(
                distribution.resolve("distribution.sha256"),
                Map.of(
                        before,
                        Sha256.hex(model),
                        sharedBefore,
                        Sha256.hex(shared),
                        shippedBefore,
                        Sha256.hex(shipped)));
    }

    /** The same archive with another comment at its end, which is empty before. */
    private static byte[] withComment(byte[] jar) {
        byte[] longer = Arrays.copyOf(jar, jar.length + 1);
        longer[jar.length - 2] = 1;
        longer[jar.length] = '!';
        return longer;
    }

    private static void replace(Path file, Map<String, String> digests) throws IOException {
        String text = Files.readString(file);
        for (Map.Entry<String, String> digest : digests.entrySet()) {
            assertThat(text).contains(digest.getKey());
            text = text.replace(digest.getKey(), digest.getValue());
        }
        Files.writeString(file, text);
    }

    @Test
    void everyStageOfTheFirstTableIsAFolderThatIsThere() throws Exception {
        List<String> folders = Pattern.compile("^\\|[^|]+\\| \\[`[^`]+`]\\(([^)]+)\\)", Pattern.MULTILINE)
                .matcher(Files.readString(README))
                .results()
                .map(result -> result.group(1))
                .toList();

        assertThat(folders).hasSizeGreaterThan(8).allSatisfy(stage -> assertThat(README.resolveSibling(stage))
                .isDirectory());
    }

    @Test
    void theSessionShownPrintsWhatItShows() throws Exception {
        String text = Files.readString(README);
        String shown = text.substring(text.indexOf("\n## A session\n")).split("```\n", 3)[1];

        String printed = Session.parse(shown)
                .again((line, typed) -> List.of(atTerminal(line)))
                .text()
                .replaceAll("(?m) +$", "");

        assertThat(printed)
                .matches(Stream.of(shown.split("(?m)^…\n", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("(.*\n)+?")));
    }

    /** Both streams as one, in a window that has room for the columns shown; a pipe has no width. */
    private Ended atTerminal(String line) throws IOException, InterruptedException {
        ProcessBuilder builder = MainstayProcess.in(folder, List.of("sh", "-c", "exec 2>&1; " + line));
        builder.environment().put("PATH", DISTRIBUTION.resolve("bin").toAbsolutePath() + ":" + System.getenv("PATH"));
        if (!line.contains("|")) {
            builder.environment().put("COLUMNS", "115");
        }
        return MainstayProcess.run(builder, "");
    }

    /** The shell blocks of a part of a text, one after the other. */
    private static String steps(Path file, String from, String to) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int start = text.indexOf(from);
        int end = to.equals("$") ? text.length() : text.indexOf(to, start + 1);
        return Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
                .matcher(text.substring(start, end))
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.joining());
    }

    private Ended follow(String steps, Path place) throws IOException, InterruptedException {
        ProcessBuilder builder = MainstayProcess.in(place, List.of("sh", "-e", "-c", "exec 2>&1\n" + steps));
        String java = System.getProperty("java.home");
        builder.environment().put("PATH", java + "/bin:" + System.getenv("PATH"));
        builder.environment().put("MAINSTAY_DATA", folder.resolve("data").toString());
        builder.environment().put("HOME", folder.toString());
        return MainstayProcess.run(builder, "");
    }
}
