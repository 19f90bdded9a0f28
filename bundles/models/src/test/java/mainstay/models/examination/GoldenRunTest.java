package mainstay.models.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;
import org.junit.jupiter.api.Test;

class GoldenRunTest {

    @Test
    void aGoodModelPasses() {
        assertThatCode(() -> check(new FakeScoring())).doesNotThrowAnyException();
    }

    @Test
    void aScoreThatIsMissingIsRefused() {
        assertRefused(FakeScoring.changing(score -> Double.NaN), "gives account G1000 no score (NaN)");
    }

    @Test
    void aScoreOutsideTheScaleIsRefused() {
        assertRefused(FakeScoring.changing(score -> score + 60), "which is not from 0 to 100");
    }

    @Test
    void aReceiptForAnotherScoreIsRefused() {
        assertRefused(FakeScoring.changing(score -> score / 2), "but its receipt is for");
    }

    @Test
    void anAnswerThatChangesIsRefused() {
        AtomicInteger runs = new AtomicInteger();
        assertRefused(
                new FakeScoring(() -> runs.incrementAndGet() > 1),
                "gives another result when the same book is run a second time: score of account G10");
    }

    @Test
    void anAnswerThatDependsOnTheThreadIsRefused() {
        Thread here = Thread.currentThread();
        assertRefused(
                FakeScoring.perAccount((account, score) -> Thread.currentThread() == here ? score : 100 - score),
                "gives another result when the same book is run on two threads");
    }

    @Test
    void theBookIsTheSameEachTimeAndLacksNothing() {
        Book book = GoldenBook.with(Set.of("loyalty"));

        assertThat(GoldenBook.with(Set.of("loyalty")).digest()).isEqualTo(book.digest());
        assertThat(book.accounts().size()).isEqualTo(500);
        assertThat(book.wallets().size()).isEqualTo(1500);
        for (AccountField field : AccountField.values()) {
            assertThat(field == AccountField.PARENT_ID || book.accounts().has(field))
                    .as(field.column())
                    .isTrue();
        }
    }

    @Test
    void theColumnsThatAModelAsksForAreFound() {
        ScoringModel picky = new FakeScoring() {
            @Override
            public Scorer prepare(ScoringInput input) {
                if (!input.columns().contains("loyalty")) {
                    throw new IllegalStateException("no loyalty");
                }
                input.column("distance");
                return super.prepare(input);
            }
        };

        assertThat(FurtherColumns.of(picky)).containsExactlyInAnyOrder("distance", "loyalty", "revenue");
    }

    private static void assertRefused(ScoringModel model, String cause) {
        assertThatExceptionOfType(UnfitModel.class)
                .isThrownBy(() -> check(model))
                .withMessageStartingWith("its model fake-score ")
                .withMessageContaining(cause);
    }

    private static void check(ScoringModel model) throws UnfitModel {
        Models models = new Models(
                0,
                List.of(),
                List.of(new Models.Provided<>(model, new ModelIdentity(model.id(), "fake", "1", ""))),
                List.of());
        new GoldenRun(model.id(), models, Set.of()).checkScores();
    }
}
