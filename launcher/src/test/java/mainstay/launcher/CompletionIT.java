package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import mainstay.testkit.MainstayProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Tab key at a terminal, which {@code script} makes. */
class CompletionIT {
    private static final String TAB = "\t";

    @TempDir
    private Path folder;

    @Test
    void tabCompletesFilesAndConditionsAndAsksInOurName() throws Exception {
        String program =
                Path.of("target/mainstay/bin/mainstay").toAbsolutePath().toString();
        ProcessBuilder builder = MainstayProcess.in(
                folder, List.of("script", "-qefc", "stty rows 24 cols 100; exec '" + program + "'", "/dev/null"));
        builder.environment().put("TERM", "xterm");
        Process process = MainstayProcess.start(builder.redirectErrorStream(true));
        OutputStream keys = process.getOutputStream();
        InputStream screen = process.getInputStream();

        read(screen, "> ");
        type(keys, "import exam" + TAB + "comp" + TAB + "\r");
        read(screen, "imported computer-maker");
        type(keys, "rank --columns account_id,region --where \"regi" + TAB + " = 'Nor" + TAB + "\"\r");
        read(screen, "beiling-bank");
        type(keys, "explain " + TAB);
        assertThat(read(screen, "do you wish to see all"))
                .contains("mainstay: do you")
                .doesNotContain("gogo");
        type(keys, "n\u0015\u0004");
        read(screen, "");
        assertThat(MainstayProcess.status(process)).isZero();
    }

    private static void type(OutputStream keys, String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** What the screen shows up to a text, or up to its end where the text is empty. */
    private static String read(InputStream screen, String text) throws IOException {
        StringBuilder shown = new StringBuilder();
        while (text.isEmpty() || shown.indexOf(text) < 0) {
            int next = screen.read();
            if (next < 0) {
                assertThat(text).as(shown.toString()).isEmpty();
                return shown.toString();
            }
            shown.append((char) next);
        }
        return shown.toString();
    }
}
