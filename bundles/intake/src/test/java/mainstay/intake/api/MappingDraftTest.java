package mainstay.intake.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import mainstay.book.Book;
import mainstay.book.WalletField;
import mainstay.intake.Data;
import mainstay.intake.Folder;
import mainstay.intake.Intake;
import mainstay.intake.Xlsx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingDraftTest {

    @TempDir
    Path temporary;

    @Test
    void transactionsAreSummedAndTheirAccountsDistinct() throws IOException {
        JsonNode json = draft("""
                Customer ID,Customer,Country,Product,Sales,Profit
                1,Alpha,DE,PC,10,1
                1,Alpha,FR,PC,20,2
                2,Beta,DE,NB,5,-1
                """);
        assertThat(json.at("/accounts/distinct").asBoolean()).isTrue();
        assertThat(json.at("/accounts/fields/account_id").asText()).isEqualTo("Customer ID");
        assertThat(json.at("/accounts/fields/name").asText()).isEqualTo("Customer");
        assertThat(json.at("/accounts/fields/region").isNull()).isTrue();
        assertThat(json.at("/wallets/sum").asBoolean()).isTrue();
        assertThat(json.at("/wallets/fields/spend").asText()).isEqualTo("Sales");
        assertThat(json.at("/wallets/fields/margin").toString()).isEqualTo("{\"column\":\"Profit\",\"per\":\"Sales\"}");
    }

    @Test
    void salesLessCostsAreTheMargin() throws IOException {
        JsonNode json = draft("Customer ID,Product,Sales,Cost\n1,PC,10,6\n1,NB,20,15\n2,PC,5,4\n");

        assertThat(json.at("/wallets/fields/margin").toString())
                .isEqualTo("{\"column\":\"Sales\",\"minus\":\"Cost\",\"per\":\"Sales\"}");
    }

    @Test
    void whatWasWonIsOursAndWhatWasLostIsSpentElsewhere() throws IOException {
        JsonNode json = draft("Account,Product,Stage,Close value\nA,PC,Won,10\nA,PC,Lost,5\nB,NB,Open,3\n");

        assertThat(json.at("/wallets/where").toString())
                .isEqualTo("[{\"column\":\"Stage\",\"in\":[\"Won\",\"Lost\"]}]");
        assertThat(json.at("/wallets/fields/spend").asText()).isEqualTo("Close value");
        assertThat(json.at("/wallets/fields/revenue").toString())
                .isEqualTo("{\"column\":\"Close value\",\"where\":[{\"column\":\"Stage\",\"equals\":\"Won\"}]}");
    }

    @Test
    void theCategoryOfAForecastIsNoProductLine() throws IOException {
        JsonNode json = draft("Account,Forecast category,Amount\nA,Pipeline,10\nB,Commit,5\n");

        assertThat(json.at("/wallets/fields/line/constant").asText()).isEqualTo("all");
    }

    @Test
    void idsThatAreUniqueWithinACountryAreMadeOfTwoColumns() throws IOException {
        JsonNode json = draft("""
                Country,Customer No,Customer,Product,Sales
                DE,1,Alpha,PC,10
                DE,1,Alpha,NB,20
                FR,1,Beta,PC,5
                """);

        assertThat(json.at("/accounts/fields/account_id").toString())
                .isEqualTo("{\"columns\":[\"Country\",\"Customer No\"],\"between\":\"-\"}");
        assertThat(json.at("/accounts/fields/name").asText()).isEqualTo("Customer");
        assertThat(json.at("/accounts/fields/region").asText()).isEqualTo("Country");
    }

    @Test
    void theProductLineOfAnotherTableIsJoined() throws IOException {
        Folder folder = new Folder(temporary)
                .with("sales.csv", "Customer ID,SKU,Sales\n1,p1,10\n1,p2,20\n2,p1,5\n")
                .with("products.csv", "Code,Product line,List price\np1,PC,3\np2,Notebook,4\n");
        JsonNode json =
                new ObjectMapper().readTree(Intake.draftMapping(folder.path()).json());

        assertThat(json.at("/wallets/join").toString())
                .isEqualTo("{\"file\":\"products.csv\",\"on\":{\"SKU\":\"Code\"}}");
        assertThat(json.at("/wallets/fields/line").asText()).isEqualTo("Product line");
        ((ObjectNode) json).remove("draft");
        folder.with("mapping.json", json.toString());
        Book book = Folder.read(folder.path(), folder.path().resolve("mapping.json"))
                .book()
                .orElseThrow();
        assertThat(book.wallets().lines()).containsExactly("Notebook", "PC");
    }

    @Test
    void columnsOfNumbersAreProductLines() throws IOException {
        JsonNode json = draft("Channel,Region,Fresh,Milk\n1,3,10,20\n2,3,30,40\n");
        assertThat(json.at("/accounts/fields/account_id/row_number").asText()).isEqualTo("C0");
        assertThat(json.at("/wallets/lines").toString()).isEqualTo("[\"Fresh\",\"Milk\"]");
        assertThat(json.at("/wallets/fields/spend").asText()).isEqualTo("{line}");
    }

    @Test
    void chineseHeadersAreUnderstood() throws IOException {
        for (String header :
                new String[] {"客户编号,客户名称,所属行业,地区,产品线,年采购额(元),我方销售额,毛利率", "客戶編號,客戶名稱,行業,地區,產品線,採購額,銷售額,毛利率"}) {
            String[] names = header.split(",", -1);
            JsonNode json = draft(header + "\nA1,甲,制造,华东,服务器,100,50,35\nA2,乙,金融,华北,存储,80,20,15\n");
            assertThat(json.at("/accounts/fields/account_id").asText()).isEqualTo(names[0]);
            assertThat(json.at("/accounts/fields/name").asText()).isEqualTo(names[1]);
            assertThat(json.at("/accounts/fields/industry").asText()).isEqualTo(names[2]);
            assertThat(json.at("/accounts/fields/region").asText()).isEqualTo(names[3]);
            assertThat(json.at("/wallets/fields/line").asText()).isEqualTo(names[4]);
            assertThat(json.at("/wallets/fields/spend").asText()).isEqualTo(names[5]);
            assertThat(json.at("/wallets/fields/revenue").asText()).isEqualTo(names[6]);
            assertThat(json.at("/wallets/fields/margin/times").asDouble()).isEqualTo(0.01);
        }
    }

    @Test
    void sheetsAndHeaderRowsOfAWorkbookAreNamed() throws IOException {
        new Folder(temporary)
                .with(
                        "in.xlsx",
                        new Xlsx()
                                .sheet(
                                        "Stamm",
                                        "Unsere Kunden",
                                        "Kunden-Nr|Company|Sector",
                                        "A1|Alpha|IT",
                                        "A2|Beta|Food")
                                .sheet("Umsatz", "Kunden-Nr|Product|Sales", "A1|PC|10", "A2|PC|20")
                                .bytes());
        MappingDraft draft = Intake.draftMapping(temporary.resolve("in.xlsx"));
        JsonNode json = new ObjectMapper().readTree(draft.json());
        assertThat(json.at("/accounts").toString())
                .isEqualTo("{\"file\":\"in.xlsx\",\"sheet\":\"Stamm\",\"header_row\":2,\"fields\":{\"account_id\":"
                        + "\"Kunden-Nr\",\"name\":\"Company\",\"industry\":\"Sector\"}}");
        assertThat(json.at("/wallets/sheet").asText()).isEqualTo("Umsatz");
        assertThat(draft.reasons())
                .contains("in.xlsx sheet Stamm column Sector: taken for industry; its header says"
                        + " \"sector\", and it holds texts, 2 different");
    }

    @Test
    void aDraftIsNotImportedUntilItIsCheckedAndThenItIs() {
        Path table = new Folder(temporary)
                .with("in.csv", "Customer No;Product;Umsatz;Turnover\nA1;PC;x;1.234,50 €\nA2;PC;y;7,00 €\n")
                .path()
                .resolve("in.csv");
        String json = Intake.draftMapping(table).json();
        Path map = temporary.resolve("map.json");
        new Folder(temporary).with("map.json", json);
        assertThatThrownBy(() -> Folder.read(table, map))
                .hasMessage(
                        "the mapping map.json is still a draft: check every line of it, remove \"draft\", and import"
                                + " again");
        new Folder(temporary).with("map.json", json.replace("\"draft\" : true,", ""));
        Book book = Folder.read(table, map).book().orElseThrow();
        assertThat(book.wallets().column(WalletField.REVENUE).get(0)).isEqualTo(1234.5);
    }

    @Test
    void ourOwnTemplateNeedsNoCorrection() {
        Path folder = new Folder(temporary)
                .accounts(Folder.ACCOUNTS)
                .wallets(Folder.WALLETS)
                .path();
        String json = Intake.draftMapping(folder).json();
        new Folder(temporary.resolve("maps")).with("map.json", json.replace("\"draft\" : true,", ""));
        assertThat(Folder.read(folder, temporary.resolve("maps/map.json")).book())
                .isPresent();
    }

    @Test
    void tablesWithoutAmountsAreNotDrafted() {
        assertThatThrownBy(() -> draft("Colour,Shape\nred,round\n"))
                .hasMessageContaining("has no table that looks like accounts with amounts")
                .hasMessageContaining("Seen were in.csv (Colour, Shape)");
    }

    @Test
    void theDraftsOfTheDataBesideTheCheckoutAreCloseToTheMappingsThatShip() throws IOException {
        JsonNode crm = new ObjectMapper()
                .readTree(Intake.draftMapping(Data.folder("crm")).json());
        assertThat(crm.at("/accounts/file").asText()).isEqualTo("accounts.csv");
        assertThat(crm.at("/accounts/fields/parent_id/column").asText()).isEqualTo("subsidiary_of");
        assertThat(crm.at("/wallets/file").asText()).isEqualTo("sales_pipeline.csv");
        assertThat(crm.at("/wallets/fields/spend").asText()).isEqualTo("close_value");
        JsonNode wholesale = new ObjectMapper()
                .readTree(Intake.draftMapping(Data.folder("wholesale")).json());
        assertThat(wholesale.at("/wallets/lines")).hasSize(6);
    }

    private JsonNode draft(String csv) throws IOException {
        Path path = new Folder(temporary).with("in.csv", csv).path().resolve("in.csv");
        return new ObjectMapper().readTree(Intake.draftMapping(path).json());
    }
}
