package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mainstay.book.MainstayException;
import mainstay.shell.host.ShellLine.Piece;
import mainstay.shell.host.ShellLine.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rank |",
                "rank | ",
                "rank &&",
                "rank ||",
                "rank |&",
                "rank | # the banks",
                "rank |\n",
                "rank \\\n",
                "rank \\\r\n",
                "each $x {",
                "echo (",
                "echo 'one",
                "echo \"one",
                "each $x { rank |"
            })
    void aLineThatEndsBeforeItsStatementDoesIsOpen(String line) {
        assertThat(ShellLine.isOpen(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rank",
                "rank | grep x",
                "echo '|'",
                "echo \"a |\"",
                "echo a\\|",
                "# rank |",
                "rank # a |",
                "",
                "rank\n",
                "rank --where \"a || b\"",
                "echo \\\\"
            })
    void aLineThatEndsWithItsStatementIsNotOpen(String line) {
        assertThat(ShellLine.isOpen(line)).isFalse();
    }

    @Test
    void aStatementThatGoesOnInTheNextLineStandsInOne() {
        assertThat(text("rank |\ngrep x")).isEqualTo("rank | grep x");
        assertThat(text("rank | # banks\n\n grep x\nteams")).isEqualTo("rank |           grep x\nteams");
        assertThat(text("rank \\\r\n--top 3")).isEqualTo("rank    --top 3");
        assertThat(text("each $x { rank |\n tac }")).isEqualTo("each $x { rank |  tac }");
        assertThat(text("echo '|\n'")).isEqualTo("echo '|\n'");
    }

    @Test
    void aLineWithAnAlternativeIsTakenApart() {
        assertThat(ShellLine.pieces("a && b || c; d"))
                .containsExactly(
                        new Piece("a ", When.ALWAYS),
                        new Piece(" b ", When.DONE),
                        new Piece(" c", When.FAILED),
                        new Piece(" d", When.ALWAYS));
        assertThat(ShellLine.pieces("a && b; c")).hasSize(1);
        assertThat(ShellLine.pieces("each $x { a || b }")).hasSize(1);
        assertThat(ShellLine.pieces("a || each $x { b; c }")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"| grep x", "rank |", "rank | | grep x", "rank | ; grep x", "rank &&", "; || b", "a\n| b"})
    void anOperatorWithoutACommandIsRefused(String line) {
        assertThatThrownBy(() -> ShellLine.pieces(line))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("a command is missing");
    }

    private static String text(String line) {
        List<Piece> pieces = ShellLine.pieces(line);
        assertThat(pieces).hasSize(1);
        return pieces.get(0).text();
    }
}
