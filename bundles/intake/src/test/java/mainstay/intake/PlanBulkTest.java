package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mainstay.book.Book;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that are read in whole columns are those that are read row by row: a blank line makes the difference. */
class PlanBulkTest {
    private static final String EVENTS = """
            account_id,on,kind,person,hours,place
            A2,2026-02-11T23:30:00-08:00,Visit,lin,2, Ulm\s
            A1,2026-02-11,meeting,,,"a ""b"", c"
            A1,9999-12-31,MEETING,hou,1e1,
            """;

    @TempDir
    Path temporary;

    private Folder folder;

    @BeforeEach
    void aSmallBook() {
        folder = new Folder(temporary).accounts(Folder.ACCOUNTS).wallets(Folder.WALLETS);
    }

    @Test
    void bothWaysGiveTheSameBookAndTheSameProblems() {
        String people = "person,capacity,left\nlin,1.5,2026-03-31\nhou,,\n";
        String deals =
                "opportunity_id,account_id,at,stage,amount,probability\no,A1,2026-01-01,proposal,1.25,0.5\no,A1,,Won,,\n";
        String sales =
                "account_id,line,period,revenue,credit\nA1,PC,2026-q1,-5,lin:1\nA2,PC,2026,7.125,hou:0.5;lin:0.5\n";

        ImportResult columns = read(people, EVENTS.replace("9999-12-31", "2026-03-01"), deals, sales);
        ImportResult rows =
                read(blank(people), blank(EVENTS.replace("9999-12-31", "2026-03-01")), blank(deals), blank(sales));

        Book book = columns.book().orElseThrow();
        assertThat(book.digest()).isEqualTo(rows.book().orElseThrow().digest());
        assertThat(columns.warnings()).isEqualTo(rows.warnings());
    }

    @Test
    void whatIsOddIsNamedAsItIsRowByRow() {
        ImportResult columns = read("person\nlin\nhou\n", EVENTS, "opportunity_id,account_id,stage\no,A3,Won\n", "");
        ImportResult rows = read(
                blank("person\nlin\nhou\n"), blank(EVENTS), blank("opportunity_id,account_id,stage\no,A3,Won\n"), "");

        assertThat(columns.problems())
                .extracting(problem -> problem.file() + problem.column() + problem.message())
                .containsExactlyElementsOf(rows.problems().stream()
                        .map(problem -> problem.file() + problem.column() + problem.message())
                        .toList());
        assertThat(columns.errors()).isEqualTo(2);
    }

    private ImportResult read(String people, String events, String deals, String sales) {
        folder.with("people.csv", people).with("events.csv", events).with("opportunities.csv", deals);
        folder.with("sales.csv", sales.isEmpty() ? "account_id,line,period,revenue\n" : sales);
        return folder.read();
    }

    /** The same with a blank line between its rows, which is read row by row. */
    private static String blank(String table) {
        int second = table.indexOf('\n', table.indexOf('\n') + 1);
        return table.substring(0, second + 1) + "\n" + table.substring(second + 1);
    }
}
