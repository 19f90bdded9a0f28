package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Random;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.DataProblem;
import mainstay.book.MainstayException;
import mainstay.book.WalletField;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{'decimal': ',', 'thousands': '.'} ~ 1.234.567,5 ~ 1234567.5",
                "{'decimal': ',', 'thousands': '.'} ~ 1.234 ~ 1234",
                "{'decimal': ','} ~ 1234,5 ~ 1234.5",
                "{'thousands': ','} ~ 1,234.5 ~ 1234.5",
                "{'thousands': [',', '\\'']} ~ 12'345 ~ 12345",
                "{'thousands': ' '} ~ 1\u202f234 ~ 1234",
                "{'currency_signs': ['$', 'USD']} ~ $5 ~ 5",
                "{'currency_signs': ['€', 'EUR']} ~ 5 EUR ~ 5",
                "{'percent': true} ~ 35 % ~ 0.35",
                "{'percent': true} ~ 7% ~ 0.07",
                "{'decimal': ','} ~ 1.5 ~ error",
                "{'thousands': ','} ~ 12,34 ~ error",
                "{'thousands': ','} ~ 1234,567 ~ error",
                "{'thousands': ','} ~ ,123 ~ error",
                "{'thousands': [',', ' ']} ~ 1,234 567 ~ error",
                "{'currency_signs': ['$']} ~ €5 ~ error",
                "{'currency_signs': ['$']} ~ 35 % ~ error",
                "{'percent': true} ~ NaN ~ error",
            })
    void numbersAreReadInTheFormThatTheMappingTells(String format, String cell, String expected) {
        ImportResult result = folder("{'wallets': {'format': " + format + "}}")
                .accounts("account_id\nA\n")
                .wallets("account_id;line;spend\nA;PC;" + cell + "\n")
                .read();
        if (expected.equals("error")) {
            assertThat(result.errors()).isEqualTo(1);
            assertThat(result.problems().get(0).value()).isEqualTo(cell);
        } else {
            assertThat(result.errors()).describedAs("%s", result.problems()).isZero();
            assertThat(spend(result)).isEqualTo(Double.parseDouble(expected));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{'acounts': {}} ~ unknown key \"acounts\"; did you mean accounts?",
                "{'wallets': {'fields': {'spnd': 'x'}}} ~ wallets, fields has an unknown key \"spnd\"; did you mean spend?",
                "{'wallets': {'fields': {'spend': {'colum': 'x'}}}} ~ did you mean column?",
                "{'wallets': {'fields': {'spend': {}}}} ~ exactly one of column, columns, constant, row_number",
                "{'wallets': {'fields': {'tied': {'constant': 'x'}}}} ~ must be a number",
                "{'wallets': {'fields': {'tied': {'constant': 35}}}} ~ the mapping sets tied to 35; allowed: a"
                        + " fraction",
                "{'wallets': {'fields': {'spend': 'Spnd'}}} ~ there is no column \"Spnd\"; did you mean spend?",
                "{'wallets': {'fields': {'spend': '{line}'}}} ~ names no \"lines\"",
                "{'wallets': {'where': [{'column': 'line'}]}} ~ exactly one of equals, not, in, at_least, at_most",
                "{'wallets': {'sum': 'yes'}} ~ must be true or false",
                "{'margin': 30} ~ it must be a fraction",
                "{'format': {'encoding': 'UTF8x'}} ~ is not known",
                "{'format': {'delimiter': 'ab'}} ~ one character",
                "{'name': 'a', 'name': 'b'} ~ is not JSON: line 1",
                "{'name': ~ is not JSON: line 1",
                "[] ~ must be an object",
            })
    void aWrongMappingIsOneMessage(String mapping, String message) {
        Folder folder = folder(mapping).accounts(Folder.ACCOUNTS).wallets(Folder.WALLETS);
        assertThatThrownBy(folder::read).isInstanceOf(MainstayException.class).hasMessageContaining(message);
    }

    @Test
    void fieldsAreRenamedReplacedFilteredAndSet() {
        Book book = folder("""
                        {'name': 'My book', 'currency': 'EUR', 'margin': 0.3, 'line_margins': {'PC': 0.2},
                         'accounts': {'file': 'a.csv', 'fields': {'account_id': 'Key', 'strategic': {'constant': true}}},
                         'wallets': {'file': 'w.csv',
                           'where': [{'column': 'year', 'at_least': 2020}, {'column': 'state', 'in': ['won', 'open']},
                                     {'column': 'day', 'at_most': '2020-12-31'}, {'column': 'line', 'not': 'Other'}],
                           'fields': {'account_id': 'Key', 'spend': {'column': 'K', 'times': 1000},
                                      'addressable': {'constant': 0.8},
                                      'line': {'column': 'line', 'replace': {'Pc': 'PC'}}}}}
                        """)
                .with("a.csv", "Key,Town\nA,Ulm\n")
                .with("w.csv", """
                        Key,line,K,year,state,day
                        A,Pc,1.5,2020,won,2020-01-01
                        A,NB,1.5,2019,won,2020-01-01
                        A,NB,1.5,2020,lost,2020-01-01
                        A,NB,1.5,2020,won,2021-01-01
                        A,Other,1.5,2020,won,2020-01-01
                        """)
                .read()
                .book()
                .orElseThrow();
        assertThat(book.name()).isEqualTo("My book");
        assertThat(book.currency()).isEqualTo("EUR");
        assertThat(book.defaultMargin()).isEqualTo(0.3);
        assertThat(book.lineMargins()).containsEntry("PC", 0.2);
        assertThat(book.accounts().strategic(0)).isTrue();
        assertThat(book.wallets().lines()).containsExactly("PC");
        assertThat(book.wallets().column(WalletField.SPEND).toArray()).containsExactly(1500);
        assertThat(book.wallets().column(WalletField.ADDRESSABLE).get(0)).isEqualTo(0.8);
        assertThat(book.wallets().origin().cell(0, "addressable", "PC")).isEqualTo("mapping: 0.8");
        assertThat(book.wallets().origin().cell(0, "spend", "PC")).isEqualTo("w.csv row 2, column K");
    }

    @Test
    void sumsDoNotDependOnTheOrderOfRows() {
        StringBuilder rows = new StringBuilder("account_id,line,spend,revenue\n");
        Random random = new Random(1);
        for (int row = 0; row < 500; row++) {
            rows.append("A,L")
                    .append(row % 3)
                    .append(',')
                    .append(random.nextDouble() * Math.pow(10, row % 17))
                    .append(",0.1\n");
        }
        Folder folder =
                folder("{'wallets': {'sum': true}}").accounts("account_id\nA\n").wallets(rows.toString());
        Book book = folder.read().book().orElseThrow();
        assertThat(book.wallets().size()).isEqualTo(3);
        assertThat(book.wallets().column(WalletField.REVENUE).get(0)).isEqualTo(16.7);
        assertThat(book.wallets().origin().rowCount(0)).isEqualTo(167);
        for (int round = 0; round < 10; round++) {
            folder.wallets(DialectTest.shuffled(rows.toString(), random));
            assertThat(folder.read().book().orElseThrow().digest()).isEqualTo(book.digest());
        }
    }

    @Test
    void accountsAreFoundByName() {
        Folder folder =
                folder("""
                {'accounts': {'fields': {'account_id': {'row_number': 'K00'}, 'parent_id': {'column': 'above', 'match': 'name'}}},
                 'wallets': {'fields': {'account_id': {'column': 'customer', 'match': 'name'}}}}
                """).accounts("name,above\nAlpha,\nBeta,Alpha\n").wallets("customer,line,spend\nBeta,PC,1\n");
        Book book = folder.read().book().orElseThrow();
        assertThat(book.accounts().id(1)).isEqualTo("K02");
        assertThat(book.accounts().text(AccountField.PARENT_ID).get(1)).isEqualTo("K01");
        assertThat(book.wallets().start(1)).isZero();
        folder.accounts("name,above\nAlpha,\nBeta,Alpha\nBeta,\n");
        assertThat(folder.read().problems())
                .extracting(DataProblem::message)
                .contains("several accounts have the name \"Beta\"; use the account_id instead");
    }

    @Test
    void accountsThatAreNotTheSameInAllRowsAreNamed() {
        Folder folder = folder("""
                {'accounts': {'file': 't.csv', 'distinct': true, 'fields': {'name': 'n'}},
                 'wallets': {'file': 't.csv', 'sum': true}}
                """).with("t.csv", "account_id,n,line,spend\nA,x,PC,1\nA,x,PC,2\nB,y,PC,1\nB,z,PC,1\n");
        assertThat(folder.read().problems())
                .extracting(problem -> problem.row() + " " + problem.message())
                .containsExactly("5 name of account B differs from row 4; an account has only one");
        assertThat(folder.readLenient().book().orElseThrow().accounts().size()).isEqualTo(1);
    }

    @Test
    void aWideTableNeedsNoMappingWhenAllOtherColumnsAreNumbers() {
        Folder folder = new Folder(temporary).with("wide.csv", "account_id,name,PC,NB\nA,x,10,\nB,y,0,2.5\n");
        Book book = folder.read("wide.csv").book().orElseThrow();
        assertThat(book.name()).isEqualTo("wide");
        assertThat(book.wallets().size()).isEqualTo(3);
        assertThat(book.wallets().origin().cell(0, "spend", "PC")).isEqualTo("wide.csv row 2, column PC");
        folder.with("wide.csv", "account_id,name,PC,town\nA,x,10,Ulm\n");
        assertThat(folder.read("wide.csv").problems())
                .extracting(DataProblem::message)
                .first()
                .asString()
                .contains("\"Ulm\" is not a number", "mapping");
        folder.with("w.csv", Folder.WALLETS);
        assertThatThrownBy(() -> folder.read("w.csv")).hasMessageContaining("it is a wallets table");
    }

    @Test
    void jsonIsReadLikeTables() {
        Folder folder = new Folder(temporary)
                .accounts(Folder.ACCOUNTS)
                .wallets(Folder.WALLETS)
                .with("book.json", """
                {"accounts": [{"account_id": "A1", "name": "Alpha"}, {"name": "Beta", "account_id": "A2"}],
                 "wallets": [{"account_id": "A1", "line": "PC", "spend": 1e2}, {"account_id": "A2", "line": "PC", "spend": "50"}]}
                """);
        assertThat(folder.read("book.json").book().orElseThrow().digest())
                .isEqualTo(folder.read().book().orElseThrow().digest());
        folder.with("book.json", "{\"accounts\": [{\"account_id\": \"A\", \"name\": [1]}], \"wallets\": []}");
        assertThatThrownBy(() -> folder.read("book.json")).hasMessageContaining("accounts row 1: name is a list");
        folder.with(
                "book.json",
                "{\"accounts\": [{\"account_id\": \"A\"}], \"wallets\": [{\"account_id\": \"A\", \"line\": \"x\", \"spend\": true}]}");
        assertThat(folder.read("book.json").problems().get(0).file()).isEqualTo("book.json wallets");
    }

    private Folder folder(String mapping) {
        return new Folder(temporary)
                .with(
                        "mapping.json",
                        mapping.replace("\\'", "\u0001").replace('\'', '"').replace('\u0001', '\''));
    }

    private static double spend(ImportResult result) {
        return result.book().orElseThrow().wallets().column(WalletField.SPEND).get(0);
    }
}
