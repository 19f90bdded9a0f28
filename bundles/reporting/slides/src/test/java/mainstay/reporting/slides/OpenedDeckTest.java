package mainstay.reporting.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mainstay.reporting.api.Report;
import mainstay.reporting.tck.SampleReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program for slides makes of decks; started once for all of them. */
class OpenedDeckTest {
    /** Only a program that hangs takes as long, however busy the machine. */
    private static final long LONGEST_SECONDS = 600;

    @TempDir
    private Path folder;

    @Test
    void aProgramOpensEachDeckAndShowsEverySlideWithItsTitle() throws IOException, InterruptedException {
        assumeTrue(isInstalled("loimpress"), "there is no libreoffice-impress");
        assumeTrue(isInstalled("pdftotext"), "there is no pdftotext");
        Map<String, DeckFile> decks = new LinkedHashMap<>();
        for (Map.Entry<String, Report> report : reports().entrySet()) {
            decks.put(report.getKey(), DeckFile.of(report.getValue()));
        }

        open(decks);

        for (Map.Entry<String, DeckFile> deck : decks.entrySet()) {
            List<String> pages = pages(deck.getKey());
            List<String> titles = deck.getValue().titles();
            assertThat(pages).as(deck.getKey()).hasSameSizeAs(titles);
            for (int at = 0; at < titles.size(); at++) {
                assertThat(plain(pages.get(at))).contains(plain(titles.get(at)));
            }
        }
    }

    private static Map<String, Report> reports() {
        return Map.of(
                "list", RealDecks.priorityList(),
                "account", RealDecks.account(),
                "barriers", RealDecks.barriers(),
                "everything", SampleReports.everything());
    }

    private void open(Map<String, DeckFile> decks) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        for (Map.Entry<String, DeckFile> deck : decks.entrySet()) {
            Path file = folder.resolve(deck.getKey() + ".pptx");
            command.add(Files.write(file, deck.getValue().bytes()).toString());
        }
        run(command);
    }

    private List<String> pages(String name) throws IOException, InterruptedException {
        Path text = folder.resolve(name + ".txt");
        run(List.of("pdftotext", folder.resolve(name + ".pdf").toString(), text.toString()));
        return List.of(Files.readString(text).split("\f", 0));
    }

    /** Without blanks, as lines are broken anywhere. */
    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as(Files.readString(log)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(each -> Path.of(each, program))
                .anyMatch(Files::isExecutable);
    }
}
