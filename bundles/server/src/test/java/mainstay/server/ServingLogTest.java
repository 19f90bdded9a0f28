package mainstay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import mainstay.server.log.LogForm;
import mainstay.server.log.LogLevel;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class ServingLogTest {

    private static ServingLog.Wanted wanted(String... words) {
        CommandSpec spec = CommandSpec.create();
        ServingLog.addOptions(spec);
        return ServingLog.Wanted.of(new CommandLine(spec).parseArgs(words));
    }

    @Test
    void onlyWhatGoesWrongIsSaidUnlessALogIsAskedFor() {
        assertThat(wanted()).isEqualTo(new ServingLog.Wanted(Optional.empty(), LogLevel.WARNING));
        assertThat(wanted("--log", "json")).isEqualTo(new ServingLog.Wanted(Optional.of(LogForm.JSON), LogLevel.INFO));
        assertThat(wanted("--log", "plain", "--log-level", "debug"))
                .isEqualTo(new ServingLog.Wanted(Optional.of(LogForm.PLAIN), LogLevel.DEBUG));
        assertThat(wanted("--log-level", "error")).isEqualTo(new ServingLog.Wanted(Optional.empty(), LogLevel.ERROR));
    }

    @Test
    void anotherFormOrLevelIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> wanted("--log", "xml"))
                .hasMessage("there is no form of the log \"xml\"; allowed: plain, json");
        assertThatThrownBy(() -> wanted("--log", "json", "--log-level", "warn"))
                .hasMessageContaining("there is no level \"warn\"")
                .hasMessageContaining("error, warning, info, debug");
    }

    @Test
    void theWordsAreOfferedAsTheyAreTyped() {
        assertThat(ServingLog.candidates("--log")).containsExactly("plain", "json");
        assertThat(ServingLog.candidates("--log-level")).contains("debug");
        assertThat(ServingLog.candidates("--drain")).isEmpty();
    }
}
