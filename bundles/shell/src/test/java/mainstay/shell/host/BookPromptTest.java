package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import org.apache.felix.gogo.jline.Shell;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.Test;

class BookPromptTest {
    private final CommandSession session = new CommandProcessorImpl(new ThreadIOImpl())
            .createSession(InputStream.nullInputStream(), new ByteArrayOutputStream(), new ByteArrayOutputStream());

    @Test
    void theShellOfATerminalShowsWhatItIsToldAndLooksForNoFiles() {
        new BookPrompt(() -> "北岭* pinned review 2026-Q4", "'").afterExecute(session, "params", (Object) null);

        assertThat(Shell.getPrompt(session)).isEqualTo("北岭* pinned review 2026-Q4> ");
    }

    @Test
    void thePlainShellShowsTheVariableAsItIs() {
        new BookPrompt(() -> "iowa*", "").afterExecute(session, "params", new IllegalStateException("failed"));

        assertThat(session.get("prompt")).isEqualTo("iowa*> ");
    }
}
