package mainstay.book.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import mainstay.book.Batches;
import mainstay.book.Language;
import mainstay.book.MainstayException;
import mainstay.book.Phrases;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private final Phrases phrases = Phrases.beside(PhrasesTest.class);

    @Test
    void nothingButPlacesHasAMeaning() {
        assertThat(phrases.phrase("plain")).isEqualTo("It's 100 % − {nothing} of {10}");
    }

    @Test
    void placesAreFilledOnceWhateverIsPutIn() {
        assertThat(phrases.phrase("moves.most", "{1}'s", "3", "{0}"))
                .isEqualTo("{1}'s moves most: from rank 3 to {0}, {1}'s again");
    }

    @Test
    void oneIsAnotherPhraseThanMore() {
        assertThat(phrases.counted("accounts", 1, "9")).isEqualTo("1 account of 9");
        assertThat(phrases.counted("accounts", 0, "9")).isEqualTo("0 accounts of 9");
        assertThat(phrases.counted("accounts", 2_000, "9")).isEqualTo("2,000 accounts of 9");
    }

    @Test
    void aLanguageIsThatOfTheWorkAndOfTheThreadsThatDoPartsOfIt() {
        Queue<String> said = new ConcurrentLinkedQueue<>();
        Language.CHINESE.during(() -> {
            new Batches(2, 1).forPieces(2, 2, piece -> said.add(phrases.phrase("tier")));
            return said.add(phrases.phrase("tier"));
        });

        assertThat(said).containsExactly("等级", "等级", "等级");
        assertThat(phrases.phrase("tier")).isEqualTo("tier");
    }

    @Test
    void whatALanguageDoesNotSayIsSaidInEnglish() {
        assertThat(Language.CHINESE.<String>during(() -> phrases.counted("accounts", 1, "9")))
                .isEqualTo("1 account of 9");
    }

    @Test
    void whatWasKeptInEnglishIsSaidAgain() {
        assertThat(Language.CHINESE.during(() -> phrases.again("of 12 lines in tier", this::again)))
                .contains("在等级中有12条产品线");
        assertThat(Language.CHINESE.during(() -> phrases.again("what a person wrote", this::again)))
                .isEmpty();
    }

    private String again(String text) {
        return phrases.again(text, this::again).orElse(text);
    }

    @Test
    void chineseSaysOneAsItSaysMore() {
        assertThat(Language.CHINESE.<String>during(() -> phrases.counted("lines", 1)))
                .isEqualTo("1条产品线");
    }

    @Test
    void aLanguageThatThereIsNotIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> Language.named("fr"))
                .isInstanceOf(MainstayException.class)
                .hasMessage("there is no language \"fr\"; allowed: en, zh");
    }

    @Test
    void aKeyWithoutAPhraseIsNamedWithItsFile() {
        assertThat(phrases.find("accounts")).isEmpty();
        assertThatThrownBy(() -> phrases.phrase("accounts"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no phrase \"accounts\" in mainstay.book.phrases/phrases.properties");
    }

    @Test
    void aPlaceForWhichNothingIsGivenIsNamed() {
        assertThatThrownBy(() -> phrases.phrase("moves.most", "a", "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("moves.most")
                .hasMessageContaining("{2}");
    }

    @Test
    void aClassWithoutPhrasesIsNamed() {
        assertThatThrownBy(() -> Phrases.beside(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no java.lang/phrases.properties");
    }
}
