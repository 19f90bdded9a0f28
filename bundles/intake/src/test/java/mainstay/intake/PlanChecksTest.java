package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mainstay.book.DataProblem;
import mainstay.intake.api.ImportRequest;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold in a row beside each cell, between rows, and between tables; and what is odd though it can be used. */
class PlanChecksTest {
    private static final String DEALS = "opportunity_id,account_id,at,stage,amount,opened,closes,closed,owner\n";

    @TempDir
    Path temporary;

    private Folder folder;

    @BeforeEach
    void aSmallBook() {
        folder = new Folder(temporary).accounts(Folder.ACCOUNTS).wallets(Folder.WALLETS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "targets ~ account_id,team,person,period,measure,value ~ ,,,2026,mix,1 ~ 2 ~ account_id ~ this one has none of them",
                "targets ~ account_id,team,person,period,measure,value ~ A1,t,,2026,mix,1 ~ 2 ~ team ~ has account_id and team",
                "targets ~ account_id,period,measure,cut,value ~ A1,2026,mix,,1|A1,2026,mix,account,2 ~ 3 ~ '' ~ target of A1, 2026, mix, account appears twice, first in row 2",
                "shares ~ account_id,line,supplier,period ~ A1,PC,us,2026 ~ 2 ~ share ~ share and amount are both missing",
                "shares ~ account_id,line,supplier,period,share ~ A1,PC,us,2026,0.7|A1,PC,x,2026,0.4|A1,PC,x,2027,0.4 ~ 3 ~ share ~ share of A1, PC, 2026, spend adds up to 1.1 with row 2; allowed: 1 at most",
                "barriers ~ barrier_id,account_id,line,what,blocks ~ a,A1,PC,x,0.6|b,A1,PC,x,0.6|c,A2,PC,x,0.6 ~ 3 ~ blocks ~ blocks of A1, PC adds up to 1.2 with row 2",
                "barriers ~ barrier_id,account_id,line,what,opens ~ a,A1,PC,x,1|b,A1,PC,x,0.1 ~ 3 ~ opens ~ adds up to 1.1",
                "opportunities ~ opportunity_id,account_id,stage,opened,closed ~ a,A1,Won,2026-02-01,2026-01-31 ~ 2 ~ closed ~ closed 2026-01-31 is before opened 2026-02-01",
                "opportunities ~ opportunity_id,account_id,stage ~ a,A1,Proposal|a,A2,Won ~ 3 ~ account_id ~ opportunity a is one of account A1 in row 2",
                "actions ~ action_id,account_id,what,start,due ~ a,A1,x,2026-02-01,2026-01-31 ~ 2 ~ due ~ is before start 2026-02-01",
                "actions ~ action_id,what,after ~ a,x,b|c,x, ~ 2 ~ after ~ there is no action \"b\"",
                "actions ~ action_id,what,after ~ a,x,a ~ 2 ~ after ~ in a circle: a → a",
                "people ~ person,reports_to ~ lin,lin|wang,lin ~ 2 ~ reports_to ~ in a circle: lin → lin",
                "contacts ~ contact_id,account_id,reports_to ~ c1,A1,|c2,A1,c2 ~ 3 ~ reports_to ~ in a circle: c2 → c2",
                "lines ~ line,replaces ~ PC,PC|notebook,PC ~ 2 ~ replaces ~ in a circle: PC → PC",
                "sales ~ account_id,line,period,revenue,credit ~ A1,PC,2026,1,lin:0.7;wang:0.2 ~ 2 ~ credit ~ add up to 0.9, not to 1",
                "sales ~ account_id,line,period,revenue,credit ~ A1,PC,2026,1,lin ~ 2 ~ credit ~ write people with their shares",
                "sales ~ account_id,line,period,revenue,credit ~ A1,PC,2026,1,lin:0.5;lin:0.5 ~ 2 ~ credit ~ names lin twice",
            })
    void whatMustHoldIsNamedWhereItDoesNot(
            String table, String header, String rows, long row, String column, String said) {
        folder.with(table + ".csv", header + "\n" + rows.replace('|', '\n') + "\n");

        List<DataProblem> errors =
                folder.read().problems().stream().filter(DataProblem::isError).toList();

        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).row()).isEqualTo(row);
        assertThat(errors.get(0).column()).isEqualTo(column);
        assertThat(errors.get(0).message()).contains(said);
    }

    @Test
    void fractionsThatAddUpToOneAreNotTooMuch() {
        StringBuilder shares = new StringBuilder("account_id,line,supplier,period,share\n");
        for (int supplier = 0; supplier < 10; supplier++) {
            shares.append("A1,PC,s").append(supplier).append(",2026,0.1\n");
        }
        folder.with("shares.csv", shares.toString())
                .with("sales.csv", "account_id,line,period,revenue,credit\nA1,PC,2026,1,a:0.1;b:0.2;c:0.7\n");

        assertThat(folder.read().errors()).isZero();
    }

    @Test
    void everyActionOfACircleIsNamedAndOthersAreNot() {
        folder.with("actions.csv", "action_id,what,after\na,x,c+2\nb,x,a\nc,x,b;d\nd,x,\ne,x,a\n");

        assertThat(errors())
                .extracting(DataProblem::row, DataProblem::message)
                .containsExactly(
                        tuple(
                                2L,
                                "each waits for the next, in a circle: a → c → b → a; take one of them out of its column after"),
                        tuple(
                                3L,
                                "each waits for the next, in a circle: a → c → b → a; take one of them out of its column after"),
                        tuple(
                                4L,
                                "each waits for the next, in a circle: a → c → b → a; take one of them out of its column after"));
    }

    @Test
    void everybodyOfACircleOfReportsIsNamedAndWhoReportsToThemIsNot() {
        folder.with("people.csv", "person,reports_to\nchen,lin\nlin,wang\nwang,mei\nmei,lin\nboss,\n");
        String said =
                "each names the next, in a circle: lin → wang → mei → lin; take one of them out of its column reports_to";

        assertThat(errors())
                .extracting(DataProblem::row, DataProblem::message)
                .containsExactly(tuple(3L, said), tuple(4L, said), tuple(5L, said));
    }

    @Test
    void aCreditedPersonMustBeKnownWherePeopleAreTold() {
        folder.with("people.csv", "person\nlin\n")
                .with("sales.csv", "account_id,line,period,revenue,credit\nA1,PC,2026,1,lim:1\n");

        assertThat(errors())
                .extracting(DataProblem::message)
                .containsExactly("there is no person \"lim\"; did you mean lin?");
    }

    @Test
    void anActionOfAnAccountIsForABarrierADealANeedOrAContact() {
        folder.with("barriers.csv", "barrier_id,account_id,line,what,owner,due\nprice,A1,PC,x,o,2026-01-01\n")
                .with("facts.csv", "account_id,topic,item\nA1,need,n1 a second site\n")
                .with(
                        "actions.csv",
                        "action_id,account_id,for,what\na,A1,price,x\nb,A1,n1,x\nc,A1,prise,x\nd,,anything,x\n");

        assertThat(errors())
                .extracting(DataProblem::row, DataProblem::message)
                .containsExactly(
                        tuple(4L, "there is no barrier, opportunity, need or contact \"prise\"; did you mean price?"));
    }

    @Test
    void theWarningsOfTheInsurerAreThoseThatAreExpected() {
        assertThat(warnings(Data.folder("process/picc"), "2026-12-31"))
                .containsExactlyInAnyOrder(
                        "opportunities.csv row 14 owner: owner zhou is not in people",
                        "opportunities.csv row 15 at: opportunity o-l2: the history begins after the deal (opened 2025-07-01,"
                                + " first row 2025-09-15), so the time before is not known",
                        "opportunities.csv row 19 amount: opportunity o-l3: amount missing",
                        "targets.csv row 7 agreed: target not agreed: revenue 2027-06-30 PC server of picc",
                        "targets.csv row 14 agreed: target not agreed: share-of-wallet 2027 of picc",
                        "targets.csv row 15 agreed: target not agreed: satisfaction 2027 of picc");
    }

    @Test
    void theWarningsOfTheChipPackagerAreThoseThatAreExpected() {
        assertThat(warnings(Data.folder("process/bonder"), "2002-08-30"))
                .containsExactlyInAnyOrder(
                        "opportunities.csv row 10 closes: opportunity d5: the deal is open with a close date that is past",
                        "contacts.csv row 4 mail: contact h-buy2 has the mail of contact h-buy (row 3); they count as one person",
                        "barriers.csv row 4 due: barrier one-hand: it has no date by which it is to be gone",
                        "barriers.csv row 6 owner: barrier no-name: nobody owns it",
                        "targets.csv row 5 agreed: target not agreed: revenue 2003 WB of halvern",
                        "targets.csv row 6 agreed: target not agreed: share-of-wallet 2003 DA of halvern");
    }

    @Test
    void aDealThatIsOpenAgainAfterItsEndIsNamedAndSoAreOwnersWhoLeft() {
        folder.with("people.csv", "person,left\nlin,2026-03-01\n")
                .with(
                        "opportunities.csv",
                        DEALS
                                + "o,A1,2026-01-01,Proposal,1,2026-01-01,2026-12-31,,lin\n"
                                + "o,A1,2026-02-01,Closed Lost,1,2026-01-01,2026-12-31,2026-02-01,lin\n"
                                + "o,A1,2026-03-01,Negotiation,1,2026-01-01,2026-12-31,,lin\n"
                                + "p,A1,2026-01-01,Closed Lost,1,2026-01-01,2026-01-01,2026-01-01,lin\n");

        assertThat(warnings(temporary, "2026-06-30"))
                .containsExactlyInAnyOrder(
                        "opportunities.csv row 4 stage: opportunity o: the deal was reopened after its end (row 3); its last row"
                                + " counts",
                        "opportunities.csv row 4 owner: owner lin left on 2026-03-01");
        assertThat(warnings(temporary, "2026-02-15")).isEmpty();
    }

    @Test
    void aTableWithoutALostDealIsNamed() {
        folder.with("opportunities.csv", DEALS + "o,A1,,Won,1,,,,\n");

        assertThat(warnings(temporary, "2026-06-30"))
                .containsExactly(
                        "opportunities.csv row 0 stage: no deal is lost, so the win rate is 100 %; take the lost deals"
                                + " into the table too, if there are any");
    }

    @Test
    void ourShareIsComparedWithTheWallet() {
        folder.wallets("account_id,line,spend,revenue\nA1,PC,100,31\nA2,PC,100,31\n")
                .with("shares.csv", """
                        account_id,line,supplier,period,share,estimate
                        A1,PC,us,2025,0.28,
                        A1,PC,us,2024,0.5,
                        A2,PC,us,2025,0.30,
                        A2,PC,us,2026,0.9,yes
                        """);

        assertThat(warnings(temporary, "2026-06-30"))
                .containsExactly(
                        "shares.csv row 2 share: our share of PC at A1 is 28 % here, and 31 % by revenue and spend of the"
                                + " wallet (wallets.csv row 2, columns revenue, spend)");
    }

    @Test
    void aPeriodThatIsNotOverIsNamedOnce() {
        folder.with("sales.csv", "account_id,line,period,revenue\nA1,PC,2026-05,1\nA1,PC,2026-06,1\nA2,PC,2026-06,1\n");

        assertThat(warnings(temporary, "2026-06-15"))
                .containsExactly(
                        "sales.csv row 3 period: the period 2026-06 is not over on 2026-06-15, so what is in it is not"
                                + " the whole (2 rows)");
        assertThat(warnings(temporary, "2026-06-30")).isEmpty();
    }

    private List<DataProblem> errors() {
        return folder.read().problems().stream().filter(DataProblem::isError).toList();
    }

    private static List<String> warnings(Path path, String on) {
        ImportResult result = Intake.read(
                new ImportRequest(path, Optional.empty(), Optional.empty(), false, Optional.of(LocalDate.parse(on))));
        assertThat(result.problems()).filteredOn(DataProblem::isError).isEmpty();
        return result.problems().stream()
                .map(problem ->
                        problem.file() + " row " + problem.row() + " " + problem.column() + ": " + problem.message())
                .toList();
    }
}
