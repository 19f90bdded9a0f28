package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lines that are refused, typed at the shell: each ends with its status and one message, shows nothing and changes no file of
 * the data directory. An ellipsis stands for whatever comes after it.
 */
@TestInstance(Lifecycle.PER_CLASS)
class WrongCallsTest {
    private static final String REFUSED = """
            2 | book all | there is no subcommand of book "all"; allowed: list, use, drop, undo, columns, diff
            1 | book use there | there is no book "there"; did you mean three?
            2 | book list all | wrong arguments: all; usage: book list
            2 | book use | an argument is missing; usage: book use NAME
            1 | book drop nowhere | there is no book "nowhere"; book list shows them
            2 | book columns all | wrong arguments: all; usage: book columns
            1 | book diff nowhere | there is no book "nowhere"; book list shows them
            1 | book diff | book three has no version before; import it again to have one
            2 | book diff a b c | wrong arguments: a b c; usage: book diff [A] [B]
            1 | book undo | book three has no version before, so there is nothing to undo
            2 | book --problem | there is no option "--problem"; did you mean --problems?
            2 | book --format jsn | there is no format "jsn"; did you mean json? Allowed: table, vertical, json, csv, md
            2 | book --vertical --format csv | --vertical is a format itself, and does not go with --format
            2 | import | import needs PATH; see: help import
            2 | import '' | PATH is empty; omit it or give a value; see: help import
            1 | import nowhere | …nowhere…
            2 | import mine --name '' | --name is empty; omit it or give a value; see: help import
            2 | import --force | --force replaces the file of --template, which is not given; see: help import
            2 | import a --lang zh | --lang is the language of --template, which is not given; see: help import
            2 | import --template a.xlsx --draft-map b | --template and --draft-map do not go together; call import for each…
            2 | import --template a.xlsx --lenient | --template imports nothing, so --lenient does not go with it; see: help import
            2 | import --draft-map mine --map m.json | --draft-map imports nothing, so --map does not go with it; see: help import
            2 | import mine --draft-map mine | --draft-map imports nothing, so it takes no further PATH "mine"; see: help import
            2 | import --map | import: …
            1 | import --draft-map nowhere | …nowhere…
            1 | import broken | nothing was imported: 1 error; correct the rows named above, or import the good rows with --lenient
            1 | import mine --map nowhere.json | …nowhere.json…
            2 | params --reset | --reset takes the name of one parameter: params NAME --reset
            2 | params margin.default 0.3 --reset | --reset takes the name of one parameter: params NAME --reset
            1 | params margin.defualt | there is no parameter "margin.defualt"; did you mean margin.default?
            1 | params margin.defualt 0.3 | there is no parameter "margin.defualt"; did you mean margin.default?
            1 | params margin.defualt --reset | there is no parameter "margin.defualt"; did you mean margin.default?
            1 | params margin.default much | …margin.default…much…
            1 | params margin.default 7 | …margin.default…7…
            2 | params --undo | --undo takes the name of one parameter: params NAME --undo
            2 | params margin.default --undo --reset | --reset and --undo do not go together; give one of them
            1 | params margin.default --undo | margin.default has no value before for book three…
            2 | params margin.default 0.3 --changed | --changed lists, and takes no value: params --changed
            2 | params export | params export needs FILE; see: help params
            1 | params load nowhere.txt | there is no file …nowhere.txt; such a file comes from: params export FILE
            2 | params a b c | params does not take the argument "c"; see: help params
            2 | completion | completion needs SHELL; see: help completion
            2 | completion bsah | there is no shell "bsah"; did you mean bash? Allowed: …
            2 | doctor all | doctor does not take the argument "all"; see: help doctor
            2 | report pareto --lang fr | there is no language "fr"; allowed: en, zh
            2 | report pareto --lang ZH | there is no language "ZH"; did you mean zh? Allowed: en, zh
            2 | report pareto --sections , | --sections is empty; name sections, such as brief,list
            2 | report pareto --open | --open shows a file: name it with --out, such as list.html
            2 | backup | backup needs DIR; see: help backup
            2 | backup a b | backup does not take the argument "b"; see: help backup
            2 | backup mine | …mine exists already; name a folder that does not
            2 | backup data/within | …is in the data directory itself; name a folder elsewhere, best on another disk
            1 | backup mine --check | …mine is no backup: there is no backup.json in it; backup DIR makes one
            2 | restore | restore needs DIR; see: help restore
            1 | restore mine | …mine is no backup: there is no backup.json in it; backup DIR makes one
            2 | verify all | verify does not take the argument "all"; see: help verify
            2 | audit all | there is no subcommand of audit "all"; allowed: list, verify, head, compare
            2 | plan set price | plan set price needs COLUMN=VALUE, one or more; see: help plan set
            1 | plan import nowhere | …nowhere…
            2 | plan import | …plan import…
            2 | plan add barriers | plan add barriers needs COLUMN=VALUE, one or more; see: help plan add
            2 | plan set price due=2027-01-01 | a change needs a reason, which plan log shows: --why "agreed with them on Monday"
            2 | plan set price due --why x | "due" is not NAME=VALUE, such as margin.default=0.30; without blanks, or in quotes
            1 | plan set price due=2027-01-01 --why x | book three has no table whose rows have ids; to have them: plan import PATH
            1 | plan set barriers/price due=2027-01-01 --why x | there is no barrier "price"; it is the id of a row, or what tells it from others, such as barriers/account_id/barrier_id
            1 | plan add barrier a=b --why x | there is no plan table "barrier"; did you mean barriers?
            1 | plan add barriers barrier_id=x --why y | a new barrier needs account_id, line, what; plan add barriers account_id=… line=… what=…
            1 | plan add barriers dui=x --why y | there is no column of barriers "dui"; did you mean due?
            2 | plan done | plan done needs ACTION, or --from FILE; see: help plan done
            2 | plan done a1 --on soon | --on must be a day such as 2027-06-30, not "soon"
            1 | plan done a1 | there is no action "a1"; plan actions shows them
            1 | plan done --from nowhere | …nowhere…
            1 | plan undo price | book three has no table whose rows have ids; to have them: plan import PATH
            1 | plan log price | book three has no table whose rows have ids; to have them: plan import PATH
            2 | audit list --area pay | there is no area "pay"; allowed: book, parameters, plan, coverage, review, roles, backup, models
            2 | audit verify all | wrong arguments: all; usage: audit verify
            2 | audit head --out | audit head: …
            1 | audit compare nowhere.json | …nowhere.json cannot be read…
            1 | audit compare mine/accounts.csv | …accounts.csv does not hold the head of an audit log; such a file comes from: audit head --out FILE
            2 | teams all | teams does not take the argument "all"; see: help teams
            2 | rank big | rank does not take the argument "big"; see: help rank
            2 | rank --top few | --top must be a whole number from 0, not "few"
            2 | rank --top -1 | --top must be a whole number from 0, not "-1"
            1 | rank --by valu | there is no column "valu"; did you mean value?
            1 | rank --columns rank,valu | there is no column "valu"; did you mean value?
            2 | rank --columns rank,rank | the column rank is given twice
            1 | rank --where 'valu > 3' | …"valu"…
            2 | rank --where 'value >' | …
            2 | rank --where | rank: …
            2 | rank --top 3 --top 4 | rank: …
            2 | rank --by region, | --by has a column missing: "region,"; write A,B,C
            2 | rank --where "coverage = 'dedicatd'" | …did you mean dedicated? Allowed: dedicated, …
            2 | rank --columns 'a = value / ' | --columns cannot be read at character …something is missing at the end…
            2 | rank --columns 'value / 2' | …an expression needs a name…
            2 | wallets big | wallets does not take the argument "big"; see: help wallets
            1 | wallets --by lin | there is no column "lin"; did you mean line?
            2 | wallets --where spend | --where cannot be used: it is a value, not a condition that is true or false…
            2 | find | find needs TEXT; see: help find
            1 | explain co | 3 accounts have "co" in their id or name: big (Big & Co), middle (Middle & Co), small (Small & Co); give…
            2 | explain | explain needs ACCOUNT; see: help explain
            1 | explain bgi | there is no account "bgi"; did you mean big?
            1 | explain 'nobody at all' | there is no account "nobody at all"; rank lists the accounts
            1 | segments teir | there is no segmentation "teir"; did you mean tier? Allowed: …
            1 | segments tier --against coverge | there is no segmentation "coverge"…
            1 | segments region | there is no segmentation "region"; it is a column: segments --by region
            2 | segments tier --by region | --by makes a list of groups and goes with no segmentation and no matrix
            2 | segments --measure value | --measure goes with --by, such as: segments --by region
            2 | segments --by region --measure share_of_wallet | share_of_wallet cannot be added up; --measure takes…
            1 | segments --by regoin | there is no column "regoin"; did you mean region?
            1 | params margin.default 0,35 | …the decimal sign is a point…
            1 | params profit.target 35% | …a percentage is a share, and this is none
            2 | coverage plan --heads 1,000 | …may be several numbers; write 1000
            2 | segments --matrix | a matrix needs one segmentation, such as: segments value_relationship --matrix
            2 | segments pareto --matrix | a matrix needs one segmentation, such as: segments value_relationship --matrix
            2 | whatif | whatif needs NAME=VALUE; see: help whatif
            2 | whatif margin.default | "margin.default" is not NAME=VALUE, such as margin.default=0.30; without blanks, or in quotes
            2 | whatif '=3' | "=3" is not NAME=VALUE…
            2 | whatif margin.default=0.1 margin.default=0.2 | margin.default is given twice
            1 | whatif margin.defualt=0.3 | there is no parameter "margin.defualt"; did you mean margin.default?
            2 | whatif margin.default=0.1,0.2 --save both | --save keeps one value of each assumption; name one value of each
            2 | whatif margin.default=0.1 --save '' | a scenario needs a name, such as: --save optimistic
            1 | whatif margin.default=0.1,much | margin.default cannot be "much"…
            1 | whatif 'bgi.revenue[PC]=1' | there is no account "bgi"; did you mean big?
            2 | scenario all | there is no subcommand of scenario "all"; allowed: list, show, diff, apply, drop
            1 | scenario show nothing | there is no scenario "nothing"; whatif NAME=VALUE --save NAME makes one
            1 | scenario diff one other | there is no scenario "one"; whatif NAME=VALUE --save NAME makes one
            1 | scenario apply nothing | there is no scenario "nothing"; whatif NAME=VALUE --save NAME makes one
            1 | scenario drop nothing | there is no scenario "nothing"; whatif NAME=VALUE --save NAME makes one
            2 | scenario list all | wrong arguments: all; usage: scenario list
            1 | plan barriers bgi | there is no account "bgi"; did you mean big?
            1 | plan barriers --where "statu = 'late'" | there is no column "statu"; did you mean status?
            2 | people | people needs ACTION; see: help people
            1 | people assign --by managr | there is no column "managr"; did you mean manager?
            2 | people assign --pin big | "big" is not NAME=VALUE, such as margin.default=0.30; without blanks, or in quotes
            2 | programme --start soon | --start must be a day such as 2027-06-30, not "soon"
            1 | programme --by mont | there is no column "mont"; did you mean month?
            1 | programme pilots --by st | there is no column "st"; did you mean set?
            2 | report programme --start soon | --start must be a day such as 2027-06-30, not "soon"
            2 | programme calendar --start soon | --start must be a day such as 2027-06-30, not "soon"
            1 | params programme.week workdays | programme.week cannot be "workdays"; allowed: days of the week such as mon-fri, or sun-thu,sat
            1 | sell divisions --by divison | there is no column "divison"; did you mean division?
            1 | whatif barriers=gone | book three has no barriers; a table barriers beside its accounts says them
            1 | plan map bgi | there is no account "bgi"; did you mean big?
            2 | plan map --on tomorrow | --on must be a day such as 2027-06-30, not "tomorrow"
            1 | plan map --where "rol = 'decides'" | there is no column "rol"; did you mean role?
            1 | plan profile bgi | there is no account "bgi"; did you mean big?
            1 | plan check bgi | there is no account "bgi"; did you mean big?
            1 | plan check --where "hold = 'no'" | there is no column "hold"; did you mean holds?
            1 | sell pipeline bgi | there is no account "bgi"; did you mean big?
            2 | sell pipeline --period 2027-Q9 | --period must be a period such as 2027, 2027-H1, 2027-Q3, 2027-03 or 2027-03-31, not "2027-Q9"
            2 | sell moves 2027-01-01 2026-01-01 | FROM must not be after TO, and 2027-01-01 is after 2026-01-01
            2 | sell moves 2027 2028 | FROM must be a day such as 2027-06-30, not "2027"
            1 | sell progress bgi | there is no account "bgi"; did you mean big?
            1 | sell tree 2026 207 | there is no review or period "207"; a period is written as 2027, 2027-H1, 2027-Q3, 2027-03 or 2027-03-31
            2 | sell tree 2026 2027 --by regoin | there is no level "regoin"; allowed: account, line, division, team
            2 | sell tree 2026 2027 --variant bas | there is no variant "bas"; did you mean base? Allowed: symmetric, base
            1 | sell tree 2026 2027 bgi | there is no account "bgi"; did you mean big?
            2 | report value-tree | an argument is missing…
            2 | report value-tree 2026 2027 --by regoin | there is no level "regoin"; allowed: account, line, division, team
            2 | report value-tree 2026 2027 --variant bas | there is no variant "bas"; did you mean base? Allowed: symmetric, base
            1 | params value.cost 0.04 | there is no parameter "value.cost"; a cost of the value tree is called value.cost.NAME…
            1 | params value.cost.rent -1 | value.cost.rent cannot be "-1"…
            2 | plan show | an argument is missing; usage: plan show ACCOUNT
            1 | plan show bgi | there is no account "bgi"; did you mean big?
            1 | plan process bgi | there is no account "bgi"; did you mean big?
            2 | plan process --where "met = 'perhaps'" | …
            1 | plan visits bgi | there is no account "bgi"; did you mean big?
            1 | plan actions --by departmnt | there is no column "departmnt"; did you mean department?
            2 | people | people needs ACTION; see: help people
            1 | people pay nobody | no incentive model serves, so nobody's pay can be computed (models lists those that there are)
            2 | people pay --period 2027-Q9 | --period must be a period such as 2027, 2027-H1, 2027-Q3, 2027-03 or 2027-03-31, not "2027-Q9"
            1 | people pay --whatif pay.bugdet=5 | there is no parameter "pay.bugdet"; did you mean pay.budget?
            2 | people pay --whatif pay.budget | "pay.budget" is not NAME=VALUE…
            1 | people pay --whatif pay.budget=much | pay.budget cannot be "much"…
            2 | people pay --whatif pay.budget=5 --receipts | --whatif and --receipts list different rows; name one of them
            1 | people pay --review first | no pay was frozen with review first: nobody in its book had target pay…
            2 | people pay --review first --receipts | --review lists what was frozen; name it without --whatif and --receipts
            1 | people scorecard nobody | no incentive model serves…
            2 | report pay | an argument is missing…
            2 | report scorecards --on 2027 | --on must be a day such as 2027-06-30, not "2027"
            2 | people scorecard --on tomorrow | --on must be a day such as 2027-06-30, not "tomorrow"
            2 | coverage | coverage needs ACTION; see: help coverage
            2 | coverage plan now | wrong arguments: now; usage: coverage plan
            2 | coverage plan --heads many | --heads must be a number from 0 to 1e15, not "many"
            2 | coverage plan --budget -1 | --budget must be a number from 0 to 1e15, not "-1"
            2 | coverage plan --gap x | --gap must be a number from 0 to 1e15, not "x"
            2 | coverage plan --time soon | --time must be a number from 0 to 1e15, not "soon"
            2 | coverage plan --top few | --top must be a whole number from 0, not "few"
            2 | coverage plan --pool continent | there is no pool "continent"; allowed: none, region
            2 | coverage plan --max-moves 1.5 | --max-moves must be a whole number from 0, not "1.5"
            2 | coverage plan --capture channel | --capture takes COVERAGE=PART or COVERAGE=COLUMN, separated by commas, such…
            1 | coverage plan --capture chanel=0.7 | there is no coverage "chanel"; did you mean channel? Allowed: dedicated, channel, none
            1 | coverage plan --capture channel=name | column name holds no numbers, such as …; a capture is a number such…
            1 | coverage plan --max-moves 1 | the current coverage of the accounts is not known, so moves cannot be counted; …
            1 | coverage frontier --by moves | …
            2 | coverage present | there is no subcommand of coverage "present"; allowed: …
            2 | report priority | there is no report "priority"; allowed: brief, priority-list, …
            2 | help rnak | there is no command "rnak"; did you mean rank?
            1 | coverage plan --pin nowhere.csv | …nowhere.csv…
            1 | coverage plan --heads slaes=3 | there is no role "slaes"; did you mean sales?
            1 | coverage show | book three has no coverage plan yet; make one: coverage plan
            2 | coverage show --top none | --top must be a whole number from 0, not "none"
            1 | coverage teams | book three has no coverage plan yet; make one: coverage plan
            1 | coverage reconcile | book three has no coverage plan yet; make one: coverage plan
            1 | rank --coverage adopted | no coverage plan is adopted for book three; make one and adopt it: coverage plan, coverage adopt
            1 | explain big --coverage plan | coverage cannot be "plan"; allowed: adopted, recommended
            2 | coverage adopt --keep-captures perhaps | --keep-captures must be yes or no, not "perhaps"
            1 | coverage adopt | book three has no coverage plan yet; make one: coverage plan
            2 | coverage explain | an argument is missing; usage: coverage explain ACCOUNT
            2 | coverage teams --heads 3 | coverage teams does not take --heads, an option of coverage plan
            2 | report | report needs REPORT; see: help report
            2 | report account big --top 3 | report account does not take --top, an option of report priority-list, …
            2 | report account-plan | an argument is missing; usage: report account-plan ACCOUNT
            2 | report brief --on 2027 | --on must be a day such as 2027-06-30, not "2027"
            2 | report barriers --on 2027 | --on must be a day such as 2027-06-30, not "2027"
            2 | report pipeline --from 2027 | --from must be a day such as 2027-06-30, not "2027"
            2 | report process --on today | --on must be a day such as 2027-06-30, not "today"
            2 | report divisions --on 2026-13-01 | --on must be a day such as 2027-06-30, not "2026-13-01"
            2 | report divisions all | wrong arguments: all; usage: report divisions
            2 | report account | an argument is missing; usage: report account ACCOUNT
            2 | report matrix | an argument is missing; usage: report matrix NAME
            2 | report diff first | wrong arguments: first; usage: report diff REVIEW REVIEW
            2 | report swap attractiveness | wrong arguments: attractiveness; usage: report swap ID@VERSION ID@VERSION
            2 | report pareto --out '' | --out is empty; name a file, such as list.html
            2 | review | review needs ACTION; see: help review
            2 | review open | an argument is missing; usage: review open NAME
            1 | review open first | there is a review first already; choose another name
            2 | review open .hidden | ".hidden" cannot be the name of a review; a name starts with a letter or digit and has…
            1 | review close | no review is open, and a closed review cannot change; open one: review open NAME
            1 | review propose small tier=A --why x | no review is open, and a closed review cannot change…
            1 | review agree small --department sales | no review is open, and a closed review cannot change…
            1 | review contest small --department sales --why x | no review is open, and a closed review cannot change…
            1 | review override small tier=A --why x --until 2099-12-31 | no review is open, and a closed review cannot change…
            1 | review show frist | there is no review "frist"; did you mean first?
            1 | review proposals frist | there is no review "frist"; did you mean first?
            1 | review replay frist | there is no review "frist"; did you mean first?
            1 | review check frist | there is no review "frist"; did you mean first?
            1 | review export frist | there is no review "frist"; did you mean first?
            1 | review diff first frist | there is no review "frist"; did you mean first?
            1 | review trend bigg | there is no account of the reviews "bigg"; did you mean big?
            2 | report trend first | wrong arguments: first; usage: report trend
            2 | review diff first first --by colour | there is no view of a diff "colour"; allowed: account, measure, team, tier, plan, pay
            2 | review diff first first --top few | --top must be a whole number from 0, not "few"
            2 | review show first --top few | --top must be a whole number from 0, not "few"
            1 | review import nowhere | …nowhere…
            1 | review import broken/wallets.csv | …wallets.csv cannot be read as a review…; a review comes from: review export NAME
            2 | review replay | an argument is missing; usage: review replay NAME
            2 | models activate --yes | an argument is missing; usage: models activate ID@VERSION...
            2 | report whatif | an argument is missing; usage: report whatif NAME=VALUE...
            2 | models admit | an argument is missing; usage: models admit FILE
            2 | models trust | an argument is missing; usage: models trust FILE
            1 | models trust nowhere.jar | nowhere.jar cannot be trusted: …
            2 | models retire | an argument is missing; usage: models retire ID@VERSION
            2 | models pin | an argument is missing; usage: models pin RUN (explain shows it, such as g0-4f2a91c0), or…
            """;

    /** They have no operand and no option of their own that could be wrong, or are in {@code ModelsActionsTest}. */
    private static final List<String> ELSEWHERE = List.of(
            "help",
            "coverage prices",
            "coverage frontier",
            "coverage diff",
            "report priority-list",
            "report coverage",
            "report review",
            "report book",
            "report all",
            "review list",
            "models compare",
            "models shadow",
            "models rollback",
            "models audit",
            "audit");

    private ShellInTest shell;

    @BeforeAll
    void aBookAndAClosedReviewAreThere(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/accounts.csv"), "account_id,name\na,Alpha\n");
        Files.writeString(folder.resolve("mine/wallets.csv"), "account_id,line,spend,revenue\na,PC,1000,100\n");
        Files.createDirectories(folder.resolve("broken"));
        Files.writeString(folder.resolve("broken/accounts.csv"), "account_id,name\na,Alpha\n");
        Files.writeString(folder.resolve("broken/wallets.csv"), "account_id,line,spend,revenue\na,PC,much,100\n");
        shell = ShellInTest.in(folder);
        shell.makeCurrent(Prompt.book());
        assertThat(shell.run("review open first; review close").status()).isZero();
    }

    @AfterAll
    void close() throws Exception {
        shell.close();
    }

    @TestFactory
    Stream<DynamicTest> eachIsRefusedAndChangesNothing() {
        return rows().map(row -> DynamicTest.dynamicTest(row.get(1), () -> {
            Map<String, String> before = shell.files();

            Ended ended = shell.run(row.get(1));

            assertThat(ended.out()).isEmpty();
            assertThat(message(ended)).matches(pattern(row.get(2)));
            assertThat(ended.status()).as(ended.err()).isEqualTo(Integer.parseInt(row.get(0)));
            assertThat(shell.files()).isEqualTo(before);
        }));
    }

    @Test
    void everyActionIsAmongThem() {
        List<String> lines = rows().map(row -> row.get(1)).toList();

        assertThat(shell.commands())
                .filteredOn(command -> !ELSEWHERE.contains(command))
                .allSatisfy(command -> assertThat(lines).anyMatch(line -> (line + " ").startsWith(command + " ")));
    }

    private static Stream<List<String>> rows() {
        return REFUSED.lines().map(line -> List.of(line.split(" \\| ", 3)));
    }

    /** The last line: an import tells its problems before. */
    private static String message(Ended ended) {
        return ended.err().lines().reduce("", (first, second) -> second).replaceFirst("^mainstay: ", "");
    }

    private static String pattern(String text) {
        return "\\Q" + text.replace("…", "\\E.*\\Q") + "\\E";
    }
}
