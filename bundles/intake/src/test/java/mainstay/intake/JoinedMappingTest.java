package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.WalletField;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mappings that make a field of several columns, of some of the rows, or of a second table. */
class JoinedMappingTest {
    private static final String MAPPING = """
            {
              "accounts": {"file": "sales.csv", "distinct": true,
                "fields": {"account_id": {"columns": ["Country", "No"], "between": "-"}, "name": "Customer"}},
              "wallets": {"file": "sales.csv", "sum": true,
                "join": {"file": "products.csv", "on": {"SKU": "Code"}},
                "fields": {"line": "Family", "spend": "Sales",
                  "revenue": {"column": "Sales", "where": [{"column": "Vendor", "equals": "us"}]},
                  "margin": {"column": "Sales", "minus": "Cost", "per": "Sales"}}}
            }
            """;
    private static final String SALES = """
            Country,No,Customer,SKU,Vendor,Sales,Cost
            DE,1,Alpha,p1,us,100,60
            DE,1,Alpha,p2,them,50,40
            FR,1,Beta,p1,them,10,5
            DE,1,Alpha,p3,us,8,8
            """;
    private static final String PRODUCTS = "Code,Family,List price\np1,PC,3\np2,PC,4\np3,Service,5\n";

    @TempDir
    private Path temporary;

    private Folder folder;

    @BeforeEach
    void files() {
        folder = new Folder(temporary).with("mapping.json", MAPPING).with("sales.csv", SALES);
        folder.with("products.csv", PRODUCTS);
    }

    @Test
    void aBookIsReadFromTwoTables() {
        ImportResult result = folder.read();
        assertThat(result.errors()).describedAs("%s", result.problems()).isZero();
        Book book = result.book().orElseThrow();

        assertThat(book.accounts().id(0)).isEqualTo("DE-1");
        assertThat(book.accounts().id(1)).isEqualTo("FR-1");
        assertThat(book.wallets().lines()).containsExactly("PC", "Service");
        assertThat(numbers(book, WalletField.SPEND)).containsExactly(150, 8, 10);
        assertThat(numbers(book, WalletField.REVENUE)).containsExactly(100, 8, 0);
        assertThat(numbers(book, WalletField.MARGIN)).containsExactly(50.0 / 150, 0, 0.5);
    }

    @Test
    void aRowWithoutItsCounterpartIsAnErrorThatCanBeMended() {
        folder.with("sales.csv", SALES.replace("p3", "p9"));
        ImportResult result = folder.readLenient();

        assertThat(result.problems()).anySatisfy(problem -> assertThat(problem.row() + ": " + problem.message())
                .isEqualTo("5: there is no \"p9\" in products.csv, which this table is joined with"));
        String rejects = new String(result.rejects().get("sales.csv"), StandardCharsets.UTF_8);
        assertThat(rejects).startsWith("Country,No,Customer,SKU,Vendor,Sales,Cost,problem\r\n");
        folder.with("sales.csv", rejects.replace("p9", "p3"));
        assertThat(folder.read().errors()).isZero();
    }

    @Test
    void ofSeveralCounterpartsTheFirstThatCountsIsTakenWhereThatIsSaid() {
        folder.with("mapping.json", MAPPING.replace("\"Code\"}}", """
                "Code"}, "columns": {"Family": "Group", "Country of": "Country"}, "repeated": "first",
                         "where": [{"column": "kind", "equals": "5"}]}""")).with("products.csv", """
                Code,Group,Country,kind
                p1,Wrong,DE,341
                p1,PC,DE,5
                p1,Other,DE,5
                p2,PC,DE,5
                p3,Service,DE,5
                """);
        ImportResult result = folder.read();

        assertThat(result.errors()).describedAs("%s", result.problems()).isZero();
        assertThat(result.book().orElseThrow().wallets().lines()).containsExactly("PC", "Service");
        assertThat(result.notes())
                .contains(
                        "products.csv: 1 row left out when sales.csv was joined with it, as the first of several counts");
    }

    @Test
    void aRowWithoutItsCounterpartHasEmptyCellsWhereThatIsSaid() {
        folder.with("mapping.json", MAPPING.replace("\"Code\"}}", "\"Code\"}, \"missing\": \"empty\"}"))
                .with("sales.csv", SALES.replace("p3", "p9"));

        assertThat(folder.read().problems().get(0).message()).isEqualTo("line is missing");
    }

    @Test
    void severalTablesAreJoinedOneAfterTheOther() {
        folder.with("mapping.json", MAPPING.replace("{\"file\": \"products.csv\", \"on\": {\"SKU\": \"Code\"}}", """
                [{"file": "products.csv", "on": {"SKU": "Code"}, "columns": {"group": "Family"}},
                 {"file": "groups.csv", "on": {"group": "Short"}}]"""))
                .with("products.csv", """
                Code,Family
                p1,1
                p2,1
                p3,2
                """)
                .with("groups.csv", """
                Short,Family
                1,PC
                2,Service
                """);

        assertThat(folder.read().book().orElseThrow().wallets().lines()).containsExactly("PC", "Service");
    }

    @Test
    void halfAnIdIsNone() {
        folder.with("sales.csv", SALES.replace("FR,1", "FR,"));

        assertThat(folder.read().problems().get(0).message()).isEqualTo("account_id is missing");
        assertThat(folder.read().problems().get(0).column()).isEqualTo("Country + No");
    }

    @Test
    void aTableThatIsJoinedHasOneRowOfEach() {
        folder.with("products.csv", PRODUCTS + "p1,Other,1\n");

        assertThatThrownBy(folder::read)
                .isInstanceOf(MainstayException.class)
                .hasMessage("products.csv row 5: p1 stands there twice; a table that is joined has one row of each");
    }

    @Test
    void columnsOfOneNameAreRefused() {
        folder.with("products.csv", PRODUCTS.replace("List price", "sales"));

        assertThatThrownBy(folder::read)
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("both have a column sales; rename or remove one");
    }

    private static double[] numbers(Book book, WalletField field) {
        double[] numbers = new double[book.wallets().size()];
        for (int wallet = 0; wallet < numbers.length; wallet++) {
            numbers[wallet] = book.wallets().column(field).get(wallet);
        }
        return numbers;
    }

    @Test
    void signsOfSeveralCurrenciesAreRefusedUnlessThatIsMeant() {
        String mapping = """
                {"format": {"thousands": ",", "currency_signs": [%s]%s},
                 "accounts": {"file": "amounts.csv"}, "wallets": {"file": "amounts.csv"}}""";
        folder.with("amounts.csv", "account_id,line,spend\nA,PC,EUR 1000\nB,PC,\"$1,000.50\"\nC,PC,£5\n");

        assertThatThrownBy(() -> folder.with("mapping.json", mapping.formatted("\"EUR\", \"$\", \"£\"", ""))
                        .read())
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("the currency_signs EUR, $, £ are those of several currencies");
        assertThat(folder.with("mapping.json", mapping.formatted("\"EUR\", \"€\"", ""))
                        .read()
                        .errors())
                .isEqualTo(2);
        Book book = folder.with(
                        "mapping.json", mapping.formatted("\"EUR\", \"$\", \"£\"", ", \"mixed_currencies\": true"))
                .read()
                .book()
                .orElseThrow();
        assertThat(numbers(book, WalletField.SPEND)).containsExactly(1000, 1000.5, 5);
    }
}
