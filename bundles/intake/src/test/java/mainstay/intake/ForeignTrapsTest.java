package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.DataProblem;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.intake.api.ImportProgress;
import mainstay.intake.api.ImportRequest;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with exports of sales systems unless one knows. */
class ForeignTrapsTest {
    private static final Path MAPPINGS = Data.root().resolve("launcher/src/main/distribution/examples/mappings");
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    @TempDir
    Path temporary;

    @Test
    void aReportIsOneFileBesideTheBookWithShortIdsPercentSignsAndAmericanDates() {
        Path linked = Data.folder("process/salesforce-shape/linked");
        Book book =
                Folder.read(linked, MAPPINGS.resolve("salesforce.json")).book().orElseThrow();

        ImportResult result = Intake.readPlan(
                book, request(linked.resolve("report-opportunities.csv"), "salesforce-report"), ImportProgress.NOBODY);

        assertThat(result.problems()).filteredOn(DataProblem::isError).isEmpty();
        PlanRows deals = result.book().orElseThrow().plan().rows(PlanTable.OPPORTUNITIES);
        assertThat(cells(deals, "account_id", "opportunity_id", "stage", "amount", "probability", "closes"))
                .containsExactlyInAnyOrder(
                        "0015500000Xyy06AAB 006q000000HddohAAB Negotiation/Review 600000 0.6 2026-09-15",
                        "001q000000wW9BeAAK 006q000000Hbmd1AAB Qualification 250000 0.15 2026-09-30",
                        "001q000000ww9BEAAY 006q000000HK8jdAAD Qualification  0.15 2026-05-31");
        assertThat(IntStream.range(0, deals.size()).mapToObj(deals::account).distinct())
                .describedAs("accounts whose ids differ by case alone")
                .hasSize(3);
        assertThat(said(result))
                .contains(
                        "opportunity 006q000000HK8jdAAD: amount missing",
                        "opportunity 006q000000HK8jdAAD: the deal is open with a close date that is past");
    }

    @Test
    void peopleOfHubSpotWithOneMailAreNamed() {
        ImportResult result = Intake.read(request(Data.folder("process/hubspot-shape/linked"), "hubspot"));

        PlanRows contacts = result.book().orElseThrow().plan().rows(PlanTable.CONTACTS);
        Map<String, String> ofMail = new HashMap<>();
        List<String> again = new ArrayList<>();
        for (int row = 0; row < contacts.size(); row++) {
            String mail = contacts.text(row, "mail").strip().toLowerCase(Locale.ROOT);
            if (ofMail.putIfAbsent(mail, contacts.text(row, "contact_id")) != null) {
                again.add(contacts.text(row, "contact_id"));
            }
        }
        assertThat(again).hasSize(1);
        assertThat(result.problems())
                .filteredOn(problem -> problem.column().equals("property_email"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .startsWith("contact " + again.get(0) + " has the mail of contact ")
                        .endsWith("they count as one person"));
    }

    @Test
    void amountsOfNothingAndBelowNothingKeepTheirMeaning() {
        Folder folder = new Folder(temporary)
                .accounts(Folder.ACCOUNTS)
                .wallets(Folder.WALLETS)
                .with("deals.csv", "Id,Customer,Stage,Sum\n1,A1,Proposal,0\n2,A1,Proposal,\n3,A1,Closed Lost,5\n")
                .with("invoices.csv", """
                        Customer,Product,Day,Kind,Sum
                        A1,PC,14.06.2026 09:20,invoice,100
                        A1,PC,1781427600000,credit note,-40
                        A1,PC,2026-06-15T01:00:00+05:00,invoice,0
                        """)
                .with("mapping.json", """
                        {"tables": {
                          "opportunities": {"file": "deals.csv", "fields": {"opportunity_id": "Id", "account_id": "Customer",
                            "stage": "Stage", "amount": "Sum"}},
                          "sales": {"file": "invoices.csv", "fields": {"account_id": "Customer", "line": "Product",
                            "period": "Day", "revenue": "Sum"}}}}
                        """);

        ImportResult result = folder.read();

        Book book = result.book().orElseThrow();
        assertThat(cells(book.plan().rows(PlanTable.OPPORTUNITIES), "opportunity_id", "amount"))
                .containsExactly("1 0", "2 ", "3 5");
        assertThat(cells(book.plan().rows(PlanTable.SALES), "period", "revenue"))
                .containsExactly("2026-06-14 -40", "2026-06-14 100", "2026-06-15 0");
        assertThat(said(result)).containsExactly("opportunity 2: amount missing");

        folder.with("deals.csv", "Id,Customer,Stage,Sum\n1,A1,Proposal,-7\n");
        assertThat(said(folder.read())).containsExactly("-7 is out of range; allowed: an amount of money, 0 or more");
    }

    @Test
    void targetsThatAreCutInThreeWaysStandBesideEachOther() {
        Folder folder = new Folder(temporary)
                .accounts(Folder.ACCOUNTS)
                .wallets(Folder.WALLETS)
                .with("quotas.csv", """
                        Customer,Team,Owner,Product,Year,Cut,Quota
                        A1,,,,2027,region,100
                        A1,,,PC,2027,product,100
                        A1,,,,2027,,100
                        ,north,,,2027,segment,100
                        ,,lin,,2027,person,100
                        A1,,,,2027,region,100
                        """)
                .with("people.csv", "person\nlin\n")
                .with("mapping.json", """
                        {"tables": {"targets": {"file": "quotas.csv", "fields": {"account_id": "Customer", "team": "Team",
                          "person": "Owner", "line": "Product", "period": "Year", "measure": {"constant": "revenue"},
                          "cut": "Cut", "value": "Quota"}}}}
                        """);

        ImportResult result = folder.readLenient();

        assertThat(cells(result.book().orElseThrow().plan().rows(PlanTable.TARGETS), "account_id", "cut", "value"))
                .containsExactlyInAnyOrder("A1 region 100", "A1 product 100", "A1  100", " segment 100", " person 100");
        assertThat(said(result)).contains("target of A1, 2027, revenue, region appears twice, first in row 2");
    }

    /** 43,000 changes of 5,000 deals, turned into states, against going through the changes of each deal. */
    @Test
    void aLongFieldHistoryOfThousandsOfDealsIsTurnedAsGoingThroughItGives() {
        int deals = 5_000;
        int changes = 43_000;
        Random random = new Random(43);
        String[] stages = {"Prospecting", "Proposal", "Negotiation", "Won", "Lost"};
        List<Map<String, String>> now = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        StringBuilder history = new StringBuilder("Deal,When,Field,Old,New\n");
        for (int deal = 0; deal < deals; deal++) {
            now.add(new HashMap<>(Map.of("Stage", stages[0], "Amount", "1000", "Close", "2026-03-31")));
            expected.add(state(deal, "2025-12-01", now.get(deal)));
        }
        LocalDate first = LocalDate.of(2026, 1, 1);
        for (int change = 0; change < changes; change++) {
            int deal = change % deals;
            String field = List.of("Stage", "Amount", "Close").get(random.nextInt(3));
            String value =
                    switch (field) {
                        case "Stage" -> stages[random.nextInt(stages.length)];
                        case "Amount" -> String.valueOf(500 * (1 + random.nextInt(100)));
                        default -> first.plusDays(random.nextInt(500)).toString();
                    };
            String when = first.plusDays(change / deals * 20L + random.nextInt(19)) + "T10:00:00";
            history.append("%d,%s,%s,%s,%s%n"
                    .formatted(deal, when, field, now.get(deal).get(field), value));
            now.get(deal).put(field, value);
            expected.add(state(deal, when.substring(0, 16), now.get(deal)));
        }
        StringBuilder table = new StringBuilder("Id,Account,Opened,Stage,Amount,Close\n");
        for (int deal = 0; deal < deals; deal++) {
            table.append("%d,A1,2025-12-01,%s,%s,%s%n"
                    .formatted(
                            deal,
                            now.get(deal).get("Stage"),
                            now.get(deal).get("Amount"),
                            now.get(deal).get("Close")));
        }
        Folder folder = new Folder(temporary)
                .accounts(Folder.ACCOUNTS)
                .wallets(Folder.WALLETS)
                .with("deals.csv", table.toString())
                .with("history.csv", history.toString())
                .with("mapping.json", """
                        {"stages": ["Prospecting", "Proposal", "Negotiation", {"Won": "won"}, {"Lost": "lost"}],
                         "tables": {"opportunities": {"file": "deals.csv", "fields": {"opportunity_id": "Id",
                          "account_id": "Account", "opened": "Opened", "stage": "Stage", "amount": "Amount", "closes": "Close"},
                          "history": {"file": "history.csv", "id": "Deal", "at": "When", "field": "Field", "old": "Old",
                            "value": "New", "names": {"Stage": "stage", "Amount": "amount", "Close": "closes"}}}}}
                        """);

        PlanRows rows = folder.read().book().orElseThrow().plan().rows(PlanTable.OPPORTUNITIES);

        assertThat(rows.size()).isEqualTo(deals + changes);
        // Sorted, as looking for each among all others would take a minute.
        assertThat(cells(rows, "opportunity_id", "at", "stage", "amount", "closes").stream()
                        .sorted())
                .isEqualTo(expected.stream().sorted().toList());
    }

    private static String state(int deal, String at, Map<String, String> now) {
        return String.join(" ", String.valueOf(deal), at, now.get("Stage"), now.get("Amount"), now.get("Close"));
    }

    private static List<String> cells(PlanRows rows, String... columns) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> String.join(
                        " ",
                        List.of(columns).stream()
                                .map(column -> rows.cell(row, column))
                                .toList()))
                .toList();
    }

    private static List<String> said(ImportResult result) {
        return result.problems().stream()
                .map(DataProblem::message)
                .filter(message -> !message.startsWith("target not agreed"))
                .toList();
    }

    private static ImportRequest request(Path path, String mapping) {
        return new ImportRequest(
                path, Optional.of(MAPPINGS.resolve(mapping + ".json")), Optional.empty(), false, Optional.of(JUNE));
    }
}
