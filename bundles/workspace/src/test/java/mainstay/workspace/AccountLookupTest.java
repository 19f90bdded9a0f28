package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.Rollup;
import mainstay.book.TextColumn;
import mainstay.book.Wallet;
import org.junit.jupiter.api.Test;

class AccountLookupTest {
    private static final List<String> IDS = List.of("a", "b", "twin-1", "twin-2");
    private static final List<String> NAMES = List.of("Alpha", "", "Twin", "Twin");

    private final AccountLookup lookup = new AccountLookup(
            IDS.size(), IDS::get, NAMES::get, AccountLookupTest::exact, " of the list", "the list has them");

    private final List<String> said = new ArrayList<>();

    private static OptionalInt exact(String id) {
        return IDS.contains(id) ? OptionalInt.of(IDS.indexOf(id)) : OptionalInt.empty();
    }

    @Test
    void anAccountIsFoundByIdOrNameInAnyCase() {
        assertThat(found("b")).isEqualTo(1);
        assertThat(found("B")).isEqualTo(1);
        assertThat(found("alpha")).isZero();
    }

    private int found(String typed) {
        return lookup.find(typed, said::add);
    }

    @Test
    void aPartThatOneAccountHasIsTakenAndSaid() {
        assertThat(found("LPH")).isZero();
        assertThat(said).containsExactly("\"LPH\" is a (Alpha)");
        assertThat(found("-２")).isEqualTo(3);
        assertThatThrownBy(() -> found("win"))
                .hasMessage("2 accounts of the list have \"win\" in their id or name: twin-1 (Twin), twin-2 (Twin);"
                        + " give the account id, or more of the name");
    }

    @Test
    void severalOfOneNameAreNamedByTheirIds() {
        assertThatThrownBy(() -> found("twin"))
                .hasMessage("2 accounts of the list are called \"twin\": twin-1, twin-2; give the account id");
    }

    @Test
    void anUnknownAccountIsAnsweredWithTheNearestOrTheNextStep() {
        assertThatThrownBy(() -> found("Alphq"))
                .hasMessage("there is no account of the list \"Alphq\"; did you mean Alpha?");
        assertThatThrownBy(() -> found("something else"))
                .hasMessage("there is no account of the list \"something else\"; the list has them");
    }

    @Test
    void ofManyOfOneNameTheFirstAreNamed() {
        AccountLookup many = new AccountLookup(
                9, row -> "twin-" + row, row -> "Twin", id -> OptionalInt.empty(), "", "rank lists the accounts");

        assertThatThrownBy(() -> many.find("TWIN", said::add))
                .hasMessage(
                        "9 accounts are called \"TWIN\": twin-0, twin-1, twin-2, twin-3, twin-4, … (all: find TWIN);"
                                + " give the account id");
    }

    @Test
    void anIdAsItIsWrittenComesBeforeANameInAnyCase() {
        AccountLookup mixed = new AccountLookup(
                2,
                List.of("x", "y")::get,
                List.of("y", "")::get,
                id -> id.equals("y") ? OptionalInt.of(1) : OptionalInt.empty(),
                "",
                "");

        assertThat(mixed.find("y", said::add)).isEqualTo(1);
        assertThatThrownBy(() -> mixed.find("Y", said::add))
                .hasMessageStartingWith("2 accounts are called \"Y\": x, y");
    }

    @Test
    void aBranchThatCountsForItsHeadOfficeIsSaidToDoSo() {
        Book book = BookBuilder.small(
                        new TreeMap<>(Map.of("branch", List.of(Wallet.of("PC", 1, 1)), "head", List.of())),
                        new BookBuilder("rolled"))
                .accounts(AccountField.PARENT_ID, TextColumn.of("head", ""))
                .accounts(AccountField.PURCHASING, TextColumn.of("", "centralized"))
                .build();
        assertThat(AccountLookup.inBook(book, "branch", said::add)).isZero();
        Book rolled = Rollup.of(book);

        assertThat(AccountLookup.inBook(rolled, "HEAD", said::add)).isZero();
        assertThatThrownBy(() -> AccountLookup.inBook(rolled, "branch", said::add))
                .hasMessage("\"branch\" is a branch that rolls up into head, which buys for it; explain head shows its"
                        + " wallets, params rollup no makes it a separate account");
    }
}
