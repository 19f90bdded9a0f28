package mainstay.run.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import mainstay.book.Book;
import mainstay.run.FakeModels;
import mainstay.testkit.RandomBooks;
import org.junit.jupiter.api.Test;

class ProfitTermsTest {
    private static final Book BOOK = RandomBooks.named("a book", 5, 1);

    private static String sentence(Map<String, String> changes) {
        return Assumptions.of(BOOK, FakeModels.usual(), changes, "a test")
                .profitTerms()
                .sentence();
    }

    @Test
    void theTermsSayWhenNobodyHasSetACapture() {
        assertThat(sentence(Map.of()))
                .isEqualTo(
                        "policy affordable, basis gross-profit; captures are not set: a richer coverage brings nothing"
                                + " here but cost");
    }

    @Test
    void theTermsNameEveryCaptureOnceOneIsSet() {
        Map<String, String> changes = new LinkedHashMap<>(Map.of("capture.shared", "0.9", "policy", "max-profit"));
        changes.put("profit.basis", "revenue");

        assertThat(sentence(changes))
                .isEqualTo("policy max-profit, basis revenue; captures dedicated 100 %, shared 90 %, channel 100 %");
        changes.put("capture.none", "0.2");
        assertThat(sentence(changes)).endsWith("channel 100 %, none 20 %");
        assertThat(sentence(Map.of("capture.dedicated", "1"))).contains("captures dedicated 100 %");
    }
}
