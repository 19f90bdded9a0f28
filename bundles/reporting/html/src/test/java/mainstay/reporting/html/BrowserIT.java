package mainstay.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mainstay.book.Kind;
import mainstay.reporting.tck.SampleReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Reports as a browser shows them. Skipped, and says so, where there is no browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {
    private static final int DESK = 1440;

    /** A4 across, less the margins. */
    private static final int PAPER = 1016;

    private static final int PHONE = 390;

    private final AccountBook book = new AccountBook(300);
    private final String accounts = Pages.whole(book.report());
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path folder) {
        Optional<Browser> found = Browser.start(folder);
        if (found.isEmpty()) {
            System.out.println("[WARNING] Skipped: mainstay.reporting.html.BrowserIT, all of it: there is no chromium"
                    + " with chromedriver on the path; install Debian's chromium and chromium-driver");
        }
        assumeTrue(found.isPresent(), "there is no chromium with chromedriver on the path");
        browser = found.get();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, light", "1440, dark", "390, light", "390, dark"})
    void aPageIsDrawnWithoutAComplaintARequestOrAnObstacle(int width, String theme) throws IOException {
        browser.open(Pages.whole(new AccountBook(40).report()), width, theme);

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.addresses()).isEmpty();
        assertThat(browser.all("figure.chart .plot svg")).hasSize(7);
        assertThat((Boolean) browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                .as("it fits the window")
                .isTrue();
        assertThat(obstacles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1440, light", "390, dark"})
    void whatIsHardToShowIsShown(int width, String theme) throws IOException {
        browser.open(Pages.whole(SampleReports.everything()), width, theme);

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.addresses()).isEmpty();
        assertThat(browser.all("figure.chart .plot svg")).hasSize(10);
        assertThat(obstacles()).isEmpty();
    }

    @Test
    void textsOfStrangersStayTexts() throws IOException {
        browser.open(Pages.whole(SampleReports.hostile()), DESK, "light");
        browser.run("document.querySelectorAll('details').forEach(found => { found.open = true })");
        browser.run("document.querySelectorAll('.more').forEach(found => found.click())");

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.addresses()).isEmpty();
        assertThat(browser.all("hostile-element, [hostile-attribute], [onerror], [onfocus]"))
                .isEmpty();
        assertThat(browser.texts("td")).contains("<script>hostile()</script>");
    }

    @Test
    void nothingToShowIsNoReasonToComplain() throws IOException {
        browser.open(Pages.whole(SampleReports.empty()), PHONE, "dark");

        assertThat(browser.complaints()).isEmpty();
        assertThat(obstacles()).isEmpty();
    }

    @Test
    void anAccountOpensInTheDialogAndGivesTheKeyboardBack() throws IOException {
        browser.open(accounts, DESK, "light");
        WebElement link = browser.find("a.account");
        String id = link.getText();

        link.sendKeys(Keys.ENTER);
        browser.waitUntil(() -> !browser.all("dialog[open] .plot svg").isEmpty());

        assertThat(browser.address()).endsWith("#account=" + id);
        assertThat(browser.find("dialog[open] .lead").getText()).contains(id);
        assertThat(obstacles()).isEmpty();
        browser.actions().sendKeys(Keys.ESCAPE).perform();
        browser.waitUntil(() -> browser.all("dialog[open]").isEmpty());
        assertThat(browser.address()).doesNotContain("#account");
        assertThat(browser.active().getText()).isEqualTo(id);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anAddressLeadsToItsAccountOnAPhone() throws IOException {
        String id = AccountBook.id(book.largest());

        browser.open(accounts, PHONE, "dark", "#account=" + id);

        assertThat(browser.find("dialog[open] h2").getText()).isEqualTo(AccountBook.name(book.largest()));
        assertThat(browser.all("dialog[open] .plot svg")).hasSize(1);
        assertThat(obstacles()).isEmpty();
    }

    @Test
    void tablesSortByMouseAndKeyboard() throws IOException {
        browser.open(accounts, DESK, "light");
        List<String> before = spends();

        sortButton("total_spend").click();
        assertThat(spends()).isNotEqualTo(before).isSortedAccordingTo((a, b) -> Double.compare(number(b), number(a)));
        assertThat(order("total_spend")).isEqualTo("descending");
        assertThat(browser.active().getText()).startsWith("Total spend");

        browser.active().sendKeys(Keys.ENTER);
        assertThat(spends()).isSortedAccordingTo((a, b) -> Double.compare(number(a), number(b)));
        assertThat(order("total_spend")).isEqualTo("ascending");

        browser.active().sendKeys(Keys.SPACE);
        assertThat(spends()).isEqualTo(before);
        assertThat(order("total_spend")).isNull();
    }

    @Test
    void tablesFilterByWordsAndComparisons() throws IOException {
        browser.open(accounts, DESK, "light");

        filter("granite steel");
        assertThat(browser.texts("[data-block='2'] tbody td:nth-child(3)"))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("Granite Steel"));

        filter("total_spend>=500k \"share of wallet\">30% coverage=shared");
        assertThat(spends()).isNotEmpty().allMatch(spend -> number(spend) >= 500_000);
        assertThat(browser.texts("[data-block='2'] tbody td:nth-child(4)")).containsOnly("shared");

        filter("totl_spend>1");
        assertThat(browser.find("[data-block='2'] .status").getText())
                .isEqualTo("Not filtered. There is no column “totl_spend”; nearest: Total spend");
        assertThat(spends()).hasSize(50);

        filter("no account has this name");
        assertThat(browser.find("[data-block='2'] .status").getText()).isEqualTo("0 of 300 rows");
    }

    @Test
    void rowsThatAreNotOnThePageAreSaidNotToBeSearched() throws IOException {
        browser.open(Pages.whole(new AccountBook(2_100).report()), DESK, "light");

        filter("A-2099");

        assertThat(browser.find("[data-block='2'] .status").getText())
                .isEqualTo("0 of the first 2,000 rows; the other 100 are not on this page and not searched");
    }

    @Test
    void anAddressOfAnAccountThatIsNotThereIsAnswered() throws IOException {
        browser.open(accounts, DESK, "light", "#account=nobody");

        assertThat(browser.find("dialog[open]").getText())
                .contains("No account “nobody”", "It tells of 300 accounts", "report account nobody");
        assertThat(obstacles()).isEmpty();
    }

    @Test
    void furtherColumnsAndFormulasAppearOnDemand() throws IOException {
        browser.open(accounts, DESK, "light");
        assertThat(browser.texts("[data-block='2'] th")).hasSize(8);

        browser.find("[data-block='2'] .more").click();
        assertThat(browser.texts("[data-block='2'] th")).hasSize(12);

        browser.find("[aria-label='About Expected profit']").sendKeys(Keys.ENTER);
        assertThat(browser.find(".note").getText()).contains("what is left", "gross_profit − cost_to_serve");
        browser.actions().sendKeys(Keys.ESCAPE).perform();
        assertThat(browser.all(".note")).isEmpty();
        assertThat(browser.active().getAttribute("aria-label")).isEqualTo("About Expected profit");
    }

    @Test
    void aBubbleTellsWhatItIsAndLeadsToItsAccount() throws IOException {
        browser.open(accounts, DESK, "light");
        WebElement bubble = largestBubble();

        browser.actions().moveToElement(bubble).perform();
        browser.waitUntil(() -> !browser.all(".tip").isEmpty());
        String name = AccountBook.name(book.largest());
        assertThat(browser.find(".tip").getText())
                .contains(name, AccountBook.id(book.largest()), "total spend", "share of wallet", "gross profit");

        bubble.click();
        browser.waitUntil(() -> !browser.all("dialog[open]").isEmpty());
        assertThat(browser.find("dialog[open] h2").getText()).isEqualTo(name);
    }

    @Test
    void aBandTellsFromWhereToWhereItFlows() throws IOException {
        browser.open(accounts, DESK, "light");
        WebElement band =
                (WebElement) browser.run("return [...document.querySelectorAll(\"[data-block='7'] .plot path\")]"
                        + ".find(path => path.getAttribute('fill-opacity') === '0.62')");

        browser.actions().moveToElement(band).perform();
        browser.waitUntil(() -> !browser.all(".tip").isEmpty());

        assertThat(browser.find(".tip").getText())
                .contains(" → ", "Accounts", "Expected profit", "Share of all from ", "Share of all in ");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aSearchFindsAnAccountAmongTheBubblesAndOpensIt() throws IOException {
        browser.open(accounts, DESK, "light");
        WebElement box = browser.find("[data-block='0'] input");

        box.sendKeys("kestrel foods 2");
        assertThat(browser.find("[data-block='0'] .status").getText())
                .contains("Kestrel Foods 2", "press Enter to open");
        assertThat(browser.texts("[data-block='0'] svg text")).contains("Kestrel Foods 2");

        box.sendKeys(Keys.ENTER);
        browser.waitUntil(() -> !browser.all("dialog[open]").isEmpty());
        assertThat(browser.find("dialog[open] h2").getText()).isEqualTo("Kestrel Foods 2");
    }

    @Test
    void theNumbersOfAChartAreATable() throws IOException {
        browser.open(accounts, DESK, "light");

        browser.find("[data-block='0'] details.numbers summary").click();
        browser.waitUntil(
                () -> !browser.all("[data-block='0'] .numbers .status").isEmpty());

        assertThat(browser.find("[data-block='0'] .numbers .status").getText())
                .isEqualTo("300 rows, the first 50 shown");
    }

    @Test
    void theReaderChoosesLightOrDark() throws IOException {
        browser.open(accounts, DESK, "light");
        Object light = browser.run("return document.querySelector('.plot svg').outerHTML");

        browser.find("button.theme").click();

        assertThat(browser.run("return document.documentElement.dataset.theme")).isEqualTo("dark");
        assertThat(browser.run("return document.querySelector('.plot svg').outerHTML"))
                .isNotEqualTo(light);
    }

    @Test
    void aDarkPagePrintsItsChartsOnLightPaper() throws IOException {
        browser.open(accounts, DESK, "dark");

        Paper paper = new Paper(browser.print());

        assertThat(paper.pages()).isBetween(5L, 20L);
        assertThat(paper.curves()).isGreaterThan(4 * 2 * 300);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void everySheetOfAListHasItsHeadingsAndItsNumber(@TempDir Path folder) throws IOException, InterruptedException {
        browser.open(accounts, DESK, "light");

        List<String> sheets = sheets(Files.write(folder.resolve("report.pdf"), browser.print()));

        assertThat(sheets.stream().filter(sheet -> sheet.contains("Granite Steel")))
                .isNotEmpty()
                .allMatch(sheet -> sheet.contains("Total spend"));
        assertThat(sheets.get(1)).contains("Page 2 of " + sheets.size());
        assertThat(String.join("", sheets)).contains("Printed are the first 200 of 300 rows", "4 further columns are");
    }

    /** The texts of the sheets of paper. */
    private static List<String> sheets(Path pdf) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdftotext")), "there is no pdftotext");
        Process reading = new ProcessBuilder("/usr/bin/pdftotext", "-layout", pdf.toString(), "-").start();
        String text = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reading.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(reading.exitValue()).isZero();
        return Arrays.asList(text.split("\f", 0));
    }

    @Test
    void anAddressShowsTheSameTable() throws IOException {
        browser.open(accounts, DESK, "light");
        filter("coverage != shared");
        sortButton("total_spend").click();
        List<String> seen = spends();
        String place = browser.address().replaceFirst("^[^#]*", "");

        browser.open(accounts, DESK, "light", place);

        assertThat(place).contains(".sort=-total_spend", ".filter=coverage%20!%3D%20shared");
        assertThat(spends()).isEqualTo(seen);
        assertThat(browser.find("[data-block='2'] input").getAttribute("value")).isEqualTo("coverage != shared");
    }

    @Test
    void whatIsFilteredIsSummedAndTakenAway() throws IOException {
        browser.open(accounts, DESK, "light");
        filter("granite steel");
        List<String> seen = spends();

        Object lines =
                browser.run("let taken = null; URL.createObjectURL = made => { taken = made; return 'about:blank#'; };"
                        + " HTMLAnchorElement.prototype.click = () => {};"
                        + " [...document.querySelectorAll(\"[data-block='2'] .taking button\")].find(it => it.textContent === 'CSV').click();"
                        + " return taken.text().then(text => text.trim().split('\\r\\n').length)");

        double sum = seen.stream().mapToDouble(BrowserIT::number).sum();
        assertThat(number(browser.find("[data-block='2'] tfoot td:nth-child(5)").getText()))
                .isCloseTo(sum, within(0.01 * seen.size()));
        assertThat(lines).as("a heading, the rows, a total").isEqualTo((long) seen.size() + 2);
    }

    @ParameterizedTest
    @CsvSource({"SVG, image/svg+xml", "PNG, image/png"})
    void aChartIsTakenAwayAsAPicture(String button, String type) throws IOException {
        browser.open(accounts, DESK, "dark");

        Object taken = browser.runUntilDone("const done = arguments[arguments.length - 1];"
                + " HTMLAnchorElement.prototype.click = () => {};"
                + " URL.createObjectURL = made => { done(made.type + (made.size > 2000)); return 'about:blank#'; };"
                + " [...document.querySelectorAll(\"[data-block='0'] .taking button\")].find(it => it.textContent === '"
                + button + "').click();");

        assertThat(taken).isEqualTo(type + "true");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void onePageFilterChoosesTheAccountsOfAllItsLists() throws IOException {
        browser.open(accounts, DESK, "light", "#page.coverage=shared");

        assertThat(browser.texts("[data-block='2'] tbody td:nth-child(4)")).containsOnly("shared");
        assertThat(browser.find(".page-filter .status").getText()).contains(" of 300 accounts, expected profit ");
        assertThat(obstacles()).isEmpty();
    }

    @Test
    void theNameStaysInSightAndFurtherColumnsComeIntoIt() throws IOException {
        browser.open(accounts, PHONE, "light");

        browser.find("[data-block='2'] button[aria-expanded]").click();

        assertThat((Boolean) browser.run(
                        "const box = document.querySelector(\"[data-block='2'] .scroll\").getBoundingClientRect();"
                                + " const place = it => document.querySelector(\"[data-block='2'] \" + it).getBoundingClientRect();"
                                + " return place('td.name').left - box.left < 3 && place('th:nth-child(9)').left < box.right"
                                + " && place('th:nth-child(9)').left >= place('td.name').right - 1"))
                .isTrue();
    }

    @Test
    void noTableIsWiderThanThePaper() throws IOException {
        browser.open(accounts, PAPER, "light");
        browser.printed(true);

        Object fits = browser.run("const room = document.documentElement.clientWidth;"
                + " return [...document.querySelectorAll('table')].every(table => table.scrollWidth <= room)");

        browser.printed(false);
        assertThat(fits).isEqualTo(true);
    }

    @Test
    void noShortWordIsBrokenOnPaperWhenAllColumnsArePrinted() throws IOException {
        browser.open(accounts, PAPER, "light");
        browser.run("document.querySelectorAll('.more').forEach(found => found.click())");
        browser.printed(true);

        Object broken = browser.run("const lines = cell => { const all = document.createRange();"
                + " all.selectNodeContents(cell);"
                + " return new Set([...all.getClientRects()].map(box => Math.round(box.top))).size; };"
                + " return [...document.querySelectorAll('td.words, th')]"
                + ".filter(cell => /^\\S{2,12}$/.test(cell.textContent) && lines(cell) > 1)"
                + ".map(cell => cell.textContent).join(' ')");

        browser.printed(false);
        assertThat(broken).isEqualTo("");
    }

    @Test
    void allReportsOfAFolderAreInSightAtADesk() throws IOException {
        browser.open(accounts, DESK, "light");

        Object cut = browser.run("const list = document.createElement('nav');"
                + " list.className = 'set';"
                + " list.innerHTML = '<ul>' + '<li><a href=\"#\">Matrix: value relationship</a></li>'.repeat(18) + '</ul>';"
                + " document.querySelector('.head').prepend(list);"
                + " const box = list.firstChild;"
                + " return box.scrollWidth > box.clientWidth");

        assertThat(cut).isEqualTo(false);
    }

    @Test
    void numbersAreWrittenAsJavaWritesThem() throws IOException {
        browser.open(accounts, DESK, "light");
        List<Double> numbers = numbers();

        for (Kind kind : List.of(Kind.MONEY, Kind.RATIO, Kind.NUMBER, Kind.SCORE)) {
            List<?> written = (List<?>) browser.run(
                    Pages.words() + resource("words.js") + resource("numbers.js")
                            + "; return arguments[0].map(value => shown(arguments[1], value));",
                    numbers,
                    kind.name());
            assertThat(IntStream.range(0, numbers.size())
                            .filter(at -> !written.get(at).equals(HtmlTexts.of(kind, numbers.get(at), "")))
                            .mapToObj(at -> kind + " " + numbers.get(at) + " written as " + written.get(at)))
                    .isEmpty();
        }
    }

    private static List<Double> numbers() {
        List<Double> numbers = new ArrayList<>(List.of(0.0, -0.0, 0.125, 0.375, -2.5, 1.005, 2.675, 1e14, -0.001));
        Random random = new Random(20261122);
        for (int count = 0; count < 2_000; count++) {
            double size = Math.pow(10, random.nextInt(14) - 4);
            numbers.add(random.nextGaussian() * size);
            numbers.add(Math.rint(random.nextGaussian() * 4_000) / 32);
        }
        return numbers;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlRenderer.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What axe-core holds against the page as it stands. */
    private List<?> obstacles() throws IOException {
        try (InputStream in = BrowserIT.class.getResourceAsStream("/axe.min.js")) {
            browser.run(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>) browser.runUntilDone("const done = arguments[arguments.length - 1];"
                + "axe.run(document, { resultTypes: ['violations'] }).then(result => done("
                + "result.violations.map(found => found.id + ': ' + found.nodes.map(node => node.html).join('; '))))");
    }

    private WebElement largestBubble() {
        return (WebElement) browser.run("return [...document.querySelectorAll(\"[data-block='0'] .plot path\")]"
                + ".filter(path => path.getAttribute('d').includes('A') && path.getAttribute('fill') !== 'none')"
                + ".sort((a, b) => b.getBoundingClientRect().width - a.getBoundingClientRect().width)[0]");
    }

    private WebElement sortButton(String column) {
        return browser.find("[data-block='2'] .sort[data-column='" + column + "']");
    }

    private Object order(String column) {
        return browser.run("return arguments[0].closest('th').getAttribute('aria-sort')", sortButton(column));
    }

    private void filter(String typed) {
        WebElement box = browser.find("[data-block='2'] input");
        box.clear();
        box.sendKeys(typed);
    }

    private List<String> spends() {
        return browser.texts("[data-block='2'] tbody td:nth-child(5)");
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(",", ""));
    }
}
