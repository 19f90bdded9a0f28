package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mainstay.book.DataProblem;
import mainstay.book.PlanTable;
import mainstay.intake.api.ImportRequest;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eleven tables with every fault that there is a word for, all at once: each is named with its table, row, column and value and
 * with what is allowed, whatever the tables stand in. A row may have several.
 */
class FaultyTablesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final String FILE = "faults";

    @TempDir
    Path temporary;

    private final Map<String, List<String>> tables = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** A fault that is planted; the row is that of a CSV file. */
    private record Fault(boolean isError, String table, int row, String column, String value, String said) {}

    @Test
    void ofAFolder() {
        plant();
        Folder folder = new Folder(temporary);
        tables.forEach((table, rows) -> folder.with(table + ".csv", csv(rows)));

        check(read(temporary), table -> table + ".csv", 0);
    }

    @Test
    void ofAZip() {
        plant();
        List<Object> entries = new ArrayList<>();
        tables.forEach((table, rows) -> {
            entries.add(table + ".csv");
            entries.add(csv(rows).getBytes(StandardCharsets.UTF_8));
        });
        new Folder(temporary).with(FILE + ".zip", Zips.of(entries.toArray()));

        check(read(temporary.resolve(FILE + ".zip")), table -> table + ".csv", 0);
    }

    @Test
    void ofAWorkbook() {
        plant();
        Xlsx workbook = new Xlsx();
        tables.forEach((table, rows) -> workbook.sheet(table, rows.toArray(String[]::new)));
        new Folder(temporary).with(FILE + ".xlsx", workbook.bytes());

        check(read(temporary.resolve(FILE + ".xlsx")), table -> FILE + ".xlsx sheet " + table, 0);
    }

    @Test
    void ofAJsonFile() {
        plant();
        ObjectNode all = new JsonMapper().createObjectNode();
        tables.forEach((table, rows) -> json(rows, all.putArray(table)));
        new Folder(temporary).with(FILE + ".json", all.toString());

        check(read(temporary.resolve(FILE + ".json")), table -> FILE + ".json " + table, 1);
    }

    @Test
    void goodRowsAreTakenWhereThatIsAskedFor() {
        plant();
        Folder folder = new Folder(temporary);
        tables.forEach((table, rows) -> folder.with(table + ".csv", csv(rows)));

        ImportResult result = folder.readLenient();

        assertThat(result.book().orElseThrow().plan().present()).containsExactly(PlanTable.values());
        assertThat(result.rejects()).hasSizeGreaterThanOrEqualTo(PlanTable.values().length);
    }

    private void plant() {
        table("accounts", "account_id|name", "A1|Alpha", "A2|Beta");
        table("wallets", "account_id|line|spend|revenue", "A1|PC|100|31", "A2|PC|50|");
        table("lines", "line|grade|replaces|cannibalises", "PC|1||", "NB|1|PC|0.25");
        error("lines", "X1|-1||", "grade", "-1", "a weight, 0 or more");
        error("lines", "X2||PX|", "replaces", "PX", "there is no line \"PX\"; did you mean PC?");
        error("lines", "X3|||2", "cannibalises", "2", "from 0 to 1");
        error("lines", "PC|||", "line", "PC", "line PC appears twice, first in row");
        table("people", "person|reports_to|capacity|strategy|target_pay|left", "lin|||3||", "gone|lin||||2026-03-01");
        error("people", "p1|lim||||", "reports_to", "lim", "there is no person \"lim\"; did you mean lin?");
        error("people", "p2||-1|||", "capacity", "-1", "a number of accounts, 0 or more");
        error("people", "p3|||6||", "strategy", "6", "a rating from 0 to 5");
        error("people", "p4||||x|", "target_pay", "x", "is not a number; write it plainly");
        error("people", "p5|||||soon", "left", "soon", "it must be a day such as 2026-06-14");
        error("people", "lin|||||", "person", "lin", "appears twice, first in row 2");
        table("facts", "account_id|topic|item|period|value|agreed", "A1|need|n1 a site|2027||2026-01-01");
        error(
                "facts",
                "A3|need|n2|||",
                "account_id",
                "A3",
                "there is no account with the account_id \"A3\"; did you mean A1?");
        error(
                "facts",
                "Zeta-Works|need|n2|||",
                "account_id",
                "Zeta-Works",
                "add it to the accounts, or take the row out");
        error("facts", "A1|weather|n2|||", "topic", "weather", "allowed: finance, background, strategy, forecast");
        error("facts", "A1|need||||", "item", "", "item is missing");
        error("facts", "A1|need|n3|2027-Q5||", "period", "2027-Q5", "it must be a period such as 2027, 2027-H1");
        error("facts", "A1|need|n4||NaN|", "value", "NaN", "is not a number");
        error("facts", "A1|need|n5|||2026-02-30", "agreed", "2026-02-30", "is no day");
        table("shares", "account_id|line|supplier|period|share|amount|of|estimate", "A1|PC|us|2025|0.31|||");
        error(
                "shares",
                "A1|PC|x|2025|0.7|||",
                "share",
                "0.7",
                "share of A1, PC, 2025, spend adds up to 1.01 with row 2; allowed: 1 at most");
        error("shares", "A1|PC|x|2024|1.2|||", "share", "1.2", "a fraction (0.35 for 35 %) from 0 to 1");
        error(
                "shares",
                "A1|PC|x|2023||||",
                "share",
                "",
                "share and amount are both missing; the row needs one of them");
        error("shares", "A1|PD|x|2023|0.1|||", "line", "PD", "there is no line \"PD\"; did you mean PC?");
        error("shares", "A1|PC|x|2022|0.1||boxes|", "of", "boxes", "allowed: spend, units");
        error("shares", "A1|PC|x|2021|0.1|||maybe", "estimate", "maybe", "allowed: true, false");
        error("shares", "A1|PC|us|2025|0.1|||", "", "", "appears twice, first in row 2");
        warning(
                "shares",
                "A2|PC|us|2025|0.2|||",
                "share",
                "0.2",
                "is 20 % here, and 0 % by revenue and spend of the wallet (");
        warning("shares", "A2|NB|us|2026|0|||", "period", "2026", "is not over on 2026-06-30");
        table(
                "contacts",
                "contact_id|account_id|mail|side|level|role|influence|stance|ours|reports_to",
                "c1|A1|m@a.example||||||lin|");
        error("contacts", "c2|A1||board||||||", "side", "board", "allowed: purchasing, technical, executive, user");
        error("contacts", "c3|A1|||0|||||", "level", "0", "a level (1 is the top)");
        error(
                "contacts",
                "c4|A1||||decider||||",
                "role",
                "decider",
                "allowed: decides, evaluates, influences, uses, blocks; did you mean decides?");
        error("contacts", "c5|A1|||||9|||", "influence", "9", "a rating from 0 to 5");
        error("contacts", "c6|A1||||||-3||", "stance", "-3", "a stance from -2 to 2");
        error("contacts", "c7|A1|||||||nobody|", "ours", "nobody", "there is no person \"nobody\"; add it to people");
        error("contacts", "c8|A1||||||||c99", "reports_to", "c99", "there is no contact \"c99\"");
        error("contacts", "c1|A2||||||||", "contact_id", "c1", "contact c1 appears twice, first in row 2");
        warning(
                "contacts",
                "c9|A1| M@A.example|||||||",
                "mail",
                " M@A.example",
                "has the mail of contact c1 (row 2); they count as one person");
        table(
                "events",
                "account_id|on|kind|contact_id|person|line|outcome|hours",
                "A1|2026-06-01|visit|c1|lin|PC|held|2");
        error("events", "A1||visit|||||", "on", "", "on is missing; it must be a day");
        error("events", "A1|31/12/2026|visit|||||", "on", "31/12/2026", "is no day");
        error("events", "A1|46054|visit|||||", "on", "46054", "is no day");
        error("events", "A1|2026-06-01|lunch|||||", "kind", "lunch", "allowed: visit, meeting, discussion, survey");
        error("events", "A1|2026-06-01|visit|cx||||", "contact_id", "cx", "there is no contact \"cx\"");
        error("events", "A1|2026-06-01|visit||lim|||", "person", "lim", "did you mean lin?");
        error("events", "A1|2026-06-01|visit|||NC||", "line", "NC", "there is no line \"NC\"");
        error("events", "A1|2026-06-01|visit||||hold|", "outcome", "hold", "allowed: held, won, lost");
        error("events", "A1|2026-06-01|visit|||||-1", "hours", "-1", "a number of hours, 0 or more");
        plantDeals();
        table(
                "barriers",
                "barrier_id|account_id|line|what|blocks|opens|win|says|owner|due|cost",
                "b1|A1|PC|price|0.6|0.6||c1|lin|2026-12-31|");
        error(
                "barriers",
                "b2|A1|PC|x|0.5||||lin|2026-12-31|",
                "blocks",
                "0.5",
                "blocks of A1, PC adds up to 1.1 with row 2; allowed: 1 at most");
        error(
                "barriers",
                "b3|A1|PC|x||0.5|||lin|2026-12-31|",
                "opens",
                "0.5",
                "opens of A1, PC adds up to 1.1 with row 2");
        error("barriers", "b4|A1|PC|x|||1.5||lin|2026-12-31|", "win", "1.5", "from 0 to 1");
        error("barriers", "b5|A1|PC|x||||c98|lin|2026-12-31|", "says", "c98", "there is no contact \"c98\"");
        error("barriers", "b6|A1|PC||||||lin|2026-12-31|", "what", "", "what is missing");
        error("barriers", "b7|A1|PZ|x|||||lin|2026-12-31|", "line", "PZ", "there is no line \"PZ\"");
        error("barriers", "b8|A1|PC|x|||||lin|2026-12-31|-1", "cost", "-1", "an amount of money, 0 or more");
        error(
                "barriers",
                "b1|A1|PC|x|||||lin|2026-12-31|",
                "barrier_id",
                "b1",
                "barrier b1 appears twice, first in row 2");
        warning("barriers", "b9|A1|NB|x||||||2026-12-31|", "owner", "", "barrier b9: nobody owns it");
        warning("barriers", "ba|A1|NB|x|||||lin||", "due", "", "barrier ba: it has no date by which it is to be gone");
        plantRest();
    }

    private void plantDeals() {
        table(
                "opportunities",
                "opportunity_id|account_id|at|stage|amount|margin|probability|opened|closes|closed|owner",
                "d1|A1|2026-01-01|Proposal|5|||2026-01-01|2026-12-31||lin");
        error("opportunities", "d2|A1||Propsal|5||||||lin", "stage", "Propsal", "; did you mean Proposal?");
        error("opportunities", "d3|A1||Proposal|-5||||||lin", "amount", "-5", "an amount of money, 0 or more");
        error("opportunities", "d4|A1||Proposal|5|3|||||lin", "margin", "3", "from -10 to 1");
        error(
                "opportunities",
                "d5|A1||Proposal|5||50||||lin",
                "probability",
                "50",
                "a fraction (0.35 for 35 %) from 0 to 1");
        error(
                "opportunities",
                "d6|A1||Proposal|5|||2026-02-01|2026-01-31||lin",
                "closes",
                "2026-01-31",
                "closes 2026-01-31 is before opened 2026-02-01");
        error(
                "opportunities",
                "d7|A1||Closed Won|5|||2026-02-01||2026-01-31|lin",
                "closed",
                "2026-01-31",
                "is before opened 2026-02-01");
        error(
                "opportunities",
                "d1|A2|2026-02-01|Proposal|5||||||lin",
                "account_id",
                "A2",
                "opportunity d1 is one of account A1 in row 2");
        warning("opportunities", "d8|A1||Proposal|||||2026-12-31||lin", "amount", "", "opportunity d8: amount missing");
        warning(
                "opportunities",
                "d9|A1||Proposal|5||||2026-06-29||lin",
                "closes",
                "2026-06-29",
                "opportunity d9: the deal is open with a close date that is past");
        warning(
                "opportunities",
                "da|A1||Proposal|5||||2026-12-31||zhou",
                "owner",
                "zhou",
                "owner zhou is not in people");
        warning(
                "opportunities",
                "db|A1||Proposal|5||||2026-12-31||gone",
                "owner",
                "gone",
                "owner gone left on 2026-03-01");
        row("opportunities", "dc|A1|2026-01-01|Closed Won|5|||2026-01-01|2026-12-31||lin");
        warning(
                "opportunities",
                "dc|A1|2026-02-01|Proposal|5|||2026-01-01|2026-12-31||lin",
                "stage",
                "Proposal",
                "opportunity dc: the deal was reopened after its end");
        row("opportunities", "dc|A1|2026-03-01|Closed Won|5|||2026-01-01|2026-12-31||lin");
        warning(
                "opportunities",
                "dd|A1|2026-02-01|Proposal|5|||2026-01-01|2026-12-31||lin",
                "at",
                "",
                "opportunity dd: the history begins after the deal (opened 2026-01-01, first row 2026-02-01)");
        faults.add(new Fault(false, "opportunities", 0, "stage", "", "no deal is lost, so the win rate is 100 %"));
    }

    private void plantRest() {
        table(
                "actions",
                "action_id|account_id|for|what|owner|start|due|after|done|milestone|cost",
                "a1|A1|b1|x|lin|||||yes|");
        error(
                "actions",
                "a2|A1|b77|x|lin||||||",
                "for",
                "b77",
                "there is no barrier, opportunity, need or contact \"b77\"");
        error(
                "actions",
                "a3|A1||x|lin|2026-02-01|2026-01-31||||",
                "due",
                "2026-01-31",
                "due 2026-01-31 is before start 2026-02-01");
        error("actions", "a4|A1||x|lin|||a1;zz+2|||", "after", "a1;zz+2", "there is no action \"zz\"");
        error(
                "actions",
                "a5|A1||x|lin|||a6|||",
                "after",
                "a6",
                "each waits for the next, in a circle: a5 → a6 → a5; take one of them out");
        error("actions", "a6|A1||x|lin|||a5|||", "after", "a5", "each waits for the next, in a circle");
        error("actions", "a7|A1||x|lin||||1.5||", "done", "1.5", "from 0 to 1");
        error("actions", "a8|A1||x|lin|||||perhaps|", "milestone", "perhaps", "allowed: true, false");
        error("actions", "a9|A1|||lin||||||", "what", "", "what is missing");
        error("actions", "a1|A1||x|lin||||||", "action_id", "a1", "action a1 appears twice, first in row 2");
        table("targets", "account_id|team|person|period|measure|line|value|agreed", "A1|||2027|revenue||5|2026-01-01");
        error("targets", "|||2027|mix||5|2026-01-01", "account_id", "", "this one has none of them");
        error(
                "targets",
                "A1|t||2027|mix||5|2026-01-01",
                "team",
                "",
                "a target is that of an account, of a team or of a person; this one has account_id and team");
        error("targets", "||lim|2027|mix||5|2026-01-01", "person", "lim", "did you mean lin?");
        error("targets", "A1|||2027|profit||5|2026-01-01", "measure", "profit", "allowed: revenue, margin, net-margin");
        error("targets", "A1|||2027|mix|PW|5|2026-01-01", "line", "PW", "there is no line \"PW\"");
        error("targets", "A1|||2027|input|||2026-01-01", "value", "", "value is missing; it must be a number");
        error("targets", "A1|||2027|revenue||6|2026-01-01", "", "", "appears twice, first in row 2");
        warning("targets", "A2|||2027|revenue||6|", "agreed", "", "target not agreed: revenue 2027 of A2");
        table("sales", "account_id|line|period|revenue|credit|currency", "A1|PC|2025|10|lin:0.7;gone:0.3|EUR");
        error(
                "sales",
                "A1|PC|2025|10|lin:0.7;gone:0.2|EUR",
                "credit",
                "lin:0.7;gone:0.2",
                "the shares of the credit add up to 0.9, not to 1");
        error("sales", "A1|PC|2025|10|lim:1|EUR", "credit", "lim:1", "there is no person \"lim\"; did you mean lin?");
        error(
                "sales",
                "A1|PC|2025|10|lin:1.5;gone:-0.5|EUR",
                "credit",
                "lin:1.5;gone:-0.5",
                "the share of lin is 1.5; allowed: from 0 to 1");
        error(
                "sales",
                "A1|PC|2025|10||GBP",
                "revenue",
                "10",
                "there is no rate for money in \"GBP\"; allowed: EUR. A mapping tells under \"fx\"");
        error("sales", "A1|PC|2025|||EUR", "revenue", "", "revenue is missing; it must be a number");
        error("sales", "A1|PC|2025|1e999||EUR", "revenue", "1e999", "is too large a number");
        error("sales", "A4|PK|2025-13|ten||EUR", "account_id", "A4", "there is no account with the account_id \"A4\"");
        also("sales", "line", "PK", "there is no line \"PK\"; did you mean PC?");
        also("sales", "period", "2025-13", "is no period");
        also("sales", "revenue", "ten", "is not a number");
    }

    private void table(String name, String... rows) {
        tables.put(name, new ArrayList<>(List.of(rows)));
    }

    private void row(String table, String row) {
        tables.get(table).add(row);
    }

    private void error(String table, String row, String column, String value, String said) {
        row(table, row);
        also(table, column, value, said);
    }

    /** A further error of the row that was added last. */
    private void also(String table, String column, String value, String said) {
        faults.add(new Fault(true, table, tables.get(table).size(), column, value, said));
    }

    private void warning(String table, String row, String column, String value, String said) {
        row(table, row);
        faults.add(new Fault(false, table, tables.get(table).size(), column, value, said));
    }

    private static String csv(List<String> rows) {
        return String.join("\n", rows).replace('|', ',') + "\n";
    }

    private static void json(List<String> rows, ArrayNode table) {
        String[] header = rows.get(0).split("[|]", -1);
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split("[|]", -1);
            ObjectNode object = table.addObject();
            for (int cell = 0; cell < cells.length; cell++) {
                object.put(header[cell], cells[cell].isEmpty() ? null : cells[cell]);
            }
        }
    }

    private static ImportResult read(Path path) {
        return Intake.read(new ImportRequest(path, Optional.empty(), Optional.empty(), false, Optional.of(DAY)));
    }

    /** Each fault that was planted is named once, and nothing else is. */
    private void check(ImportResult result, UnaryOperator<String> file, int rowsBefore) {
        assertThat(result.book()).isEmpty();
        List<DataProblem> left = new ArrayList<>(result.problems());
        List<Fault> unnamed = new ArrayList<>();
        for (Fault fault : faults) {
            Optional<DataProblem> named = left.stream()
                    .filter(problem -> problem.isError() == fault.isError()
                            && problem.file().equals(file.apply(fault.table()))
                            && problem.row() == Math.max(0, fault.row() - rowsBefore)
                            && problem.column().equals(fault.column())
                            && problem.value().strip().equals(fault.value().strip())
                            && isSaid(problem.message(), fault.said()))
                    .findFirst();
            named.ifPresentOrElse(left::remove, () -> unnamed.add(fault));
        }
        assertThat(unnamed).describedAs("not named; left are %s", left).isEmpty();
        assertThat(left).isEmpty();
    }

    /** Whether a message says something; the numbers of rows differ from one kind of file to another. */
    private static boolean isSaid(String message, String said) {
        return message.replaceAll("row \\d+", "row").contains(said.replaceAll("row \\d+", "row"));
    }
}
