package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Imports invented books that have the columns and the oddities of the real ones of {@link RealBooksIT}, which may not be part
 * of the project: the mappings that ship are tried wherever this is built. Sums are counted while the rows are written.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SampleBooksIT {
    private static final Path MAPPINGS =
            Path.of("target", "mainstay", "examples", "mappings").toAbsolutePath();
    private static final int ROWS = 300;
    private static final int ACCOUNTS = 25;

    private final Random random = new Random(20_261_129);
    private List<JsonNode> books;
    private double won;
    private double sales;
    private double profit;
    private double spend;

    @BeforeAll
    void theyAreImported(@TempDir Path folder) throws Exception {
        writeOpportunities(Files.createDirectory(folder.resolve("crm")));
        writeSales(folder.resolve("SaaS-Sales.csv"));
        writeLinesInColumns(folder.resolve("wholesale_customers.csv"));

        Ended ended = Shell.in(folder)
                .run(imported("crm", "crm.json")
                        + imported("SaaS-Sales.csv", "aws-saas.json")
                        + imported("wholesale_customers.csv", "wholesale.json"));

        assertThat(ended.status()).as(ended.err()).isZero();
        books = Json.values(ended.out());
    }

    private static String imported(String file, String mapping) {
        return "import " + file + " --map '" + MAPPINGS.resolve(mapping) + "'; book --format json; ";
    }

    @Test
    void wonOpportunitiesAreJoinedToTheirAccounts() {
        JsonNode book = books.get(0);

        assertThat(book.get("accounts").intValue()).isEqualTo(ACCOUNTS);
        assertThat(book.get("lines").intValue()).isEqualTo(2);
        assertThat(book.get("revenue").doubleValue()).isEqualTo(won);
    }

    @Test
    void transactionsAreSummedAndTheirProfitGivesTheMargin() {
        JsonNode book = books.get(1);

        assertThat(book.get("accounts").intValue()).isEqualTo(ACCOUNTS);
        assertThat(book.get("lines").intValue()).isEqualTo(3);
        assertThat(book.get("revenue").doubleValue()).isCloseTo(sales, within(1e-6));
        assertThat(book.get("gross_profit").doubleValue()).isCloseTo(profit, within(1e-6));
    }

    @Test
    void linesStandInColumns() {
        JsonNode book = books.get(2);

        assertThat(book.get("accounts").intValue()).isEqualTo(ROWS);
        assertThat(book.get("wallets").intValue()).isEqualTo(ROWS * 6);
        assertThat(book.get("spend").doubleValue()).isEqualTo(spend);
    }

    /** An industry and a product are misspelt, and what is lost or open is to be left out. */
    private void writeOpportunities(Path folder) throws IOException {
        StringBuilder accounts =
                new StringBuilder("account,sector,year_established,revenue,employees,office_location,subsidiary_of\n");
        for (int at = 0; at < ACCOUNTS; at++) {
            String parent = at % 6 == 5 ? "Customer 0" : "";
            accounts.append("Customer " + at + ",technolgy,1996,1100.04,2822,United States," + parent + "\n");
        }
        StringBuilder deals = new StringBuilder(
                "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n");
        for (int row = 0; row < ROWS; row++) {
            String stage = List.of("Won", "Lost", "Engaging").get(row % 3);
            String product = List.of("GTX Pro", "GTXPro", "MG Special").get(random.nextInt(3));
            int value = random.nextInt(5_000);
            won += stage.equals("Won") ? value : 0;
            String closed = stage.equals("Engaging") ? "," : "2017-03-01," + value;
            deals.append("D" + row + ",An Agent," + product + ",Customer " + row / 3 % ACCOUNTS + "," + stage
                    + ",2016-10-20," + closed + "\n");
        }
        Files.writeString(folder.resolve("accounts.csv"), accounts);
        Files.writeString(folder.resolve("sales_pipeline.csv"), deals);
    }

    /** Begins with a byte-order mark, and some sales make a loss. */
    private void writeSales(Path file) throws IOException {
        StringBuilder rows = new StringBuilder("\uFEFFRow ID,Order ID,Order Date,Date Key,Contact"
                + " Name,Country,City,Region,Subregion,Customer,Customer"
                + " ID,Industry,Segment,Product,License,Sales,Quantity,Discount,Profit\n");
        for (int row = 0; row < ROWS; row++) {
            int customer = row % ACCOUNTS;
            double sold = 100 + random.nextInt(90_000) / 100.0;
            double earned = sold * (random.nextInt(60) - 10) / 100;
            sales += sold;
            profit += earned;
            rows.append(
                    row + ",O-" + row + ",11/9/2022,20221109,A Contact,Ireland,Dublin,EMEA,UKIR,Customer " + customer
                            + "," + (1000 + customer) + ",Energy,SMB,Product " + random.nextInt(3) + ",L,"
                            + String.format(Locale.ROOT, "%.2f,2,0,%s", sold, earned) + "\n");
        }
        Files.writeString(file, rows);
    }

    /** With semicolons, without names and ids. */
    private void writeLinesInColumns(Path file) throws IOException {
        StringBuilder rows =
                new StringBuilder("Channel;Region;Fresh;Milk;Grocery;Frozen;Detergents_Paper;Delicassen\n");
        for (int row = 0; row < ROWS; row++) {
            rows.append("2;" + (1 + random.nextInt(3)));
            for (int line = 0; line < 6; line++) {
                int bought = random.nextInt(20_000);
                spend += bought;
                rows.append(";" + bought);
            }
            rows.append('\n');
        }
        Files.writeString(file, rows);
    }
}
