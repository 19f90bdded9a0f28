package mainstay.reporting.html;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser without a window that opens pages from files, and remembers what they complain of and ask for. */
final class Browser implements AutoCloseable {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> DRIVERS = List.of("chromedriver");

    /** Kept, since a logger that nobody keeps forgets how loud it may be. */
    private final Logger selenium = Logger.getLogger("org.openqa.selenium");

    private final Path folder;
    private final ChromeDriver driver;

    private Browser(Path browser, Path driver, Path folder) {
        this.folder = folder;
        selenium.setLevel(Level.SEVERE);
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.toFile())
                        .build(),
                options(browser, folder));
    }

    /** Starts the browser of this machine, which keeps its files in the folder; empty when there is none. */
    static Optional<Browser> start(Path folder) {
        Optional<Path> driver = onPath(DRIVERS);
        return onPath(BROWSERS).flatMap(found -> driver.map(with -> new Browser(found, with, folder)));
    }

    private static Optional<Path> onPath(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.concat(Arrays.stream(path()), Stream.of("/usr/bin"))
                        .map(place -> Path.of(place).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String[] path() {
        return Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, 0);
    }

    /** Whatever name the browser looks up is not found: a page that wants the network fails at it, and it is seen. */
    private static ChromeOptions options(Path browser, Path folder) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
                "--user-data-dir=" + folder.resolve("profile"));
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    /** Opens a page in a window of this width, for a reader who likes it light or dark. */
    void open(String page, int width, String theme) throws IOException {
        open(page, width, theme, "");
    }

    /** Opens a page at a place in it, such as {@code #account=A-1}. */
    void open(String page, int width, String theme, String place) throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), page);
        driver.get("about:blank");
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
        complaints();
        addresses();
        driver.get(file.toUri() + place);
        waitUntil(() -> "yes".equals(run("return document.documentElement.dataset.ready")));
    }

    /** What the page complained of since the last time. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** What the page asked for since the last time, but for files and its own data. */
    List<String> addresses() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("\"Network.requestWillBeSent\"")
                        || message.contains("\"Network.webSocketCreated\""))
                .filter(message -> !message.contains("\"url\":\"file:") && !message.contains("\"url\":\"data:"))
                .toList();
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    Object runUntilDone(String script) {
        return driver.executeAsyncScript(script);
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** The texts of elements, in the order of the page. */
    List<String> texts(String selector) {
        Object texts = run("return [...document.querySelectorAll(arguments[0])].map(it => it.textContent)", selector);
        return ((List<?>) texts).stream().map(String::valueOf).toList();
    }

    /** The element that has the keyboard. */
    WebElement active() {
        return driver.switchTo().activeElement();
    }

    Actions actions() {
        return new Actions(driver);
    }

    void waitUntil(BooleanSupplier holds) {
        new WebDriverWait(driver, Duration.ofSeconds(20)).until(any -> holds.getAsBoolean());
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** Shows the page as it is printed, or as it is seen. */
    void printed(boolean printed) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", printed ? "print" : ""));
    }

    /** The page on paper. */
    byte[] print() {
        Map<String, Object> printed = driver.executeCdpCommand(
                "Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false));
        return Base64.getDecoder().decode((String) printed.get("data"));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
