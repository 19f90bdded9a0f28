package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.WalletField;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.Test;

/** The mappings that ship, on the data they are for. */
class ExampleMappingsTest {

    @Test
    void wholesaleHasItsLinesInColumns() {
        Book book = read("wholesale", "wholesale");
        assertThat(book.accounts().size()).isEqualTo(440);
        assertThat(book.accounts().id(0)).isEqualTo("C001");
        assertThat(lineSums(book))
                .isEqualTo("Delicassen 670943 Detergents_Paper 1267857 Fresh 5280131 Frozen 1351650 Grocery 3498562"
                        + " Milk 2550357 ");
        assertThat(book.accounts().extras().keySet()).containsExactly("Channel");
        assertThat(book.accounts().text(AccountField.REGION).get(0)).isEqualTo("Other");
        assertThat(book.wallets().origin().cell(0, "spend", "Delicassen"))
                .isEqualTo("wholesale_customers.csv row 2, column Delicassen");
        assertThat(read("wholesale/wholesale_customers.csv", "wholesale").digest())
                .isEqualTo(book.digest());
    }

    @Test
    void salesLinesOfAwsAreSummedAndGiveTheMargin() {
        Book book = read("aws-saas", "aws-saas");
        assertThat(book.accounts().size()).isEqualTo(99);
        double sales = 0;
        double profit = 0;
        for (int wallet = 0; wallet < book.wallets().size(); wallet++) {
            double revenue = book.wallets().column(WalletField.REVENUE).get(wallet);
            sales += revenue;
            profit += revenue * book.wallets().column(WalletField.MARGIN).get(wallet);
        }
        assertThat(String.format(Locale.ROOT, "%.4f %.4f", sales, profit)).isEqualTo("2297200.8603 286397.0217");
        assertThat(read("aws-saas/SaaS-Sales.csv", "aws-saas").digest()).isEqualTo(book.digest());
    }

    @Test
    void wonOpportunitiesAreJoinedToAccountsByName() {
        Book book = read("crm", "crm");
        assertThat(book.accounts().size()).isEqualTo(85);
        assertThat(FolderImportTest.sum(book, WalletField.REVENUE)).isEqualTo("10005534.00");
        assertThat(book.wallets().lines()).contains("GTX Pro").doesNotContain("GTXPro");
        int acme = book.accounts().find("Acme Corporation").orElseThrow();
        assertThat(book.accounts().text(AccountField.INDUSTRY).get(acme)).isEqualTo("technology");
        assertThat(book.accounts().extras()).containsKeys("employees", "revenue");
        assertThat(read("crm/sales_pipeline.csv", "crm").digest()).isEqualTo(book.digest());
    }

    private static String lineSums(Book book) {
        double[] sums = new double[book.wallets().lines().size()];
        for (int wallet = 0; wallet < book.wallets().size(); wallet++) {
            sums[book.wallets().line(wallet)] +=
                    book.wallets().column(WalletField.SPEND).get(wallet);
        }
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < sums.length; line++) {
            text.append(book.wallets().lines().get(line))
                    .append(' ')
                    .append((long) sums[line])
                    .append(' ');
        }
        return text.toString();
    }

    private static Book read(String data, String mapping) {
        Path mappings = Data.root().resolve("launcher/src/main/distribution/examples/mappings");
        ImportResult result = Folder.read(Data.folder(data), mappings.resolve(mapping + ".json"));
        assertThat(result.errors()).describedAs("%s", result.problems()).isZero();
        return result.book().orElseThrow();
    }
}
