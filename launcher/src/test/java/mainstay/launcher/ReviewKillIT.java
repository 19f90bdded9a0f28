package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mainstay.testkit.MainstayProcess;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process while it imports, changes a plan table, opens, proposes, agrees and closes in a loop: afterwards whatever was told is there,
 * at most the one step after it as well, and nothing is half there. {@code -Dmainstay.kills=200} kills that often.
 */
class ReviewKillIT {
    private static final int KILLS = Integer.getInteger("mainstay.kills", 5);
    private static final int LONGEST_MILLIS = 400;
    private static final int TURNS = 40;
    private static final String STATED = "stated";
    private static final String STATE = "review check > checked; review list --all --format json > reviews;"
            + " book --format json > book; plan log --format json > edits; echo " + STATED;

    private static final int CHANGES = 2;
    private static final long SEED = 20_261_122;
    private static final Pattern IMPORTED = Pattern.compile("imported (\\S+): .*");
    private static final Pattern OPENED = Pattern.compile("opened review (\\S+) of .*");
    private static final Pattern SAID =
            Pattern.compile("(?:proposed in|sales agrees to tier of picc in) review ([^:]+)(?::.*)?");
    private static final Pattern CHANGED = Pattern.compile("barrier no-test: due: .*");
    private static final Pattern CLOSED = Pattern.compile("closed review (\\S+)");

    @TempDir
    private Path folder;

    /** What was told: the latest book, and of each review how many changes it has and whether it is closed. */
    private static final class Told {
        private String book = "";
        /** How many changes of its plan tables. */
        private int edits;

        private final Map<String, Integer> changes = new TreeMap<>();
        private final Map<String, Boolean> closed = new TreeMap<>();

        void read(String line) {
            Matcher imported = IMPORTED.matcher(line);
            if (imported.matches()) {
                book = imported.group(1);
                edits = 0;
            }
            edits += CHANGED.matcher(line).matches() ? 1 : 0;
            Matcher opened = OPENED.matcher(line);
            if (opened.matches()) {
                changes.put(opened.group(1), 0);
                closed.put(opened.group(1), false);
            }
            Matcher said = SAID.matcher(line);
            if (said.matches()) {
                changes.merge(said.group(1), 1, Integer::sum);
            }
            Matcher ended = CLOSED.matcher(line);
            if (ended.matches()) {
                closed.put(ended.group(1), true);
            }
        }
    }

    @Test
    void whatWasToldIsThereAndNothingIsHalfThere() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        Shell shell = Shell.in(folder);
        Told told = new Told();
        for (int kill = 0; kill < KILLS; kill++) {
            killedAfter(shell, kill, random.nextInt(LONGEST_MILLIS), told);
        }
        Ended ended = shell.run(STATE);
        assertThat(ended.status()).as(ended.err()).isZero();
        verified(KILLS, told);
    }

    /** Each process but the first tells what the one before it has left, before it does anything else. */
    private void killedAfter(Shell shell, int kill, int millis, Told told) throws Exception {
        Process process = MainstayProcess.start(shell.start(Map.of()).redirectErrorStream(true));
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        boolean isOpen = kill > 0 && asked(process, lines) && verified(kill, told);
        String before = told.book;
        Thread typing = new Thread(() -> typed(process, lines(kill, isOpen)));
        typing.start();
        for (String line = ""; line != null && told.book.equals(before); line = lines.readLine()) {
            told.read(line); // before anything was imported there is nothing to lose
        }
        Thread.sleep(millis);
        process.toHandle().destroyForcibly(); // closes no stream: what was told is still to be read
        MainstayProcess.status(process);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            told.read(line);
        }
        typing.join();
    }

    /** Has the process write what is there, and waits until it has. */
    private static boolean asked(Process process, BufferedReader lines) throws IOException {
        OutputStream in = process.getOutputStream();
        in.write((STATE + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); !STATED.equals(line); line = lines.readLine()) {
            said.append(line).append('\n');
            assertThat(line).as("what it said: " + said).isNotNull();
        }
        return true;
    }

    private static String lines(int kill, boolean isOpen) {
        List<String> lines = new ArrayList<>();
        if (isOpen) {
            lines.add("review close");
        }
        for (int turn = 0; turn < TURNS; turn++) {
            String name = "k" + kill + "-" + turn;
            lines.add("import examples/computer-maker --name book-" + name);
            lines.add("plan set no-test due=2027-04-30 --why 'turn " + turn + "'");
            lines.add("plan set no-test due=2027-05-31 --why 'turn " + turn + "'");
            lines.add("review open " + name);
            lines.add("review propose picc tier=B --why 'turn " + turn + "'");
            lines.add("review agree picc --department sales");
            lines.add("review close " + name);
        }
        return String.join("\n", lines) + "\n";
    }

    private static void typed(Process process, String lines) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(lines.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It was killed before it had read all.
        }
    }

    /** Whether a review is open in what was written last. */
    private boolean verified(int kill, Told told) throws IOException {
        Map<String, JsonNode> found = new TreeMap<>();
        written("reviews").forEach(review -> found.put(review.get("name").asText(), review));
        assertThat(found.keySet()).as("kill " + kill).containsAll(told.changes.keySet());
        int further = 0;
        for (Map.Entry<String, JsonNode> review : found.entrySet()) {
            String state = review.getValue().get("state").asText();
            int changes = review.getValue().get("changes").asInt();
            assertThat(state).as(review.getKey()).isIn("open", "closed");
            further += told.changes.containsKey(review.getKey()) ? 0 : 1;
            int known = told.changes.getOrDefault(review.getKey(), 0);
            assertThat(changes).as(review.getKey()).isBetween(known, CHANGES);
            further += changes - known;
            boolean closed = told.closed.getOrDefault(review.getKey(), false);
            assertThat(closed && state.equals("open")).as(review.getKey()).isFalse();
            further += state.equals("closed") && !closed ? 1 : 0;
            told.changes.put(review.getKey(), changes);
            told.closed.put(review.getKey(), state.equals("closed"));
        }
        String book = written("book").get("name").asText();
        further += book.equals(told.book) ? 0 : 1;
        int edits = written("edits").size();
        further += edits - (book.equals(told.book) ? told.edits : 0);
        assertThat(edits).as("changes of plan tables").isGreaterThanOrEqualTo(book.equals(told.book) ? told.edits : 0);
        told.book = book;
        told.edits = edits;
        assertThat(further)
                .as("steps that were made and not told, kill " + kill)
                .isLessThanOrEqualTo(1);
        return told.closed.containsValue(false);
    }

    private JsonNode written(String file) throws IOException {
        return Json.values(Files.readString(folder.resolve(file))).get(0);
    }
}
