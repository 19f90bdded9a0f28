package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mainstay.testkit.MainstayProcess.Ended;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Models that are no good are refused by name, step and cause, while what serves goes on serving. */
@Execution(ExecutionMode.CONCURRENT)
class ModelLifeIT {
    private static final String MARK = "END\n";
    private static final String MEMBERS = """
            static void sleep(int seconds) {
                try { Thread.sleep(seconds * 1000L); } catch (InterruptedException e) { throw new IllegalStateException(e); }
            }
            """;

    @TempDir
    private Path folder;

    private Workshop workshop;

    /** A file that is not to be admitted, and how it is told. */
    private record Bad(String file, String step, String cause) {}

    @BeforeEach
    void aWorkshopIsThere() throws Exception {
        workshop = Workshop.in(folder);
    }

    @Test
    void modelsThatFailAnswerWronglyDoWhatTheyMayNotOrDoNotEndAreRefused() throws Exception {
        areRefused(
                scoring("throws", "throw new IllegalStateException(\"boom\");", "", "contract rule", "boom"),
                scoring("returns-nan", "", "score = Double.NaN;", "golden book", "no score (NaN)"),
                scoring("exits", "System.exit(7);", "", "contract", "ended the process with status 7"),
                scoring("sleeps", "sleep(60);", "", "contract", "took longer than 10 s"));
    }

    @Test
    void filesThatAreNotWholeOrNotWhatTheySayAreRefused() throws Exception {
        ModelBundle needy = bundle("needs-a-package", "", "").header("Import-Package", "com.acme.util");
        ModelBundle same = new ModelBundle("mainstay.scoring.attractiveness")
                .version("0.1.0")
                .scoring(ModelSource.scoring("attractiveness"));
        ModelBundle disguised =
                new ModelBundle("garage.disguised").version("0.1.0").scoring(ModelSource.scoring("attractiveness"));

        areRefused(
                new Bad(workshop.jar(needy), "imports", "imports com.acme.util, which no bundle exports"),
                new Bad(workshop.jar(same), "identity", "attractiveness@0.1.0 already exists with different content"),
                new Bad(
                        workshop.jar(disguised),
                        "identity",
                        "attractiveness@0.1.0 already exists with different content"),
                new Bad(halfCopied(), "file", "copy it again"),
                new Bad(corruptManifest(), "file", "manifest"));
    }

    /** Tries to admit each in one process, between two rankings. */
    private void areRefused(Bad... models) throws Exception {
        List<String> lines = new ArrayList<>(List.of("import examples/computer-maker", "rank --format csv"));
        for (Bad bad : models) {
            lines.addAll(List.of("models trust " + bad.file(), "models admit " + bad.file()));
        }
        lines.addAll(List.of("echo END", "rank --format csv", "echo END", "models audit --format json"));
        lines.addAll(List.of("echo END", "models --format json", "echo END", "models audit --verify"));

        Ended ended = workshop.run(lines.toArray(String[]::new));

        List<String> printed = List.of(ended.out().split(MARK));
        assertThat(ended.status()).isEqualTo(1);
        assertThat(printed).as(ended.err()).hasSize(5);
        assertThat(printed.get(1)).isEqualTo(printed.get(0)).hasLineCount(61);
        SoftAssertions each = new SoftAssertions();
        for (Bad bad : models) {
            each.assertThat(refusal(bad, ended.err()))
                    .as(ended.err())
                    .contains(" is refused at " + bad.step(), bad.cause())
                    .endsWith("; the active models are unchanged");
            each.assertThat(logged(bad, Json.values(printed.get(2)).get(0))).contains("step " + bad.step());
        }
        each.assertAll();
        assertThat(Json.values(printed.get(3)).get(0).findValuesAsText("state")).containsOnly("active");
        assertThat(printed.get(4)).contains("every line is intact");
    }

    private static String refusal(Bad bad, String err) {
        return err.lines()
                .filter(line -> line.contains(": " + bad.file() + " is refused"))
                .findFirst()
                .orElse("no refusal of " + bad.file());
    }

    private static String logged(Bad bad, JsonNode log) {
        for (JsonNode line : log) {
            if (line.get("what").asText().equals("refuse")
                    && line.get("model").asText().equals(bad.file())) {
                return line.get("detail").asText();
            }
        }
        return "no line about " + bad.file();
    }

    private static ModelBundle bundle(String id, String prepare, String score) {
        return new ModelBundle("garage." + id).scoring(ModelSource.scoring(id, MEMBERS, prepare, score));
    }

    private Bad scoring(String id, String prepare, String score, String step, String cause) throws IOException {
        String reached = prepare.startsWith("throw") ? "if (true) " + prepare : prepare;
        return new Bad(workshop.jar(bundle(id, reached, score)), step, cause);
    }

    /** Trusted in advance, as if the list had come from elsewhere: models trust does not take such a file. */
    private String halfCopied() throws Exception {
        byte[] whole = Files.readAllBytes(bundle("half", "", "").in(folder));
        Files.write(folder.resolve("half.jar"), Arrays.copyOf(whole, whole.length / 2));
        return "half.jar";
    }

    private String corruptManifest() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write("Manifest-Version 1.0\n\u0000\u0007\n".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        Files.write(folder.resolve("corrupt.jar"), bytes.toByteArray());
        return "corrupt.jar";
    }
}
