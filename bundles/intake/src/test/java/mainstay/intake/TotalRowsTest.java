package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import mainstay.book.DataProblem;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row that is the sum of others is a warning, whatever it is called. */
class TotalRowsTest {
    private static final String PLAIN_WIDE = "account_id,name,PC,NB\nA1,Alpha,1000,200\nA2,Beta,3000,400\n";

    @TempDir
    private Path temporary;

    @Test
    void aTotalUnderAWideTableIsNamed() {
        assertThat(totals(PLAIN_WIDE + "Zusammen,,4000,600\n")).containsExactly(4L);
        assertThat(totals(PLAIN_WIDE + "A3,Gamma,4000,601\n")).isEmpty();
        assertThat(totals("account_id,PC\nA1,10\nA2,20\nSum,30\n")).containsExactly(4L);
    }

    @Test
    void theStrictReaderNamesItToo() {
        assertThat(totals("account_id,name,PC,NB\nA1,\"Al\"\"pha\",1000,200\n\nA2,Beta,3000,400\nT,,4000,600\n"))
                .containsExactly(5L);
    }

    @Test
    void subtotalsAndTheirTotalAreNamed() {
        assertThat(totals(PLAIN_WIDE + "North,,4000,600\nA3,Gamma,7,8\nA4,Delta,70,80\nSouth,,77,88\nAll,,4077,688\n"))
                .containsExactly(4L, 7L, 8L);
    }

    @Test
    void aSubtotalAmongTransactionsIsNamed() {
        Folder folder = new Folder(temporary)
                .accounts("account_id,name\nA1,Alpha\nA2,Beta\n")
                .wallets("""
                        account_id,line,spend,revenue
                        A1,PC,100,7
                        A1,NB,50,8
                        A1,all,150,15
                        A2,PC,9,1
                        A2,NB,8,1
                        """);

        assertThat(rows(folder.read())).containsExactly(4L);
    }

    @Test
    void anAccountThatHoldsTheSumOfEachLineIsNamedWhereRowsAreSummed() {
        Folder folder = new Folder(temporary)
                .accounts("account_id,name\nA1,Alpha\nA2,Beta\nT,Total\n")
                .wallets("account_id,line,spend\nA1,PC,100\nA1,NB,50\nA2,PC,9\nA2,NB,8\nT,PC,109\nT,NB,58\n")
                .with("mapping.json", "{\"wallets\": {\"sum\": true}}");

        assertThat(rows(folder.read())).containsExactly(7L);
    }

    @Test
    void smallNumbersThatAddUpByChanceAreNoTotals() {
        assertThat(totals("account_id,PC\nA1,1\nA2,2\nA3,3\nA4,9\n")).isEmpty();
        assertThat(totals("account_id,PC,NB\nA1,1,2\nA2,1,2\nA3,5,0\n")).isEmpty();
    }

    private List<Long> totals(String wide) {
        return rows(new Folder(temporary).with("wide.csv", wide).read("wide.csv"));
    }

    private static List<Long> rows(ImportResult result) {
        assertThat(result.errors()).isZero();
        return result.problems().stream()
                .filter(problem -> problem.message().contains("probably a total"))
                .map(DataProblem::row)
                .toList();
    }
}
