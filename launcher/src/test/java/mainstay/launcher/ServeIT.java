package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mainstay.testkit.GoldenFile;
import mainstay.testkit.MainstayProcess;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One engine that serves, and those who work on it. */
class ServeIT {

    @TempDir
    private Path folder;

    /** An analyst at one terminal, an operator of another name at another: step by step, on one engine. */
    @Test
    void twoPeopleWorkAtTwoTerminalsWhileModelsAreSwapped() throws Exception {
        OtherUser.assume();
        assumeTrue(TypedProcess.isPossible(), "the program script makes the terminals, and it is not there");
        OtherUser anna = new OtherUser("nobody");
        OtherUser.share(folder);
        Workshop workshop = Workshop.in(folder);
        Shell shell = workshop.shell();
        Files.writeString(folder.resolve("room.json"), roomy(workshop.home()));
        Files.writeString(workshop.home().resolve("conf/roles"), anna.name() + " analyse\n");
        String golden;
        try (ServingProcess engine = ServingProcess.start(shell);
                TypedProcess analyst = TypedProcess.start(anna.as(), shell, 120);
                TypedProcess operator = TypedProcess.start(shell, 120)) {
            analyst.awaitPrompt();
            operator.awaitPrompt();
            analyst.answer("import examples/computer-maker --on 2026-12-31");
            analyst.answer("rank --top 3 --columns account_id,score");
            analyst.answer("params scoring.model room || echo not there yet");
            analyst.answer("models trust examples/room.json || echo not mine to do");
            operator.answer("models trust room.json --why 'the regions asked for it'");
            operator.answer("models admit room.json");
            operator.answer("models compare weighted room@1.0.0 --top 3 | head -n 6");
            operator.answer("models activate room@1.0.0 --yes");
            analyst.answer("params scoring.model room --yes");
            analyst.answer("rank --top 3 --columns account_id,score");
            operator.answer("who --format csv | grep -c terminal");
            operator.answer("message all 'room goes again at noon'");
            analyst.awaitText("room goes again at noon");
            operator.answer("models rollback");
            analyst.answer("rank --top 3 --columns account_id,score || params scoring.model --reset --yes");
            analyst.answer("rank --top 3 --columns account_id,score");
            operator.type("exit\r");
            analyst.type("exit 3\r");

            assertThat(operator.status()).isZero();
            assertThat(analyst.status()).isEqualTo(3);
            golden = "The analyst\n\n" + analyst.shown() + "\n\nThe operator\n\n" + operator.shown();
            assertThat(engine.end()).isZero();
        }
        String audit = shell.run("audit", "--format", "csv").out().replaceAll("(?m)^[^,]*,[^,]*T[0-9:.]+Z?,", "");
        GoldenFile.check(
                "two-people.txt",
                (golden + "\n\nThe audit log\n\n" + audit)
                        .replace(anna.name(), "anna")
                        .replaceAll("\\broot\\b", "otto")
                        .replaceAll("[0-9a-f]{64}", "SHA-256")
                        .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "TIME"));
    }

    @Test
    void twoUsersOfAGroupShareADirectoryWithoutAServer() throws Exception {
        OtherUser.assume();
        OtherUser anna = new OtherUser("nobody");
        OtherUser ben = new OtherUser("daemon");
        Shell shell = Shell.in(folder);
        OtherUser.share(folder);
        OtherUser.share(folder.resolve("data"));

        Ended imported = anna.run(shell, "-c", "import examples/computer-maker; params margin.default 0.3");
        Ended changed = ben.run(
                shell,
                "-c",
                "params margin.default 0.4 --force; whatif policy=max-profit --save both; audit --format csv");

        assertThat(imported.status()).as(imported.err()).isZero();
        assertThat(changed.status()).as(changed.err()).isZero();
        assertThat(changed.out()).contains(anna.name(), ben.name());
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            for (Path file : files.filter(each -> !each.getFileName().toString().startsWith("history-"))
                    .toList()) {
                assertThat(OtherUser.modes(file))
                        .as(file.toString())
                        .startsWith("rw")
                        .matches("...rw....");
            }
        }
        try (ServingProcess engine = ServingProcess.start(anna.start(shell, "serve"))) {
            assertThat(ben.run(shell, "--alone", "params", "margin.default", "0.5")
                            .err())
                    .contains("in use by", anna.name(), " since ");
            assertThat(engine.end()).isZero();
        }
    }

    @Test
    void aKilledEngineLeavesNothingInTheWayAndItsClientsSayWhatHappened() throws Exception {
        Shell shell = Shell.in(folder);
        ServingProcess engine = ServingProcess.start(shell);
        Process reading = MainstayProcess.start(shell.start(Map.of(), "-c", "echo begun; cat | wc -l"));
        byte[] begun = reading.getInputStream().readNBytes("begun\n".length());
        assertThat(new String(begun, StandardCharsets.UTF_8)).isEqualTo("begun\n");
        engine.kill();
        assertThat(MainstayProcess.status(reading)).isEqualTo(1);
        assertThat(new String(reading.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("the connection to the engine was lost");

        assertThat(folder.resolve("data/socket")).exists();
        Ended alone = shell.run("echo", "alone");
        assertThat(alone.out()).isEqualTo("alone\n");
        assertThat(alone.err())
                .as("said by the first, which removes what is in the way")
                .contains("was killed; what it");
        assertThat(folder.resolve("data/socket")).doesNotExist();

        try (ServingProcess again = ServingProcess.start(shell, "--log", "json")) {
            assertThat(shell.run("who", "--format", "csv").out().lines()).hasSize(3);
            assertThat(again.end()).isZero();
            assertThat(Stream.concat(Stream.of(again.place()), again.rest().stream()))
                    .extracting(line -> Json.values(line).get(0).get("event").asText())
                    .startsWith("start", "listen", "connect")
                    .endsWith("disconnect", "drain", "end");
        }
    }

    @Test
    void whatAClientReadsAndWritesIsItsOwn() throws Exception {
        Shell shell = Shell.in(folder);
        try (ServingProcess engine = ServingProcess.start(shell)) {
            Process copy =
                    MainstayProcess.start(shell.start(Map.of("FRUIT", "pear"), "-c", "cat; echo $FRUIT 1>&2; exit 7"));
            try (OutputStream in = copy.getOutputStream()) {
                in.write("a\nb\n".getBytes(StandardCharsets.UTF_8));
            }
            assertThat(MainstayProcess.status(copy)).isEqualTo(7);
            assertThat(new String(copy.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("a\nb\n");
            assertThat(new String(copy.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("pear\n");

            ProcessBuilder loop = MainstayProcess.in(
                    folder,
                    List.of("sh", "-c", "printf '1\\n2\\n' | while read n; do " + shell.program() + " echo $n; done"));
            assertThat(MainstayProcess.run(loop, "").out()).isEqualTo("1\n2\n");

            assertThat(shell.run("--safe", "rank").status()).isEqualTo(2);
            assertThat(shell.run("serve").err()).contains("in use by");
            assertThat(engine.end()).isZero();
        }
    }

    @Test
    void whatSomebodyHasNoRoleForIsRefusedAndInTheAuditLog() throws Exception {
        Workshop workshop = Workshop.in(folder);
        Shell shell = workshop.shell();
        shell.run("import", "examples/computer-maker");
        Files.writeString(
                workshop.home().resolve("conf/roles"), System.getProperty("user.name") + " look decide:finance\n");
        // GuestsTest of the shell has all the ways.
        List<String> refused = List.of("params margin.default 0.3", "models rollback", "make = { STOP 1 }; make");
        try (ServingProcess engine = ServingProcess.start(shell, "--http", "0")) {
            readersByHttpLook(engine.place(), folder.resolve("data/http-token"));
            for (String line : refused) {
                Ended ended = shell.run("-c", line);

                assertThat(ended.status()).as(line).isNotZero();
                assertThat(ended.err()).as(line).contains("needs the role ", "by conf/roles");
            }
            assertThat(shell.run("rank", "--top", "1").status()).isZero();
            assertThat(shell.run("-c", "rank --format csv | grep -c ,").out()).isEqualTo("61\n");
            assertThat(engine.end()).isZero();
        }
        assertThat(shell.run("audit", "--format", "csv").out().lines())
                .filteredOn(line -> line.contains("refuse"))
                .hasSizeGreaterThanOrEqualTo(refused.size());
    }

    /** What is for this machine, what is for who has the token, and that there is nothing else. */
    private static void readersByHttpLook(String place, Path token) throws Exception {
        String address = place.replaceFirst(".* (http://127\\.0\\.0\\.1:[0-9]+/) .*", "$1");
        HttpClient client = HttpClient.newHttpClient();
        Map<String, Integer> expected = new LinkedHashMap<>();
        expected.put("metrics", 200);
        expected.put("health", 200);
        expected.put("books/computer-maker/reports/pareto", 200);
        expected.put("books/computer-maker/reports/account?of=picc&format=json", 200);
        expected.put("books/nowhere/reports/pareto", 404);
        expected.put("books/..%2f..%2fconf%2froles", 400);
        for (Map.Entry<String, Integer> each : expected.entrySet()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + each.getKey()));
            boolean watched = each.getKey().equals("metrics") || each.getKey().equals("health");
            if (!watched) {
                assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode())
                        .as(each.getKey())
                        .isBetween(400, 401);
                request.header(
                        "Authorization", "Bearer " + Files.readString(token).strip());
            }
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(each.getValue());
            assertThat(answer.headers().map()).as(each.getKey()).doesNotContainKeys("server", "x-powered-by");
        }
        HttpRequest metrics =
                HttpRequest.newBuilder(URI.create(address + "metrics")).build();
        assertThat(client.send(metrics, BodyHandlers.ofString()).body())
                .contains(
                        "mainstay_book_accounts{book=\"computer-maker\"} 60",
                        "mainstay_lease_seconds_count ",
                        "mainstay_queue_waiting 0",
                        "mainstay_http_requests_total{status=\"404\"} 1");
    }

    private static String roomy(Path home) throws Exception {
        return Files.readString(home.resolve("bundles/models/weighted.json"))
                .replace("\"weighted\"", "\"room\"")
                .replace("\"weight\": 15", "\"weight\": 40");
    }
}
