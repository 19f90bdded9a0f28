package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows README.md to the letter. */
class ReadmeIT {
    private static final Path README = Path.of("..", "README.md");
    private static final Path DISTRIBUTION = Path.of("target", "mainstay");

    @TempDir
    private Path folder;

    @Test
    void aScoringModelIsWrittenBuiltAndChosenAsReadmeSays() throws Exception {
        Path checkout = folder.resolve("a checkout");
        copy(DISTRIBUTION, checkout.resolve("launcher/target/mainstay"));
        Process steps = new ProcessBuilder("sh", "-e", "-c", steps("Write a scoring model in ten minutes"))
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed").toFile())
                .start();
        steps.getOutputStream().close();

        int status = steps.waitFor();

        String printed = Files.readString(folder.resolve("printed"));
        assertThat(status).as(printed).isZero();
        assertThat(printed)
                .contains("scoring.model = loyalty for book computer-maker")
                .contains("score: loyalty")
                .contains("80 × 60 %");
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

    /** The shell blocks of a section, one after the other. */
    private String steps(String section) throws IOException {
        String text = Files.readString(README, StandardCharsets.UTF_8);
        int start = text.indexOf("## " + section);
        String body = text.substring(start, text.indexOf("\n## ", start + 1));
        String path = System.getProperty("java.home") + "/bin";
        String environment = "export PATH='" + path + "':$PATH MAINSTAY_DATA='" + folder.resolve("data") + "'\n";
        return environment
                + Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
                        .matcher(body)
                        .results()
                        .map((MatchResult result) -> result.group(1))
                        .collect(Collectors.joining());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
