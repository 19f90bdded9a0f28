package mainstay.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mainstay.benchmarks.scale.handtuned.HandTuned;

/** The other programs, each in the form that was found to be its fastest. */
final class PeerPrograms {
    private static final String DUCKDB = "1.4.1.0";
    private static final String POLARS = "0.26.1";

    private final Path cache;
    private final Map<String, ListProgram> all;

    PeerPrograms(Path cache) {
        this.cache = cache;
        this.all = Map.of("handtuned", new Tuned(), "duckdb", new DuckDb(), "polars", new Polars());
    }

    /**
     * The one of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    ListProgram named(String name) {
        ListProgram peer = all.get(name);
        if (peer == null) {
            throw new IllegalArgumentException("no peer \"" + name + "\"; there are " + all.keySet());
        }
        return peer;
    }

    private static List<String> java(String classPath, Class<?> main, List<String> options, Path table, Path list) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName(), table.toString(), list.toString()));
        return command;
    }

    private static String classes() {
        return System.getProperty("mainstay.benchmarks.classes");
    }

    private static void run(List<String> command, Path folder) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
        }
    }

    /** The yardstick. */
    private static final class Tuned implements ListProgram {
        @Override
        public String name() {
            return "handtuned";
        }

        @Override
        public List<String> command(Path table, Path list) {
            List<String> options = List.of(
                    "-XX:+UseParallelGC",
                    "-Xms2g",
                    "-Xmx2g",
                    "-Xmn64m",
                    "-XX:+UseTransparentHugePages",
                    "-Xshare:auto");
            return java(classes(), HandTuned.class, options, table, list);
        }
    }

    /** DuckDB in a JVM of its own. */
    private final class DuckDb implements ListProgram {
        @Override
        public String name() {
            return "duckdb";
        }

        private Path driver() {
            return cache.resolve("duckdb_jdbc-" + DUCKDB + ".jar");
        }

        @Override
        public void fetch() throws IOException, InterruptedException {
            if (!Files.exists(driver())) {
                run(
                        List.of(
                                "mvn",
                                "-q",
                                "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy",
                                "-Dartifact=org.duckdb:duckdb_jdbc:" + DUCKDB,
                                "-DoutputDirectory=" + cache),
                        cache);
            }
        }

        @Override
        public List<String> command(Path table, Path list) {
            return java(classes() + ":" + driver(), DuckDbList.class, List.of(), table, list);
        }
    }

    /** Polars in Node.js. */
    private final class Polars implements ListProgram {
        @Override
        public String name() {
            return "polars";
        }

        private Path folder() {
            return cache.resolve("polars-" + POLARS);
        }

        @Override
        public void fetch() throws IOException, InterruptedException {
            if (!Files.exists(folder().resolve("node_modules/nodejs-polars"))) {
                Files.createDirectories(folder());
                // Its native part is an optional dependency that npm leaves out unless it is named.
                run(
                        List.of(
                                "npm",
                                "install",
                                "--no-audit",
                                "--no-fund",
                                "--prefix",
                                ".",
                                "nodejs-polars@" + POLARS,
                                "nodejs-polars-linux-x64-gnu@" + POLARS),
                        folder());
            }
            Files.writeString(folder().resolve("list.cjs"), PolarsScript.text());
        }

        @Override
        public List<String> command(Path table, Path list) {
            return List.of("node", folder().resolve("list.cjs").toString(), table.toString(), list.toString());
        }
    }
}
