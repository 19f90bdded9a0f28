package mainstay.shell.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mainstay.book.BookBuilder;
import mainstay.book.TextColumn;
import mainstay.book.Wallet;
import mainstay.shell.host.Prompt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandsTest {
    @TempDir
    private Path folder;

    private Prompt prompt;

    @BeforeEach
    void aBookIsThere() {
        prompt = Prompt.withBook(folder);
    }

    @Test
    void theListIsSortedCutAndFiltered() {
        assertThat(rows("rank --columns rank,account_id")).containsExactly("1,big", "2,middle", "3,small");
        assertThat(rows("rank --columns account_id --top 1")).containsExactly("big");
        assertThat(rows("rank --columns account_id --where 'value < 100000'")).containsExactly("small");
        assertThat(prompt.run("rank --where 'value < 0'")).contains("no account matches");
        assertThatThrownBy(() -> prompt.run("rank --columns rank,rank")).hasMessageContaining("given twice");
        assertThatThrownBy(() -> prompt.run("rank --by valu")).hasMessageContaining("did you mean value?");
    }

    @Test
    void severalColumnsSortTheListEachInItsDirection() {
        assertThat(accounts("--by region,-value")).containsExactly("big", "middle", "small");
        assertThat(accounts("--by -region,value")).containsExactly("small", "big", "middle");
        assertThat(accounts("--by region,+value")).containsExactly("middle", "big", "small");
        assertThat(accounts("--by value")).containsExactly("big", "middle", "small");
        assertThat(accounts("--by +value --top 1")).containsExactly("small");
        assertThat(accounts("--by -name")).containsExactly("small", "middle", "big");
        assertThat(accounts("--by -rank")).containsExactly("small", "middle", "big");
        assertThat(prompt.run("rank --by region,-gross_profit")).startsWith("rank,account_id");
        assertThatThrownBy(() -> prompt.run("rank --by region,")).hasMessageContaining("a column missing");
    }

    private Stream<String> accounts(String options) {
        return rows("rank --columns account_id " + options);
    }

    private Stream<String> rows(String line) {
        return prompt.run(line).lines().skip(1);
    }

    @Test
    void columnsAreNamedTakenAwayAndMadeOfOthers() {
        assertThat(prompt.run("rank --columns '*,-name' --top 1")).startsWith("rank,account_id,industry,region");
        assertThat(prompt.run("rank --columns '-name,-rank' --top 1")).startsWith("account_id,industry");
        assertThat(prompt.run("rank --columns 'account_id, margin = gross_profit / expected_revenue' --by +margin"
                        + " --where 'margin > 10%' --top 1"))
                .startsWith("account_id,margin\nbig,0.2\n");
        assertThat(prompt.run("rank --columns 'ACCOUNT_ID, [Is Big] = value > 1m'"))
                .startsWith("account_id,Is Big\nbig,true\n");
        assertThatThrownBy(() -> prompt.run("rank --columns 'gross_profit / revenue'"))
                .hasMessageContaining("needs a name");
        assertThatThrownBy(() -> prompt.run("rank --columns 'value = revenue * 2'"))
                .hasMessageContaining("a column has it already");
        assertThatThrownBy(() -> prompt.run("rank --where \"coverage = 'dedicatd'\""))
                .hasMessageContaining("did you mean dedicated?");
    }

    @Test
    void aColumnOfTheUsersOwnIsReachedUnderItsHeadingAndBehindOneOfOurs() {
        prompt = Prompt.over(
                folder,
                BookBuilder.small(
                                new TreeMap<>(Map.of("a", List.of(Wallet.of("PC", 1000, 100)))),
                                new BookBuilder("mine").defaultMargin(0.2))
                        .extra("Account Manager", TextColumn.of("Wang"))
                        .extra("revenue", TextColumn.of("123456"))
                        .build());
        assertThat(prompt.run("rank --columns 'account_id,account manager,book.revenue,revenue'"))
                .startsWith("account_id,Account Manager,book.revenue,revenue\na,Wang,123456,100\n");
        assertThat(prompt.run(
                        "rank --columns account_id --where '\"Account Manager\" = \"Wang\" and book.revenue > 100k'"))
                .contains("\na\n");
        assertThat(prompt.run("rank --by 'Account Manager'")).startsWith("rank,account_id");
    }

    @Test
    void walletsAreListedWithTheFiguresOfTheirAccounts() {
        assertThat(prompt.run("wallets"))
                .startsWith("account_id,name,line,spend,")
                .contains("big,Big & Co,PC,4000000,");
        assertThat(prompt.run("wallets --where \"value > 100k and line = 'PC'\" --by +value --columns"
                        + " 'account_id,line,value,account_value,coverage,gap = value - revenue'"))
                .startsWith("account_id,line,value,account_value,coverage,gap\nmiddle,PC,1000000,1000000,");
        assertThat(prompt.run("wallets --top 1 --columns account_id,margin")).isEqualTo("account_id,margin\nbig,0.2\n");
        assertThat(prompt.run("wallets --where 'spend < 0'")).contains("no wallet matches");
    }

    @Test
    void accountsAreFoundByAPartInAnyCaseAndWidth() {
        assertThat(prompt.run("find BIG").lines())
                .containsExactly("account_id,name,industry,region,parent_id", "big,Big & Co,,north,");
        assertThat(prompt.run("find ＆ co").lines()).hasSize(4);
        assertThat(prompt.run("find nobody")).contains("no account has \"nobody\" in its id or name");
        assertThat(prompt.run("explain mid")).contains("middle");
        assertThat(prompt.said()).containsExactly("\"mid\" is middle (Middle & Co)");
        assertThatThrownBy(() -> prompt.run("explain co")).hasMessageContaining("big (Big & Co)");
    }

    @Test
    void anAccountIsExplainedDownToItsCells() {
        assertThat(prompt.run("explain 'middle & co'"))
                .startsWith("section,item,value,")
                .contains("run");
    }

    @Test
    void segmentsAreShownAsAListOrAMatrix() {
        assertThat(prompt.run("segments tier"))
                .startsWith("segmentation,class,accounts,")
                .contains("tier,A,");
        assertThat(prompt.run("segments tier --against coverage")).contains("dedicated");
        assertThat(prompt.run("segments pareto")).startsWith("measure,accounts_for_50,");
        assertThatThrownBy(() -> prompt.run("segments pareto --matrix")).hasMessageContaining("needs one segmentation");
    }

    @Test
    void accountsArePutTogetherByAnyColumns() {
        assertThat(prompt.run("segments --by region").lines())
                .startsWith("region,accounts,value,revenue,gross_profit,expected_profit")
                .anyMatch(row -> row.startsWith("north,2,5000000,1900000,"))
                .anyMatch(row -> row.startsWith("south,1,90000,20000,"));
        assertThat(prompt.run("segments --by region,coverage --measure large,value")
                        .lines())
                .startsWith("region,coverage,accounts,large,value")
                .hasSize(4);
        assertThat(prompt.run("segments tier --against region"))
                .startsWith("tier,measure,region north,region south,total");
        assertThat(prompt.run("segments region --against tier")).startsWith("region,measure,");
        assertThat(prompt.run("coverage plan --pool REGION --heads 1k")).contains("Big & Co");
    }

    @Test
    void numbersAreTypedAsTablesShowThem() {
        prompt.run("params profit.target 100,000");
        assertThat(prompt.run("params profit.target")).contains("profit.target,100000,");
        prompt.run("params margin.default '35 %'");
        assertThat(prompt.run("params margin.default")).contains("margin.default,0.35,");
        assertThat(prompt.run("whatif teamcost.dedicated.cost=1.2m")).contains("big,");
        assertThat(rows("rank --top 1,000 --columns account_id")).hasSize(3);
        assertThat(prompt.run("coverage plan --budget 2m --capture dedicated=90%,channel=0.7 --gap 1%"))
                .contains("bound");
    }

    @Test
    void otherAssumptionsAreSetAgainstThoseInForce() {
        assertThat(prompt.run("whatif teamcost.dedicated.cost=900000")).contains("big,", "dedicated");
        assertThat(prompt.run("whatif idd.revenue=7"))
                .contains("middle,")
                .isEqualTo(prompt.run("whatif middle.revenue=7"));
        prompt.run("whatif 'Midd.revenue[PC]=7' --save part");
        assertThat(prompt.said()).contains("\"Midd\" is middle (Middle & Co)");
        assertThat(prompt.run("scenario show part")).contains("middle,");
        assertThatThrownBy(() -> prompt.run("whatif l.revenue=7"))
                .hasMessageStartingWith("2 accounts have \"l\" in their id or name: middle (Middle & Co), small");
        assertThatThrownBy(() -> prompt.run("whatif idd.revenue=7 middle.revenue=8"))
                .hasMessage("middle.revenue is given twice");
        assertThatThrownBy(() -> prompt.run("whatif margin.default"))
                .hasMessageContaining("\"margin.default\" is not NAME=VALUE");
        assertThatThrownBy(() -> prompt.run("whatif margin.default=0.1 margin.default=0.2"))
                .hasMessage("margin.default is given twice");
    }

    @Test
    void anExplanationOpensWithTheConclusion() {
        List<String> sections = prompt.run("explain middle")
                .lines()
                .skip(1)
                .map(line -> line.replaceFirst("[,:].*", ""))
                .distinct()
                .toList();

        assertThat(sections).startsWith("coverage", "what would change the answer", "value and position", "wallet");
        assertThat(prompt.run("explain middle").lines().skip(1))
                .first()
                .asString()
                .startsWith("coverage,recommended");
    }

    @Test
    void aCoverageThatBringsMoreIsNamed() {
        assertThat(prompt.run("explain big"))
                .contains("channel would bring,", "98,000 more", "params policy max-profit", "params capture.channel");
    }

    @Test
    void onlySomeOfAnExplanationIsShownWhereThatIsWanted() {
        assertThat(prompt.run("explain big --section cov").lines().skip(1))
                .allMatch(line -> line.startsWith("coverage,"));
        assertThat(prompt.run("explain big --lines 0")).doesNotContain("wallet: ");
        assertThatThrownBy(() -> prompt.run("explain big --section coverge"))
                .hasMessageContaining("did you mean coverage?");
    }

    @Test
    void severalAccountsStandSideBySide() {
        assertThat(prompt.run("explain big small --section coverage"))
                .startsWith("section,item,big,small\n")
                .contains("coverage,rank,1,3\n");
    }
}
