package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.felix.gogo.jline.Parser;
import org.jline.reader.EOFError;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "explain Toll ~ Tollmark Telecom ~ Tollmark\\ Telecom",
                "explain Toll\\ ~ Toll mark ~ Toll\\ mark",
                "explain O ~ O'Brien & $ons (x) ~ O\\'Brien\\ \\&\\ \\$ons\\ \\(x\\)",
                "explain 北 ~ 北岭银行 ~ 北岭银行",
                "explain \"Toll ~ Tollmark \"East\" ~ \"Tollmark \\\"East\\\"\"",
                "explain 'Toll ~ Tollmark's $ ~ 'Tollmark\\'s $'",
                "explain tOLL ~ Tollmark Telecom ~ Tollmark\\ Telecom",
            })
    void whatIsFilledInIsReadByGogoAsItIs(String line, String candidate, String expected) {
        String typed = line.stripTrailing();
        assertThat(TypedLine.of(typed, typed.length()).escape(candidate, true))
                .asString()
                .isEqualTo(expected);
    }

    @Test
    void aQuoteStaysOpenWhereTheWordGoesOn() {
        String line = "rank --where \"region = 'nor";
        TypedLine typed = TypedLine.of(line, line.length());

        assertThat(typed.words()).containsExactly("rank", "--where", "region = 'nor");
        assertThat(typed.escape("region = 'north'", false)).asString().isEqualTo("\"region = 'north'");
    }

    @Test
    void theWordsAreThoseOfTheStatementAtTheCursor() {
        assertThat(TypedLine.of("import x; rank | grep ke", 22).words()).containsExactly("grep", "");
        assertThat(TypedLine.of("x = (explain 'a b' ", 19).words()).containsExactly("explain", "a b", "");
        assertThat(TypedLine.of("", 0).words()).containsExactly("");
    }

    @Test
    void whereOutputGoesIsAFile() {
        String line = "rank --top 3 > li";

        assertThat(TypedLine.of(line, line.length()).isRedirection()).isTrue();
        assertThat(TypedLine.of(line, 8).isRedirection()).isFalse();
    }

    @Test
    void aLineThatGoesOnIsNotYetAccepted() {
        EscapingParser parser = new EscapingParser(new Parser());

        assertThat(parser.parse("explain picc", 12, ParseContext.ACCEPT_LINE).line())
                .isEqualTo("explain picc");
        assertThatThrownBy(() -> parser.parse("rank |", 6, ParseContext.ACCEPT_LINE))
                .isInstanceOf(EOFError.class);
    }
}
