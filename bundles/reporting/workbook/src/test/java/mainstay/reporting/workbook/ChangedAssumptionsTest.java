package mainstay.reporting.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.reporting.api.Report;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A workbook in which a reader changes assumptions shows, once LibreOffice has computed it, what the engine computes under them, in
 * every cell of every sheet, but for what is marked as computed. Skipped where there is no LibreOffice.
 */
class ChangedAssumptionsTest {
    /** What is changed, one after the other and all at once: a salary, a margin, targets, captures and rules of pay. */
    private static final List<Map<String, String>> CHANGES = List.of(
            Map.of("teamcost.dedicated.sales.salary", "220000"),
            Map.of("margin.default", "0.27"),
            Map.of("profit.target", "300000", "target.shared", "90000"),
            Map.of("capture.shared", "0.9", "capture.channel", "0.6", "capture.none", "0.1"),
            Map.of("pay.cap", "1.2", "pay.accelerator", "3", "pay.threshold", "0.7"));

    private static final String LIST = "priority-list";
    private static final String MARGINS = "matrix-contribution";

    /** A report, the changes that its workbook offers, and the report that the engine makes under them. */
    private record Case(Report before, Map<String, String> changes, Report after) {}

    @TestFactory
    Stream<DynamicTest> bringInAWorkbookWhatTheyBringInTheEngine(@TempDir Path folder) throws IOException {
        Optional<LibreOffice> office = LibreOffice.installed();
        assumeTrue(office.isPresent(), "skipped: there is no soffice on the path; apt install libreoffice-calc");
        Map<String, Case> cases = new LinkedHashMap<>();
        add(cases, RealReports.example(), id -> true, LIST::equals);
        add(
                cases,
                withoutSomeMargins(Files.createDirectories(folder.resolve("sparse"))),
                Set.of(LIST, MARGINS)::contains,
                id -> false);
        Map<String, byte[]> workbooks = new LinkedHashMap<>();
        for (Map.Entry<String, Case> each : cases.entrySet()) {
            workbooks.put(
                    each.getKey(),
                    Opened.toCompute(each.getValue().before(), each.getValue().changes())
                            .zipped());
        }
        Map<String, Opened> recalculated =
                office.get().recalculated(workbooks, Files.createDirectories(folder.resolve("office")));
        return cases.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    Case of = each.getValue();
                    SameAsEngine.check(of.before(), of.after(), recalculated.get(each.getKey()));
                }));
    }

    /**
     * What can be changed in the workbooks of a book.
     *
     * @param looked at which reports, by their ids
     * @param alone which of them are looked at under each change alone too
     */
    private static void add(Map<String, Case> cases, Book book, Predicate<String> looked, Predicate<String> alone) {
        Map<Map<String, String>, List<Report>> made = new HashMap<>();
        List<Report> reports = RealReports.all(book, Map.of());
        for (int at = 0; at < reports.size(); at++) {
            Report report = reports.get(at);
            Set<String> offered = looked.test(report.id()) ? new Layout(report).used() : Set.of();
            Map<String, String> all = new TreeMap<>();
            List<Map<String, String>> changes = new ArrayList<>();
            for (Map<String, String> change : CHANGES) {
                Map<String, String> possible = new TreeMap<>(change);
                possible.keySet().retainAll(offered);
                all.putAll(possible);
                if (alone.test(report.id()) && !possible.isEmpty()) {
                    changes.add(possible);
                }
            }
            if (!all.isEmpty()) {
                changes.add(all);
            }
            for (Map<String, String> change : changes.stream().distinct().toList()) {
                int place = at;
                Report after = made.computeIfAbsent(change, key -> RealReports.all(book, key))
                        .get(place);
                cases.put(
                        book.name() + " " + at + " " + report.id() + " " + String.join(" ", change.keySet()),
                        new Case(report, change, after));
            }
        }
        assertThat(cases).as("workbooks with changes").isNotEmpty();
    }

    /** Margins that are unknown are the assumed one, so that places and classes in matrices follow from it too. */
    private static Book withoutSomeMargins(Path folder) throws IOException {
        StringBuilder accounts = new StringBuilder("account_id,name,strategic\n");
        StringBuilder wallets = new StringBuilder("account_id,line,spend,revenue,margin,expected_share\n");
        SplittableRandom random = new SplittableRandom(4);
        for (int account = 0; account < 40; account++) {
            accounts.append("a%d,Account %d,%b%n".formatted(account, account, account % 7 == 0));
            for (String line : List.of("PC", "Notebook")) {
                double spend = Math.rint(random.nextDouble(10, 6_000_000));
                wallets.append("a%d,%s,%.0f,%.0f,%s,%s%n"
                        .formatted(
                                account,
                                line,
                                spend,
                                spend / 4,
                                random.nextBoolean() ? "0.25" : "",
                                random.nextInt(3) == 0 ? "0.4" : ""));
            }
        }
        Files.writeString(folder.resolve("accounts.csv"), accounts);
        Files.writeString(folder.resolve("wallets.csv"), wallets);
        return RealReports.read(folder, Optional.of("sparse"));
    }
}
