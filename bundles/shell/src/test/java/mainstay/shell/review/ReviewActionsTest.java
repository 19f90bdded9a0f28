package mainstay.shell.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mainstay.shell.host.Prompt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewActionsTest {
    @TempDir
    private Path folder;

    private Prompt prompt;

    @BeforeEach
    void aReviewIsOpen() {
        prompt = Prompt.withBook(folder);
        assertThat(prompt.run("review open first"))
                .contains("opened review first of book three, run g0-", "tiers: ", "first review of this book");
    }

    @Test
    void aSecondReviewWaitsForTheFirst() {
        assertThatThrownBy(() -> prompt.run("review open second"))
                .hasMessage("review first is still open; close it first: review close first");
    }

    @Test
    void anAgreedProposalTakesEffect() {
        assertThat(prompt.run("review propose small tier=A --why 'new plant' --department sales"))
                .isEqualTo("proposed in review first: small tier=A\n");
        assertThat(prompt.run("review agree 'Small & Co' --department finance"))
                .isEqualTo("finance agrees to tier of small in review first\n");

        assertThat(prompt.run("review proposals")).contains("proposal,small,tier,A,", "new plant");
        assertThat(prompt.run("review close"))
                .contains("closed review first", "small tier=A takes effect: finance agrees, sales agrees");
    }

    @Test
    void aContestedProposalDoesNot() {
        prompt.run("review propose small tier=A --why 'new plant'");

        assertThat(prompt.run("review contest small tier --department finance --why 'too dear'"))
                .isEqualTo("finance contests tier of small in review first\n");
        assertThat(prompt.run("review close first"))
                .contains("small tier=A was not applied: finance contests (too dear)");
    }

    @Test
    void anOverrideHoldsUntilItsDay() {
        assertThat(prompt.run("review override small tier=A --until 2099-12-31 --why 'a lighthouse'"))
                .isEqualTo("overridden until 2099-12-31 in review first: small tier=A\n");
        assertThat(prompt.run("review proposals first")).contains("override,small,tier,A,until 2099-12-31,ada");

        assertThatThrownBy(() -> prompt.run("review override small tier=A --why x --until 2001-01-01"))
                .hasMessage("--until 2001-01-01 has passed; give today or a later day");
        assertThatThrownBy(() -> prompt.run("review override small tier=A --why x --until soon"))
                .hasMessage("--until must be a day such as 2027-06-30, not \"soon\"");
    }

    @Test
    void whatADecisionNeedsIsNamed() {
        assertThatThrownBy(() -> prompt.run("review propose small tier=A")).hasMessage("review propose needs --why");
        assertThatThrownBy(() -> prompt.run("review agree small")).hasMessage("review agree needs --department");
        assertThatThrownBy(() -> prompt.run("review propose small tier=Z --why x"))
                .hasMessageContaining("there is no tier \"Z\"");
        assertThatThrownBy(() -> prompt.run("review propose small colour=red --why x"))
                .hasMessageContaining("there is no field \"colour\"");
        assertThatThrownBy(() -> prompt.run("review propose smaal tier=A --why x"))
                .hasMessage("there is no account of the review \"smaal\"; did you mean small?");
        assertThatThrownBy(() -> prompt.run("review agree small --department sales"))
                .hasMessageContaining("nothing is proposed for small in review first; make a proposal");
    }

    @Test
    void anOptionWorksOnlyWhereItHasAMeaning() {
        assertThatThrownBy(() -> prompt.run("review agree small --by sales"))
                .hasMessage("review agree does not take --by, an option of review diff");
        assertThatThrownBy(() -> prompt.run("review diff first first --department team"))
                .hasMessageContaining("review diff does not take --department, an option of review propose");
    }

    @Test
    void reviewsAreListedWithTheirState() {
        prompt.run("review close");

        assertThat(prompt.run("review list")).contains("first,closed,three,");
    }

    @Test
    void allAccountsAreShownWhereTheyAreWanted() {
        assertThat(prompt.run("review show --all"))
                .contains("big", "middle", "small", "review first (open) of book three");
        assertThat(prompt.run("review show --all --top 1").lines().filter(line -> line.contains("& Co")))
                .hasSize(1);
    }

    @Test
    void twoReviewsAreComparedFromEverySide() {
        prompt.run("review close");
        prompt.run("params margin.default 0.3");
        prompt.run("review open second");
        prompt.run("review close");

        assertThat(prompt.run("review diff first second --by measure"))
                .startsWith("measure,before,from_data,")
                .contains("expected profit ", "parameters ");
        assertThat(prompt.run("review diff first second --by tier")).startsWith("from,to,accounts,");
        assertThat(prompt.run("review diff first second --by team")).contains("team");
        assertThat(prompt.run("review diff first second")).contains("account_id");
        prompt.run("review open third");
        prompt.run("review close");
        assertThat(prompt.run("review diff second third"))
                .contains("no account moved, so none is listed; what changed all the same: --by measure");
        assertThatThrownBy(() -> prompt.run("review diff first second --by colour"))
                .hasMessage("there is no view of a diff \"colour\"; allowed: account, measure, team, tier, plan, pay");
    }

    @Test
    void aClosedReviewCanBeComputedAgain() {
        prompt.run("review close");

        assertThat(prompt.run("review replay first"))
                .startsWith("review first was computed again\n")
                .contains("closed.table: ");
    }

    @Test
    void filesAreCheckedOfOneReviewOrOfAll() {
        assertThat(prompt.run("review check")).matches("review first: \\d files are unchanged\n");
        assertThat(prompt.run("review check first")).isEqualTo(prompt.run("review check"));
        assertThatThrownBy(() -> prompt.run("review check none")).hasMessageContaining("none");
    }

    @Test
    void aReviewGoesElsewhereInOneFile() {
        prompt.run("review close");
        assertThat(prompt.run("review export first --out q.review")).startsWith("wrote " + folder.resolve("q.review"));

        assertThat(prompt.run("review import q.review --name copy"))
                .isEqualTo("imported review copy of book three, read-only; all digests match\n");
        assertThat(prompt.run("review list")).contains("copy,imported,three,");
    }

    @Test
    void manyAccountsAreDecidedAtOnce() throws IOException {
        assertThat(prompt.run("review propose tier=C --where \"value > 500000\" --why smaller"))
                .isEqualTo("proposed in review first: tier=C for 2 accounts: big, middle\n");
        Files.writeString(folder.resolve("ids.csv"), "account_id,name\nbig,Big & Co\n");

        assertThat(prompt.run("review agree --from ids.csv --department finance"))
                .isEqualTo("finance agrees to what is proposed for 1 account: big in review first\n");
        assertThat(prompt.run("review contest tier --where 'true' --department sales --why 'no'"))
                .startsWith("sales contests what is proposed for 2 accounts: ");
        assertThat(prompt.run("review override tier=A --where \"value < 500000\" --until 2099-12-31 --why it"))
                .contains("tier=A for 1 account: small");
        assertThat(prompt.run("review proposals")).contains("finance agrees, sales contests", "override,small,tier,A");
        assertThatThrownBy(() -> prompt.run("review agree --where \"value < 500000\" --department finance"))
                .hasMessageStartingWith("nothing is proposed for any of 1 account: small; make a proposal");
        assertThatThrownBy(() -> prompt.run("review agree --where 'false' --department finance"))
                .hasMessage("no account of review first is meant by that");
    }

    @Test
    void anAccountThatCannotBeDecidedOnLeavesAllUndecided() throws IOException {
        prompt.run("review propose big tier=B --why it");
        String before = prompt.run("review proposals");
        Files.writeString(folder.resolve("ids.csv"), "account_id\nbig\nsmaal\nmiddle\nnobody\n");

        assertThatThrownBy(() -> prompt.run("review override tier=A --from ids.csv --until 2099-12-31 --why it"))
                .hasMessage("line 3 of ids.csv: there is no account of the review \"smaal\"; did you mean small?\n"
                        + "line 5 of ids.csv: there is no account of the review \"nobody\"; review show --all lists"
                        + " them\nnothing was decided: 2 accounts cannot be; take them out, or name another");
        Files.writeString(folder.resolve("ids.csv"), "big\nmiddle\nsmall\n");
        assertThatThrownBy(() -> prompt.run("review agree --from ids.csv --department finance"))
                .hasMessageStartingWith("nothing is proposed for middle\nnothing is proposed for small\nnothing was");

        assertThat(prompt.run("review proposals")).isEqualTo(before);
    }

    @Test
    void aConditionNamesWhatTheReviewFrozeAndNoOtherColumn() {
        assertThat(prompt.run("review propose tier=B --where \"region = 'north' and revenue > 1m\" --why it"))
                .contains("tier=B for 1 account: big");
        assertThatThrownBy(() -> prompt.run("review propose tier=B --where 'share_of_wallet > 0' --why it"))
                .hasMessageStartingWith(
                        "there is no column \"share_of_wallet\"; put texts in quotes; the columns are rank,")
                .hasMessageEndingWith("; a review keeps these and no more of its run: rank has other columns, which are"
                        + " computed anew with the models and parameters of today");
        assertThatThrownBy(() -> prompt.run("review propose tier=B --where \"tier = 'Z'\" --why it"))
                .hasMessageContaining("allowed: A, B");
    }
}
