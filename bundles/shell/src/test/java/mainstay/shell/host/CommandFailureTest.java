package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import org.apache.felix.gogo.runtime.CommandNotFoundException;
import org.apache.felix.gogo.runtime.SyntaxError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong, in words for the user and as a status. */
class CommandFailureTest {

    @ParameterizedTest
    @EnumSource(Code.class)
    void aWrongCallEndsWithTwoAnInterruptAsInOtherShellsAndAllElseWithOne(Code code) {
        CommandFailure failure = CommandFailure.because(new MainstayException(code, "no"));

        assertThat(failure.status()).isEqualTo(code == Code.WRONG_CALL ? 2 : code == Code.INTERRUPTED ? 130 : 1);
        assertThat(failure).hasMessage("no");
    }

    @Test
    void escapesInAMessageAreMadeVisible() {
        assertThat(CommandFailure.because(new MainstayException(Code.NOT_FOUND, "no \u001b[2J")))
                .hasMessage("no \\u001b[2J");
    }

    @Test
    void whatIsOurFaultIsSaidToBeOurs() {
        assertThat(CommandFailure.because(new IllegalStateException("oops")))
                .hasMessage("unexpected java.lang.IllegalStateException: oops; this is a bug in Mainstay, and --debug"
                        + " shows where it occurred");
        assertThat(CommandFailure.because(new OutOfMemoryError("heap")))
                .hasMessageStartingWith("not enough memory; give more with MAINSTAY_JAVA_OPTS");
    }

    @Test
    void aFailureStaysWhatItIs() {
        CommandFailure failure = CommandFailure.with(2, "no", new IllegalStateException());

        assertThat(CommandFailure.because(failure)).isSameAs(failure);
        assertThat(GogoErrors.understand(failure)).isSameAs(failure);
    }

    @Test
    void whatGogoThrowsIsPutIntoOurWords() {
        assertThat(GogoErrors.understand(new SyntaxError(1, 3, "unexpected token")))
                .satisfies(failure -> assertThat(failure.status()).isEqualTo(2))
                .hasMessageStartingWith("the line is not understood: ");
        assertThat(GogoErrors.understand(new IllegalStateException(new SyntaxError(1, 3, "unexpected token")))
                        .status())
                .isEqualTo(2);
        assertThat(GogoErrors.understand(new CommandNotFoundException("hlep")).status())
                .isEqualTo(2);
        assertThat(GogoErrors.understand(new ExecutionException(new MainstayException(Code.WRONG_CALL, "no"))))
                .hasMessage("no")
                .satisfies(failure -> assertThat(failure.status()).isEqualTo(2));
        assertThat(GogoErrors.understand(new Exception("broken")))
                .hasMessage("broken")
                .satisfies(failure -> assertThat(failure.status()).isEqualTo(1));
        assertThat(GogoErrors.understand(new NullPointerException())).hasMessage("the line failed without saying why");
    }

    @Test
    void aFileThatCannotBeOpenedIsNamedWithTheReason() {
        assertThat(GogoErrors.understand(new NoSuchFileException("/nowhere/at/all/x.csv")))
                .hasMessage("cannot open /nowhere/at/all/x.csv: there is no folder /nowhere/at/all; make it first");
        assertThat(GogoErrors.understand(new NoSuchFileException("/x.csv")))
                .hasMessage("cannot open /x.csv: there is no such file");
        assertThat(GogoErrors.understand(new FileSystemException("/tmp", null, "Is a directory")))
                .hasMessage("cannot open /tmp: is a directory");
        assertThat(GogoErrors.understand(new AccessDeniedException("/x.csv")))
                .hasMessage("cannot open /x.csv: permission denied");
        assertThat(GogoErrors.understand(new FileNotFoundException("x.csv (No such file or directory)")))
                .hasMessage("cannot open x.csv: no such file or directory");
    }

    @Test
    void argumentsThatGogoCannotFitAreSaidWhatTheyShouldBe() {
        assertThat(GogoErrors.understand(
                        new IllegalArgumentException("Cannot coerce headers(String) to any of [(Bundle[])]")))
                .hasMessage("headers cannot be called with these arguments; it takes the number or the symbolic name of"
                        + " a bundle, as lb shows them");
        assertThat(GogoErrors.understand(new IllegalArgumentException("Cannot coerce sleep() to any of [(long)]")))
                .hasMessage("sleep cannot be called with these arguments; see: help, or: type sleep");
    }
}
