package mainstay.shell.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mainstay.shell.host.Prompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void nothingIsShownOfABookThatIsNotThere() {
        assertThatThrownBy(() -> new Prompt(folder).run("book"))
                .hasMessageStartingWith("there is no account book yet; import one");
    }

    @Test
    void anImportedBookIsTheCurrentOne() throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/accounts.csv"), "account_id,name\na,Alpha\n");
        Files.writeString(folder.resolve("mine/wallets.csv"), "account_id,line,spend,revenue\na,PC,1000,100\n");
        Prompt prompt = new Prompt(folder);

        assertThat(prompt.run("import mine --name other")).contains("imported other: 1 account, 1 wallet, 1 line");
        assertThat(prompt.run("book")).contains("other");
        assertThat(new Prompt(folder).run("book")).isEqualTo(prompt.run("book"));
    }

    @Test
    void aTemplateImportsNothing() {
        Prompt prompt = new Prompt(folder);

        prompt.run("import --template new.xlsx");

        assertThat(folder.resolve("new.xlsx")).isNotEmptyFile();
        assertThatThrownBy(() -> prompt.run("import mine --template other.xlsx"))
                .hasMessageContaining("imports nothing, so it takes no further PATH");
    }

    @Test
    void aParameterIsChangedAndResetForTheBook() {
        Prompt prompt = Prompt.withBook(folder);

        assertThat(prompt.run("params margin.default 0.3")).startsWith("margin.default = 0.3 for book three (was ");
        assertThat(prompt.run("params margin.default")).contains("margin.default,0.3,changed for book three");
        assertThat(prompt.run("params margin.default --reset")).startsWith("margin.default = ");
        assertThat(prompt.run("params margin.default --reset"))
                .isEqualTo("margin.default was not changed for book three\n");
        assertThatThrownBy(() -> prompt.run("params --reset")).hasMessageContaining("takes the name of one parameter");
    }

    @Test
    void teamsAreShownWithWhatTheyCost() {
        assertThat(Prompt.withBook(folder).run("teams"))
                .contains("dedicated,\"1 sales at 100,000\",1,", "channel,\"1 sales at 20,000\",1,");
    }

    @Test
    void theProblemsOfABookAreRows() {
        assertThat(Prompt.withBook(folder).run("book --problems")).startsWith("severity,file,row,column,value,message");
    }
}
