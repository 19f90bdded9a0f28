package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandFamily;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandFamilyTest {
    @TempDir
    private Path folder;

    private Prompt prompt;

    @BeforeEach
    void commandsAreThere() {
        prompt = new Prompt(folder);
    }

    private Invocation parse(String family, String... words) {
        return Invocation.parse(new Callings(), prompt.commands().get(family), List.of(words));
    }

    private CommandFamily family(String name) {
        return (CommandFamily) prompt.commands().get(name);
    }

    @Test
    void anActionIsCalledWithItsOwnOptions() {
        Invocation call = parse("review", "diff", "a", "b", "--by", "team");

        assertThat(call.command().spec().name()).isEqualTo("diff");
        assertThat(call.arguments().<String>matchedOptionValue("--by", "")).isEqualTo("team");
        assertThat(call.arguments().<String>matchedPositionalValue(1, "")).isEqualTo("b");
    }

    @Test
    void optionsMayStandBeforeTheAction() {
        Invocation call = parse("review", "--by", "team", "--format", "csv", "diff", "a", "b");

        assertThat(call.command().spec().name()).isEqualTo("diff");
        assertThat(call.arguments().<String>matchedOptionValue("--by", "")).isEqualTo("team");
    }

    @Test
    void anOperandMayBeCalledAsAnActionIs() {
        assertThat(parse("coverage", "explain", "plan").arguments().<String>matchedPositionalValue(0, ""))
                .isEqualTo("plan");
    }

    @Test
    void aMistypedActionIsAnsweredWithTheNearestAndAFewWithAll() {
        assertThatThrownBy(() -> parse("coverage", "teems"))
                .hasMessage(
                        "there is no subcommand of coverage \"teems\"; did you mean teams? Allowed: plan, show, teams,"
                                + " reconcile, explain, prices, frontier, diff, adopt");
        assertThatThrownBy(() -> parse("review", "dif"))
                .hasMessage("there is no subcommand of review \"dif\"; did you mean diff?");
    }

    @Test
    void withoutAnActionTheFamilyIsCalled() {
        assertThatThrownBy(() -> prompt.run("coverage")).hasMessage("coverage needs ACTION; see: help coverage");
        assertThatThrownBy(() -> prompt.run("review")).hasMessage("review needs ACTION; see: help review");
    }

    @Test
    void tooManyOperandsAreAnsweredWithTheUsage() {
        assertThatThrownBy(() -> parse("review", "list", "all")).hasMessage("wrong arguments: all; usage: review list");
        assertThatThrownBy(() -> parse("review", "diff", "a")).hasMessage("wrong arguments: a; usage: review diff A B");
        assertThatThrownBy(() -> parse("review", "diff", "a", "b", "--tpo", "3"))
                .hasMessage("there is no option \"--tpo\"; did you mean --top?");
    }

    @Test
    void helpBelongsToAnAction() {
        assertThat(parse("review", "diff", "--help").help()).isTrue();
        assertThat(HelpText.of(family("review"), family("review").require("diff")))
                .contains("review diff A B [--by VIEW] [--top N] [--format FORMAT] [--vertical] [--help]\n")
                .doesNotContain("--department");
        assertThat(HelpText.of(family("review")))
                .contains("review ACTION [--format FORMAT] [--vertical] [--help]\n", "\nSubcommands:\n", "  diff A B ")
                .endsWith("\nhelp review ACTION explains one, with its options.\n");
    }

    @Test
    void optionsOfAllActionsAreOptionsOfTheFamily() {
        assertThat(HelpText.of(family("report")))
                .contains("report REPORT [--format FORMAT] [--lang LANGUAGE] [--out FILE] [--open] [--help]\n");
    }

    @Test
    void everyExampleOfAnActionFits() {
        List<String> examples = prompt.commands().values().stream()
                .flatMap(command -> command instanceof CommandFamily family
                        ? Stream.concat(Stream.of(family), family.actions().stream())
                        : Stream.of(command))
                .map(Command::examples)
                .flatMap(List::stream)
                .toList();

        assertThat(examples).hasSizeGreaterThan(40);
        assertThat(examples)
                .allSatisfy(line -> assertThatCode(() -> prompt.parse(line)).doesNotThrowAnyException());
    }

    @Test
    void aFamilyCompletesItsActions() {
        assertThat(family("coverage").candidates("", List.of(), null))
                .extracting(Command.Candidate::word)
                .containsExactly(
                        "plan", "show", "teams", "reconcile", "explain", "prices", "frontier", "diff", "adopt");
    }
}
