package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void optionsEndWhereTheCommandBegins() throws WrongCall {
        Arguments arguments = Arguments.parse(new String[] {"--data", "here", "--debug", "rank", "--plain", "-f"});

        assertThat(arguments.data()).isEqualTo("here");
        assertThat(arguments.debug()).isTrue();
        assertThat(arguments.plain()).isFalse();
        assertThat(arguments.words()).containsExactly("rank", "--plain", "-f");
    }

    @Test
    void safeModeAndTheDefaultInPlaceOfMissingModelsAreAskedForBeforeTheCommand() throws WrongCall {
        Arguments arguments = Arguments.parse(new String[] {"--safe", "--use-default", "models", "rollback"});

        assertThat(arguments.safe()).isTrue();
        assertThat(arguments.useDefault()).isTrue();
        assertThat(Arguments.parse(new String[] {"rank", "--safe"}).safe()).isFalse();
    }

    @Test
    void anOptionWithoutItsValueIsRefused() {
        assertThatThrownBy(() -> Arguments.parse(new String[] {"--data"}))
                .isInstanceOf(WrongCall.class)
                .hasMessageContaining("--data FOLDER");
    }

    @Test
    void aScriptAndACommandTogetherAreRefused() {
        assertThatThrownBy(() -> Arguments.parse(new String[] {"-f", "a", "rank"}))
                .isInstanceOf(WrongCall.class)
                .hasMessageContaining("not both");
    }

    @Test
    void anEmptyCommandIsACommand() throws WrongCall {
        assertThat(Arguments.parse(new String[] {""}).words()).containsExactly("");
    }

    @Test
    void aLineCanBeMarkedAsOne() throws WrongCall {
        assertThat(Arguments.parse(new String[] {"--debug", "-c", "rank; book"}).words())
                .containsExactly("rank; book");
        assertThatThrownBy(() -> Arguments.parse(new String[] {"-c", "rank", "--top"}))
                .isInstanceOf(WrongCall.class)
                .hasMessageContaining("in quotes");
        assertThatThrownBy(() -> Arguments.parse(new String[] {"-c"})).isInstanceOf(WrongCall.class);
    }
}
