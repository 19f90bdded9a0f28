package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.Wallet;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many people work on two books in one engine, while one of them swaps models and another imports a book anew. */
@Timeout(120)
class ManySessionsTest {
    private static final int PEOPLE = 16;
    private static final int LINES = 12;
    private static final List<String> BOOKS = List.of("iowa", "ohio");
    private static final List<String> LOOKS = List.of(
            "rank --format csv",
            "explain big --format csv",
            "whatif policy=max-profit --format csv",
            "segments --format csv",
            "wallets --format csv");

    @TempDir
    private Path folder;

    private ShellInTest shell;
    /** What each line shows of each book, alone, under both models and both margins. */
    private final Map<String, Set<String>> alone = new HashMap<>();

    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Queue<String> scenarios = new ConcurrentLinkedQueue<>();
    private final Queue<String> proposals = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void everyoneHasTwoBooksAndTwoModels() throws Exception {
        shell = ShellInTest.in(folder);
        shell.file("2.0.0", "none");
        BOOKS.forEach(name -> shell.makeCurrent(book(name)));
        done("models trust attractiveness-2.0.0.jar --why ours; models admit attractiveness-2.0.0.jar");
        for (String book : BOOKS) {
            done("book use " + book + "; review open autumn");
        }
        keepAlone();
        done("models activate attractiveness@2.0.0 --yes");
        keepAlone();
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    private static Book book(String name) {
        double share = name.equals("iowa") ? 0.3 : 0.6;
        return BookBuilder.small(
                        new TreeMap<>(Map.of(
                                "big", List.of(Wallet.of("PC", 4_000_000, 4_000_000 * share)),
                                "middle", List.of(Wallet.of("PC", 1_000_000, 1_000_000 * share)),
                                "small", List.of(Wallet.of("PC", 90_000, 90_000 * share)))),
                        new BookBuilder(name).defaultMargin(0.2))
                .build();
    }

    private String done(String line) {
        Ended ended = shell.run(line);
        assertThat(ended.status()).as(line + ": " + ended.err()).isZero();
        return ended.out();
    }

    /** The number of the generation grows with each swap. */
    private static String withoutGeneration(String shown) {
        return shown.replaceAll("run,,g\\d+-\\w+,,generation \\d+", "run,,,,generation");
    }

    private void keepAlone() {
        for (String book : BOOKS) {
            done("book use " + book);
            for (String margin : List.of("params margin.default 0.3", "params margin.default --reset")) {
                done(margin);
                LOOKS.forEach(line -> alone.computeIfAbsent(book + ": " + line, known -> new HashSet<>())
                        .add(withoutGeneration(done(line))));
            }
        }
    }

    @Test
    void nothingFailsIsMixedOrIsLost() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        AtomicBoolean over = new AtomicBoolean();
        List<Future<?>> people = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            Person somebody = new Person(person, shell.another());
            people.add(threads.submit(somebody::work));
        }
        Future<?> operator = threads.submit(() -> swap(shell.another(), over));
        for (Future<?> person : people) {
            person.get();
        }
        over.set(true);
        operator.get();
        threads.shutdown();

        assertThat(wrong).isEmpty();
        assertThat(proposals).isNotEmpty();
        assertThat(scenarios).isNotEmpty();
        String audit = done("audit list --format csv");
        for (String book : BOOKS) {
            done("book use " + book + "; review check autumn");
            String kept = done("scenario list --format csv");
            assertThat(scenarios.stream().filter(name -> name.startsWith(book)))
                    .as("every scenario that was saved is kept")
                    .allSatisfy(name -> assertThat(kept).contains(name));
            String changed = done("params --changed --format csv");
            assertThat(changed.contains("margin.default"))
                    .as("what was changed last, by the audit log, is in force")
                    .isEqualTo(lastChange(audit, book).contains("→ 0.3"));
        }
        assertThat(proposals).allSatisfy(why -> assertThat(audit).contains(why));
        assertThat(done("audit verify")).contains("every line is intact, and none is missing");
    }

    /** Whatever one does, and in whatever order: some of it fails, but never because others have changed something. */
    @Test
    void whoWorksAloneIsNeverToldThatSomebodyElseHasChangedWhatTheySaw() {
        List<String> lines = List.of(
                "rank",
                "models",
                "review proposals",
                "params margin.default 0.3",
                "params margin.default --reset",
                "params margin.default --undo",
                "params export changed; params load changed",
                "whatif margin.default=0.25 --save kept; scenario apply kept",
                "scenario apply kept",
                "scenario drop kept",
                "book use iowa",
                "book use ohio",
                "book undo",
                "models activate attractiveness@2.0.0 --yes",
                "models rollback",
                "models retire attractiveness@2.0.0",
                "models admit attractiveness-2.0.0.jar",
                "models pin 1",
                "models pin --off",
                "update test.attractiveness attractiveness-2.0.0.jar",
                "stop test.attractiveness",
                "start test.attractiveness",
                "review propose small tier=A --why more --department sales",
                "review propose small tier=B --why less --department finance",
                "review agree small --department finance",
                "review contest small --department sales --why no",
                "review override small tier=B --why must --until 2099-01-01");
        Random random = new Random(5);
        Function<String, Ended> session = shell.another();
        for (int turn = 0; turn < 300; turn++) {
            String line = lines.get(random.nextInt(lines.size()));
            assertThat(session.apply(line).err()).as(line).doesNotContain("you last saw", "unexpected");
        }
    }

    private static String lastChange(String audit, String book) {
        return audit.lines()
                .filter(line -> line.contains("margin.default") && line.contains("book " + book))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private void swap(Function<String, Ended> session, AtomicBoolean over) {
        while (!over.get()) {
            succeeds(session, "models rollback --force");
            succeeds(session, "models activate attractiveness@2.0.0 --yes --force");
            shell.makeCurrent(book("ohio"));
        }
    }

    private String succeeds(Function<String, Ended> session, String line) {
        Ended ended = session.apply(line);
        if (ended.status() != 0) {
            wrong.add(line + ": " + ended.err());
        }
        return ended.out();
    }

    /** One of many: looks, changes and saves, on either book. */
    private final class Person {
        private final int number;
        private final Function<String, Ended> session;
        private final Random random;
        private String book = "";

        Person(int number, Function<String, Ended> session) {
            this.number = number;
            this.session = session;
            this.random = new Random(number);
        }

        private void work() {
            use(BOOKS.get(number % 2));
            for (int turn = 0; turn < LINES; turn++) {
                String name = book + "-" + number + "-" + turn;
                switch (random.nextInt(8)) {
                    case 0 -> use(BOOKS.get(random.nextInt(2)));
                    case 1 -> succeeds(session, "params margin.default 0.3 --force");
                    case 2 -> succeeds(session, "params margin.default --reset --force");
                    case 3 -> {
                        succeeds(session, "whatif policy=max-profit --save " + name);
                        scenarios.add(name);
                    }
                    case 4 -> {
                        succeeds(session, "review propose small tier=A --why " + name);
                        proposals.add(name);
                    }
                    default -> look();
                }
            }
        }

        private void use(String name) {
            succeeds(session, "book use " + name);
            book = name;
        }

        private void look() {
            String line = LOOKS.get(random.nextInt(LOOKS.size()));
            String shown = withoutGeneration(succeeds(session, line));
            if (!alone.get(book + ": " + line).contains(shown)) {
                wrong.add(book + ": " + line + " shows what nobody sees alone: " + shown);
            }
        }
    }
}
