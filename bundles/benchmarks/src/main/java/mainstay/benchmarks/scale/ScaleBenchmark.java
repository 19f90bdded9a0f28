package mainstay.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From a table to its ranked list, whole processes, by Mainstay and by its peers in rounds that take turns. */
public final class ScaleBenchmark {
    private static final long SEED = 20261122;

    private final ScaleOptions options;
    private final Path folder;
    private final Path table;
    private final MainstayProgram mainstay;
    private final List<ListProgram> contestants = new ArrayList<>();
    private final Map<String, List<ProcessUse>> runs = new LinkedHashMap<>();
    private final List<Double> warm = new ArrayList<>();

    private ScaleBenchmark(ScaleOptions options, Path folder) throws IOException {
        this.options = options;
        this.folder = folder;
        this.table = folder.resolve("table.csv");
        this.mainstay = new MainstayProgram(options.home(), folder);
        PeerPrograms peers = new PeerPrograms(options.cache());
        contestants.add(mainstay);
        options.peers().forEach(name -> contestants.add(peers.named(name)));
    }

    /** Runs with {@code --accounts N --rounds N --peers NAME,... --shuffled}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("mainstay-bench");
        try {
            new ScaleBenchmark(ScaleOptions.of(arguments), folder).run();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run() throws IOException, InterruptedException {
        Files.createDirectories(options.cache());
        for (ListProgram contestant : contestants) {
            contestant.fetch();
        }
        say("writing a table of %,d accounts", options.accounts());
        WideCsv.write(table, options.accounts(), options.shuffled(), SEED);
        for (int round = 1; round <= options.rounds(); round++) {
            round(round == 1);
        }
        System.out.println(json());
    }

    private void round(boolean compared) throws IOException, InterruptedException {
        Path ours = folder.resolve("mainstay.csv");
        Listing listing = null;
        for (ListProgram contestant : contestants) {
            Path list = folder.resolve(contestant.name() + ".csv");
            mainstay.clear();
            List<String> command = contestant.command(table, list);
            measure(contestant.name(), command, contestant.writesToStandardOutput() ? list : folder.resolve("said"));
            if (compared && contestant == mainstay) {
                listing = Listing.read(ours, options.accounts());
            } else if (compared) {
                Listing.read(list, options.accounts()).same(listing);
            }
            if (contestant == mainstay) {
                measure("mainstay, again", mainstay.reload(), folder.resolve("again"));
                mainstay.clear();
                measure("mainstay, all columns", mainstay.allColumns(table), folder.resolve("all"));
            }
            Files.deleteIfExists(list);
        }
        mainstay.clear();
        warm.add(WarmRun.seconds(mainstay.shell(), mainstay.line(table), options.accounts() + 1));
        say("%-22s %8.2f s", "mainstay, warm", warm.get(warm.size() - 1));
    }

    private void measure(String name, List<String> command, Path out) throws IOException, InterruptedException {
        ProcessUse run = Run.of(command, out);
        say("%-22s %8.2f s %8.2f s CPU %8.0f MB", name, run.seconds(), run.cpuSeconds(), run.peakMegabytes());
        runs.computeIfAbsent(name, unknown -> new ArrayList<>()).add(run);
    }

    private ProcessUse median(String name) {
        return ProcessUse.median(runs.get(name));
    }

    private String json() {
        ProcessUse ours = median(mainstay.name());
        return format(
                "{\"benchmark\":\"scale\",\"accounts\":%d,\"rounds\":%d,\"shuffled\":%b,\"all_columns\":%b,\"seconds\":%.3f,"
                        + "\"cpu_seconds\":%.2f,\"peak_mb\":%.0f,\"again_seconds\":%.3f,\"all_columns_seconds\":%.3f,"
                        + "\"warm_seconds\":%.3f,\"peers\":{%s},\"peers_cpu\":{%s},\"peers_mb\":{%s},\"ratio\":{%s}}",
                options.accounts(),
                options.rounds(),
                options.shuffled(),
                !mainstay.choosesColumns(),
                ours.seconds(),
                ours.cpuSeconds(),
                ours.peakMegabytes(),
                median("mainstay, again").seconds(),
                median("mainstay, all columns").seconds(),
                warm.stream().sorted().toList().get(warm.size() / 2),
                peers("%.3f", name -> median(name).seconds()),
                peers("%.2f", name -> median(name).cpuSeconds()),
                peers("%.0f", name -> median(name).peakMegabytes()),
                peers("%.3f", name -> ours.seconds() / median(name).seconds()));
    }

    private String peers(String form, ToDoubleFunction<String> figure) {
        return options.peers().stream()
                .map(name -> format("\"%s\":" + form, name, figure.applyAsDouble(name)))
                .collect(Collectors.joining(","));
    }

    private static void say(String form, Object... values) {
        System.err.println(format(form, values));
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
