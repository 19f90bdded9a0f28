package mainstay.benchmarks.startup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From the start of a process to its end with one short answer: Mainstay beside a bare main method and Apache Karaf. */
public final class StartupBenchmark {
    private static final long LONGEST_WAIT_SECONDS = 120;

    private final Path home;
    private final Path folder;
    private final Map<StartupCommand, List<Measurement>> measured = new LinkedHashMap<>();

    private StartupBenchmark(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    /** Takes {@code --home FOLDER} (the distribution), {@code --rounds N} and {@code --karaf FOLDER} (unpacked; may be missing). */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> words = List.of(arguments);
        Path folder = Files.createTempDirectory("mainstay-bench");
        StartupBenchmark benchmark =
                new StartupBenchmark(Path.of(option(words, "--home").orElseThrow()), folder);
        benchmark.prepare(option(words, "--karaf"));
        benchmark.measure(Integer.parseInt(option(words, "--rounds").orElse("7")));
        benchmark.report();
    }

    private static Optional<String> option(List<String> words, String name) {
        int at = words.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(words.get(at + 1));
    }

    private StartupCommand mainstay(String... words) {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/mainstay").toString()));
        command.addAll(List.of(words));
        Map<String, String> environment = Map.of(
                "MAINSTAY_DATA", folder.resolve("data").toString(),
                "XDG_CACHE_HOME", folder.resolve("cache").toString());
        return new StartupCommand("mainstay", command, environment, "");
    }

    private StartupCommand bare() {
        String classPath = Stream.of("core", "databind", "annotations")
                .map(part -> home.resolve("bundles/jackson-" + part + ".jar").toString())
                .collect(Collectors.joining(":", "", ":" + System.getProperty("mainstay.benchmarks.classes")));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new StartupCommand("bare", List.of(java, "-cp", classPath, BareTeams.class.getName()), Map.of(), "");
    }

    /** It has no way to run one command and end but to be typed to. */
    private static StartupCommand karaf(String unpacked) {
        return new StartupCommand(
                "karaf", List.of(unpacked + "/bin/karaf"), Map.of("KARAF_REDIRECT", "false"), "version\nlogout\n");
    }

    /** Has everybody answer once, and Mainstay until its archive of classes is there. */
    private void prepare(Optional<String> karaf) throws IOException, InterruptedException {
        StartupCommand bare = bare();
        StartupCommand json = mainstay("teams", "--format", "json");
        json.run(folder);
        String ours = json.printed(folder);
        bare.run(folder);
        refuseDifferent(ours, bare.printed(folder));
        awaitArchive();
        measured.put(mainstay("teams"), new ArrayList<>());
        measured.put(bare, new ArrayList<>());
        if (karaf.isPresent()) {
            measured.put(karaf(karaf.get()), new ArrayList<>());
        }
        for (StartupCommand contestant : measured.keySet()) {
            contestant.run(folder);
        }
    }

    private static void refuseDifferent(String ours, String bare) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        // Numbers count by their values: 2 here may be 2.0 there.
        if (!texts(mapper.readTree(ours)).equals(texts(mapper.readTree(bare)))) {
            throw new IllegalStateException("mainstay prints " + ours + "; the bare main prints " + bare);
        }
    }

    private static List<String> texts(JsonNode rows) {
        List<String> texts = new ArrayList<>();
        rows.forEach(row -> row.properties()
                .forEach(field -> texts.add(field.getKey() + "="
                        + (field.getValue().isNumber()
                                ? String.valueOf(field.getValue().doubleValue())
                                : field.getValue().asText()))));
        return texts;
    }

    private void awaitArchive() throws IOException, InterruptedException {
        Path archives = folder.resolve("cache/mainstay");
        for (int second = 0; second < LONGEST_WAIT_SECONDS; second++) {
            if (Files.isDirectory(archives)) {
                try (Stream<Path> files = Files.list(archives)) {
                    if (files.anyMatch(file -> file.toString().endsWith(".jsa"))) {
                        return;
                    }
                }
            }
            Thread.sleep(1000);
        }
        System.err.println("no archive of classes after " + LONGEST_WAIT_SECONDS + " s; measured without");
    }

    private void measure(int rounds) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<StartupCommand, List<Measurement>> entry : measured.entrySet()) {
                entry.getValue().add(entry.getKey().run(folder));
            }
        }
    }

    private void report() {
        Map<String, Measurement> medians = new LinkedHashMap<>();
        measured.forEach((contestant, rounds) -> medians.put(contestant.name(), Measurement.median(rounds)));
        medians.forEach((name, median) -> System.err.printf(
                Locale.ROOT,
                "%-10s %6.3f s  %6.3f CPU s  %6.1f MB%n",
                name,
                median.seconds(),
                median.cpuSeconds(),
                median.peakMegabytes()));
        Measurement ours = medians.remove("mainstay");
        System.out.printf(
                Locale.ROOT,
                "{\"benchmark\":\"startup\",\"seconds\":%.3f,\"cpu_seconds\":%.3f,\"peak_mb\":%.1f,\"peers\":{%s},\"ratio\":{%s}}%n",
                ours.seconds(),
                ours.cpuSeconds(),
                ours.peakMegabytes(),
                fields(medians, Measurement::seconds),
                fields(medians, peer -> ours.seconds() / peer.seconds()));
    }

    private static String fields(Map<String, Measurement> peers, ToDoubleFunction<Measurement> figure) {
        return peers.entrySet().stream()
                .map(peer ->
                        String.format(Locale.ROOT, "\"%s\":%.3f", peer.getKey(), figure.applyAsDouble(peer.getValue())))
                .collect(Collectors.joining(","));
    }
}
