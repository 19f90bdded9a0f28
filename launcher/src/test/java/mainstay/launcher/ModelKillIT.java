package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.testkit.MainstayProcess;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process at whatever step of an activation: afterwards one generation serves, the old or the new.
 * {@code -Dmainstay.kills=15} kills that often.
 */
class ModelKillIT {
    private static final int KILLS = Integer.getInteger("mainstay.kills", 5);
    private static final int LONGEST_MILLIS = 120;
    private static final long SEED = 20_261_122;
    private static final Pattern DONE = Pattern.compile("garage@(\\d)\\.0\\.0 is active in generation (\\d+);.*");
    private static final Pattern IN_FORCE = Pattern.compile("generation (\\d+) is active");

    @TempDir
    private Path folder;

    /** A generation that serves, and the version of the model in it. */
    private record Serving(int generation, int version) {
        Serving next() {
            return new Serving(generation + 1, 3 - version);
        }
    }

    @Test
    void aKilledActivationIsMadeOrNotAndNothingThatWasToldIsLost() throws Exception {
        Workshop workshop = Workshop.in(folder);
        workshop.admitting(
                List.of(version(workshop, 1), version(workshop, 2)),
                "models activate garage@1.0.0 --yes",
                "models activate garage@2.0.0 --yes");
        SplittableRandom random = new SplittableRandom(SEED);
        Serving serving = new Serving(2, 2);

        for (int kill = 0; kill < KILLS; kill++) {
            Serving told = killedAfter(workshop.shell(), serving, random.nextInt(LONGEST_MILLIS));
            Serving found = found(workshop, told);
            assertThat(found).as("kill " + kill).isIn(told, told.next());
            serving = found.next();
        }
    }

    /** Activates to and fro; what was last told to serve when the process was killed. */
    private static Serving killedAfter(Shell shell, Serving serving, int millis)
            throws IOException, InterruptedException {
        Process process = MainstayProcess.start(shell.start(Map.of()).redirectErrorStream(true));
        int other = 3 - serving.version();
        String lines = IntStream.range(0, 500)
                .mapToObj(turn -> activate(turn % 2 == 0 ? other : serving.version()))
                .collect(Collectors.joining("\n", "", "\n"));
        Thread typing = new Thread(() -> typed(process, lines));
        typing.start();
        BufferedReader told = process.inputReader(StandardCharsets.UTF_8);
        Serving last = read(told.readLine(), serving);
        Thread.sleep(millis);
        process.toHandle().destroyForcibly(); // closes no stream: what was told is still to be read
        MainstayProcess.status(process);
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            last = read(line, last);
        }
        typing.join();
        return last;
    }

    /** A line that the end of the process cut off was not told. */
    private static Serving read(String line, Serving before) {
        Matcher done = DONE.matcher(line);
        return done.matches() ? new Serving(Integer.parseInt(done.group(2)), Integer.parseInt(done.group(1))) : before;
    }

    private static void typed(Process process, String lines) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(lines.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It was killed before it had read all.
        }
    }

    private static String activate(int version) {
        return "models activate garage@" + version + ".0.0 --yes";
    }

    /** What serves in the next process, which can go on with another activation. */
    private static Serving found(Workshop workshop, Serving told) throws Exception {
        Ended ended = workshop.run("models --format json", activate(1), activate(2), "models audit --verify");
        Matcher generation = IN_FORCE.matcher(ended.err());
        assertThat(generation.find()).as(ended.err()).isTrue();
        JsonNode models = Json.values(ended.out().substring(0, ended.out().indexOf("\n]") + 2))
                .get(0);
        List<Integer> active = IntStream.range(0, models.size())
                .mapToObj(models::get)
                .filter(model -> model.get("id").asText().equals("garage"))
                .filter(model -> model.get("state").asText().equals("active"))
                .map(model -> Integer.parseInt(model.get("version").asText().replaceFirst("[.].*", "")))
                .toList();
        assertThat(active).as(told.toString()).hasSize(1);
        assertThat(ended.out()).as(ended.err()).contains("every line is intact");
        return new Serving(Integer.parseInt(generation.group(1)), active.get(0));
    }

    private static String version(Workshop workshop, int version) throws IOException {
        return workshop.jar(new ModelBundle("garage.score")
                .version(version + ".0.0")
                .scoring(ModelSource.scoring("garage", "static final int VERSION = " + version + ";", "", "")));
    }
}
