package mainstay.workspace.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesFileTest {
    @TempDir
    private Path folder;

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("roles"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Rights rights(String text, String user, String... groups) {
        return RolesFile.read(file(text)).of(user, Set.of(groups));
    }

    private static List<Role> of(Rights rights) {
        return Stream.of(Role.values()).filter(rights::may).toList();
    }

    @Test
    void linesOfTheUserOfGroupsAndOfEverybodyAddUp() {
        String text = "# who\n\n* look\n@analysts\tanalyse # all of them\nanna swap\n@finance decide:finance,tax\n";

        assertThat(of(rights(text, "anna", "analysts", "finance")))
                .containsExactly(Role.LOOK, Role.ANALYSE, Role.RESPOND, Role.SWAP);
        assertThat(of(rights(text, "bob"))).containsExactly(Role.LOOK);
        assertThat(of(rights(text, "analysts")))
                .as("a user who is called as a group")
                .containsExactly(Role.LOOK);
    }

    @Test
    void everyRoleIncludesLookDecideIncludesResponsesAndAdministerEverything() {
        assertThat(of(rights("anna swap", "anna"))).containsExactly(Role.LOOK, Role.SWAP);
        assertThat(of(rights("anna decide", "anna"))).containsExactly(Role.LOOK, Role.RESPOND, Role.DECIDE);
        assertThat(of(rights("anna administer", "anna"))).containsExactly(Role.values());
        assertThat(of(Rights.everything())).containsExactly(Role.values());
    }

    @Test
    void whoIsOnNoLineMayDoNothing() {
        assertThat(of(rights("anna look", "bob", "anna"))).isEmpty();
        assertThat(of(RolesFile.read(folder.resolve("none")).of("bob", Set.of())))
                .isEmpty();
        assertThat(RolesFile.read(file("# only this\n")).isEmpty()).isTrue();
        assertThatThrownBy(() -> rights("anna look", "bob").require(Role.LOOK, "rank"))
                .hasMessageContaining("rank needs the role look, and bob has no role by conf/roles");
    }

    @Test
    void aRefusalNamesTheRoleAndTheFileAndIsTold() {
        List<String> told = new ArrayList<>();
        Rights rights = rights("anna analyse decide:tax,finance", "anna").telling(told::add);

        rights.require(Role.RESPOND, "review agree");
        rights.requireDepartment("finance", "review agree");
        assertThatThrownBy(() -> rights.require(Role.SWAP, "models activate"))
                .isInstanceOf(MainstayException.class)
                .hasMessage("models activate needs the role swap, and anna has look, analyse, decide:finance,tax by"
                        + " conf/roles; who administers this engine can give it there");
        assertThatThrownBy(() -> rights.requireDepartment("sales", "review agree"))
                .hasMessageStartingWith("review agree for sales needs the role decide:sales, and anna has");
        assertThat(told).hasSize(2).first().asString().doesNotContain("who administers");
        rights("anna decide", "anna").requireDepartment("sales", "review agree");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anna swop | there is no role \"swop\"",
                "anna SWAP | there is no role \"SWAP\"",
                "anna decide:DEPARTMENT decide | decide is for every department",
                "anna | anna is given no role; roles are look, analyse, decide, decide:DEPARTMENT, swap, administer",
                "anna swap,look | there is no role \"swap,look\"",
                "anna look look | look is given twice",
                "anna decide:a decide:b | decide:… is given twice",
                "anna decide: | names no department",
                "anna decide:a,,b | names no department",
                "anna: look | \"anna:\" is no user, @group or *",
                "@ look | \"@\" is no user",
                "anna* look | \"anna*\" is no user",
                "bob swap | bob is on line 1 already"
            })
    void aLineThatCannotBeUnderstoodIsNamed(String line, String message) {
        Path file = file("bob look\n#\n" + line + "\n");

        assertThatThrownBy(() -> RolesFile.read(file))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining(file + " line 3")
                .hasMessageContaining(message);
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Path file = Files.write(folder.resolve("latin"), "jörg look".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> RolesFile.read(file)).hasMessageContaining("is not UTF-8");
    }
}
