package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mainstay.book.MainstayException;
import mainstay.reporting.text.CommandOutput;
import mainstay.reporting.text.Format;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.list.ExplainCommand;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

class InvocationTest {

    @Test
    void optionsStandBeforeOrAfterOperands() {
        assertThat(parse("--top", "3", "a").arguments().matchedOptionValue("--top", 0))
                .isEqualTo(3);
        assertThat(parse("a", "--top", "3").arguments().matchedOptionValue("--top", 0))
                .isEqualTo(3);
    }

    @Test
    void operandsStayAsTyped() {
        for (String typed : List.of("007", "1e5", "true", "null", "@file", "a b", "'q'", "\"q\"", "-0.05")) {
            assertThat(parse(typed).arguments().matchedPositionalValue(0, "")).isEqualTo(typed);
        }
    }

    @Test
    void theFormatIgnoresCaseInEveryLocale() {
        assertThat(parse("--format", "JSON").format()).isEqualTo(Format.JSON);
        assertThat(parse().format()).isEqualTo(Format.TABLE);
    }

    @Test
    void aMistypedOptionIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> parse("--tpo", "3"))
                .isInstanceOf(MainstayException.class)
                .hasMessage("there is no option \"--tpo\"; did you mean --top?");
    }

    @Test
    void aNegativeNumberDoesNotHideAMistypedOption() {
        assertThatThrownBy(() -> parse("-0.05", "--tpo"))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("option");
    }

    @Test
    void tooManyOperandsAreRefused() {
        assertThatThrownBy(() -> parse("a", "b"))
                .isInstanceOf(MainstayException.class)
                .hasMessage("fake does not take the argument \"b\"; see: help fake");
    }

    @Test
    void anOperandLeftOutIsNamed() {
        assertThatThrownBy(() -> Invocation.parse(new Callings(), new ExplainCommand(null), List.of()))
                .isInstanceOf(MainstayException.class)
                .hasMessage("explain needs ACCOUNT; see: help explain");
    }

    @Test
    void aFormatThatIsNoneIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> parse("--format", "jsn")).hasMessageContaining("did you mean json?");
    }

    private static Invocation parse(String... words) {
        return Invocation.parse(new Callings(), new Fake(), List.of(words));
    }

    private static final class Fake implements Command {
        @Override
        public CommandSpec spec() {
            CommandSpec spec = CommandSpec.create().name("fake");
            spec.addOption(OptionSpec.builder("--top").type(Integer.class).build());
            return spec.addPositional(PositionalParamSpec.builder()
                    .index("0")
                    .arity("0..1")
                    .type(String.class)
                    .build());
        }

        @Override
        public List<String> examples() {
            return List.of("fake");
        }

        @Override
        public CommandOutput run(ParseResult call, CommandContext context) {
            return new CommandOutput.Done(List.of());
        }
    }
}
