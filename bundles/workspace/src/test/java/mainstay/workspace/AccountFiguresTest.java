package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.MainstayException;
import mainstay.book.Wallet;
import mainstay.book.WalletField;
import mainstay.run.generation.Models;
import mainstay.run.parameters.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountFiguresTest {
    private static final Book BOOK = BookBuilder.of(
            "figures",
            new TreeMap<>(Map.of(
                    "acme.inc", List.of(Wallet.of("PC", 100, 10)),
                    "picc", List.of(Wallet.of("PC", 1_000, 400), Wallet.of("PC server", 500, 50)))));
    private static final Assumptions ASSUMPTIONS =
            Assumptions.of(BOOK, new Models(0, List.of(), List.of(), List.of()), Map.of(), "a test");

    @ParameterizedTest
    @CsvSource({
        "picc.revenue[PC], true",
        "picc.growth, true",
        "acme.inc.spend, true",
        "picc.colour, false",
        "margin.default, false",
        "review.growth, false"
    })
    void aNameIsThatOfAFigureUnlessItMayBeMeantAsAParameter(String name, boolean isFigure) {
        assertThat(AccountFigures.isFigure(name, ASSUMPTIONS)).isEqualTo(isFigure);
    }

    @Test
    void figuresOfAccountsAreToldFromParameters() {
        assertThat(AccountFigures.among(Map.of("picc.growth", "0.1", "margin.default", "0.3"), ASSUMPTIONS))
                .isEqualTo(Map.of("picc.growth", "0.1"));
    }

    @Test
    void theBookHasTheOtherFiguresAndTheOldOneIsAsItWas() {
        Book other = AccountFigures.applied(
                BOOK,
                Map.of(
                        "picc.revenue[\"PC server\"]", "120",
                        "picc.growth", "0.25",
                        "acme.inc.spend", "2k"));

        assertThat(other.wallets().column(WalletField.REVENUE).toArray()).containsExactly(10, 400, 120);
        assertThat(other.wallets().column(WalletField.SPEND).toArray()).containsExactly(2_000, 1_000, 500);
        assertThat(other.accounts().number(AccountField.GROWTH).toArray()).containsExactly(Double.NaN, 0.25);
        assertThat(BOOK.wallets().column(WalletField.REVENUE).toArray()).containsExactly(10, 400, 50);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            picc.revenue         | 1    | picc has 2 lines; say which: picc.revenue[LINE]; its lines are PC, PC server
            picc.revenue[PC serv]| 1    | there is no line of picc "PC serv"; did you mean PC server?
            picc.growth[PC]      | 1    | growth is a figure of the account and not of a line; write picc.growth
            picx.growth          | 1    | there is no account "picx"; did you mean picc?
            picc.growth          | much | picc.growth cannot be "much"; allowed: a fraction
            picc.revenue[PC]     | -1   | picc.revenue[PC] cannot be "-1"; allowed: an amount of money
            """)
    void whatCannotBeIsSaidWithWhatIsAllowed(String name, String value, String message) {
        assertThatExceptionOfType(MainstayException.class)
                .isThrownBy(() -> AccountFigures.applied(BOOK, Map.of(name, value)))
                .withMessageContaining(message);
    }
}
