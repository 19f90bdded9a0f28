package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.felix.gogo.jline.Parser;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.Test;

class EscapingParserTest {

    @Test
    void aNameWithBlanksIsEscaped() {
        assertThat(completed("explain Toll", "Tollmark Telecom")).isEqualTo("Tollmark\\ Telecom");
    }

    @Test
    void whatGogoWouldReadAsMoreThanTextIsEscaped() {
        assertThat(completed("explain ", "O'Brien & $ons (x)")).isEqualTo("O\\'Brien\\ \\&\\ \\$ons\\ \\(x\\)");
        assertThat(completed("explain ", "北岭银行")).isEqualTo("北岭银行");
    }

    @Test
    void insideQuotesOnlyWhatEndsThemIsEscaped() {
        assertThat(completed("explain \"Toll", "Tollmark \"East\"")).isEqualTo("\"Tollmark \\\"East\\\"\"");
    }

    @Test
    void aLineThatIsToBeRunIsGogosOwn() {
        ParsedLine line = new EscapingParser(new Parser()).parse("explain picc", 12, ParseContext.ACCEPT_LINE);

        assertThat(line.getClass().getName()).startsWith("org.apache.felix.gogo.jline.");
    }

    private static String completed(String line, String candidate) {
        ParsedLine parsed = new EscapingParser(new Parser()).parse(line, line.length(), ParseContext.COMPLETE);
        return ((CompletingParsedLine) parsed).escape(candidate, true).toString();
    }
}
