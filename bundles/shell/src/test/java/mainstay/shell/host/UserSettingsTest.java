package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mainstay.shell.command.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserSettingsTest {
    @TempDir
    private Path folder;

    private final List<String> wrong = new ArrayList<>();
    private Map<String, Command> commands;

    @BeforeEach
    void allCommandsAreThere() {
        commands = new Prompt(folder).commands();
    }

    private UserSettings read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("rc"), text);
        return UserSettings.read(file.toString(), commands::containsKey, wrong::add);
    }

    @Test
    void anOptionThatIsSetCountsUnlessItIsTyped() throws IOException {
        UserSettings settings = read("# mine\n\ndefault rank = --top 20 --by 'white_space'\n");
        Command rank = commands.get("rank");

        assertThat(settings.complete(rank, List.of())).containsExactly("--top", "20", "--by", "white_space");
        assertThat(settings.complete(rank, List.of("-n", "5"))).containsExactly("-n", "5", "--by", "white_space");
        assertThat(settings.complete(rank, List.of("--top=5", "--by=value"))).containsExactly("--top=5", "--by=value");
        assertThat(settings.complete(commands.get("book"), List.of())).isEmpty();
        assertThat(wrong).isEmpty();
    }

    @Test
    void anOptionCanBeSetForOneActionOfAFamily() throws IOException {
        UserSettings settings = read("default review  diff = --by measure");

        assertThat(settings.complete(commands.get("review"), List.of("diff", "a", "b")))
                .containsExactly("diff", "a", "b", "--by", "measure");
        assertThat(settings.complete(commands.get("review"), List.of("list"))).containsExactly("list");
    }

    @Test
    void anAliasIsACommandOfTheSession() throws Exception {
        Files.writeString(folder.resolve("rc"), "alias best = rank --columns account_id --format csv\n");
        try (ShellInTest shell = ShellInTest.in(folder)) {
            shell.makeCurrent(Prompt.book());

            assertThat(shell.run("best --top 1").out()).isEqualTo("account_id\nbig\n");
        }
    }

    @Test
    void aLineThatCannotBeReadIsNamedAndTheOthersCount() throws IOException {
        UserSettings settings = read("alas x = rank\nalias rank = book\nalias y = book\n");

        assertThat(settings.aliases()).containsOnlyKeys("y");
        assertThat(wrong).hasSize(2);
        assertThat(wrong.get(0))
                .contains("rc:1: neither alias NAME = LINE nor default COMMAND = OPTIONS: alas x = rank");
        assertThat(wrong.get(1)).contains("rc:2: an alias cannot be called rank");
    }

    @Test
    void withoutAFileNothingIsSet() {
        assertThat(UserSettings.read(folder + "/none", commands::containsKey, wrong::add))
                .isEqualTo(UserSettings.NONE);
        assertThat(wrong).isEmpty();
    }
}
