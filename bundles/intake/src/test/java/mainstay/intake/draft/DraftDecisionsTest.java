package mainstay.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mainstay.intake.draft.ProposedMapping.Constant;
import mainstay.intake.draft.ProposedMapping.Divided;
import mainstay.intake.draft.ProposedMapping.FromColumn;
import mainstay.intake.draft.ProposedMapping.LeftOut;
import mainstay.intake.draft.ProposedMapping.MatchedByName;
import mainstay.intake.draft.ProposedMapping.Multiplied;
import mainstay.intake.draft.ProposedMapping.RowNumber;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;
import mainstay.intake.table.CsvTable;
import mainstay.intake.table.Headers;
import mainstay.intake.text.DialectHint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proposed, before it is written as JSON. */
class DraftDecisionsTest {
    private static final HeaderWords WORDS = new HeaderWords();

    @TempDir
    private Path folder;

    @Test
    void theTableWithAmountsHoldsTheWalletsAndTheOneWithTheirIdsTheAccounts() throws IOException {
        TableProfile customers = table("customers.csv", "Customer ID,Country\n1,DE\n2,FR\n3,DE\n");
        TableProfile sales = table("sales.csv", "Customer ID,Product,Sales\n1,PC,5\n1,NB,6\n2,PC,7\n");
        TableProfile notes = table("notes.csv", "Remark\nnone\n");

        TableRoles roles = TableRoles.of(List.of(notes, customers, sales), source());

        assertThat(roles.wallets()).isSameAs(sales);
        assertThat(roles.accounts()).isSameAs(customers);
    }

    private static WalletsDraft draft(TableProfile wallets, TableProfile accounts) {
        return new WalletsDraft(
                new TableRoles(List.of(wallets, accounts), accounts, wallets), new AccountsDraft(accounts));
    }

    @Test
    void rowsThatRepeatAnAccountAndALineAreSummed() throws IOException {
        TableProfile sales = table("sales.csv", "Customer ID,Product,Sales,Profit\n1,PC,5,1\n1,PC,6,2\n2,PC,7,3\n");

        WalletsDraft draft = draft(sales, sales);

        assertThat(draft.table().sum()).isTrue();
        assertThat(draft.table().fields())
                .containsExactly(
                        Map.entry("line", new FromColumn("Product")),
                        Map.entry("spend", new FromColumn("Sales")),
                        Map.entry("revenue", new FromColumn("Sales")),
                        Map.entry("margin", new Divided("Profit", "Sales")));
        assertThat(draft.notes()).anyMatch(note -> note.contains("transactions that are summed"));
    }

    @Test
    void withoutALineThereIsOneAndPercentagesAreMultiplied() throws IOException {
        TableProfile sales = table("sales.csv", "Customer ID,Spend,Margin\n1,5,35\n2,6,20\n");

        WalletsDraft draft = draft(sales, sales);

        assertThat(draft.table().sum()).isFalse();
        assertThat(draft.table().fields())
                .containsEntry("line", new Constant("all"))
                .containsEntry("margin", new Multiplied("Margin", 0.01));
    }

    @Test
    void walletsThatNameTheirAccountsAreMatchedByName() throws IOException {
        TableProfile customers = table("customers.csv", "Customer ID,Customer Name\n1,Alpha\n2,Beta\n");
        TableProfile sales = table("sales.csv", "Customer Name,Product,Sales\nAlpha,PC,5\nBeta,NB,6\n");

        assertThat(draft(sales, customers).table().fields())
                .containsEntry("account_id", new MatchedByName("Customer Name"));
    }

    @Test
    void aFieldThatDiffersAmongTheRowsOfOneAccountIsLeftOut() throws IOException {
        TableProfile sales =
                table("sales.csv", "Customer ID,Country,Industry,Sales\n1,DE,it,5\n1,FR,it,6\n2,DE,bank,7\n");

        AccountsDraft draft = new AccountsDraft(sales);

        assertThat(draft.table().distinct()).isTrue();
        assertThat(draft.table().fields())
                .containsEntry("region", new LeftOut())
                .containsEntry("industry", new FromColumn("Industry"));
        assertThat(draft.differing()).extracting(column -> column.header).containsExactly("Country");
    }

    @Test
    void accountsWithoutAnIdAreNumberedByTheirRows() throws IOException {
        TableProfile sales = table("sales.csv", "Industry,Sales\nit,5\nbank,6\n");

        assertThat(new AccountsDraft(sales).table().fields()).containsEntry("account_id", new RowNumber("C0"));
    }

    @Test
    void transactionsWithoutAnAccountAreNotNumberedAsAccounts() throws IOException {
        TableProfile sales = table("sales.csv", "Order Date,Product,Sales\n2025-01-01,PC,5\n2025-01-02,PC,6\n");

        AccountsDraft draft = new AccountsDraft(sales);

        assertThat(draft.table().fields()).containsEntry("account_id", new FromColumn("?"));
        assertThat(draft.notes()).anyMatch(note -> note.contains("its rows look like transactions"));
    }

    @Test
    void aBankIsNoNameATerritoryGroupNoParentAndTheirRevenueNotOurs() throws IOException {
        TableProfile customers = table(
                "customers.csv",
                "Customer No,Bank Name,Territory,Territory Group,Annual Revenue,Employees\n1,HSBC,N,NW,5,6\n2,ING,S,SE,7,8\n");
        TableProfile companies = table("crm.csv", "account,revenue,employees\nA,5,6\nB,7,8\n");
        TableProfile ours = table("ours.csv", "account,our revenue,employees\nA,5,6\nB,7,8\n");

        assertThat(customers.has("name")).isFalse();
        assertThat(customers.has("parent_id")).isFalse();
        assertThat(customers.column("region").orElseThrow().header).isEqualTo("Territory");
        assertThat(customers.has("revenue")).isFalse();
        assertThat(companies.has("revenue")).isFalse();
        assertThat(ours.has("revenue")).isTrue();
    }

    private TableProfile table(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        SourceFile file = source().find(name).orElseThrow();
        Set<String> keys = WORDS.all().stream().map(Headers::key).collect(Collectors.toSet());
        return new TableProfile(CsvTable.open(file, DialectHint.NOTHING, keys), WORDS);
    }

    private Source source() {
        return Source.open(folder);
    }
}
