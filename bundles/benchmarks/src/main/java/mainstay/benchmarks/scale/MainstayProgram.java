package mainstay.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Mainstay as it is shipped, with a data directory of its own. */
final class MainstayProgram implements ListProgram {
    /** What the other programs list, too. */
    private static final String COLUMNS = "account_id,value,gross_profit,coverage,expected_profit";

    private final Path home;
    private final Path folder;
    private final Path mapping;
    private boolean choosesColumns;

    /** @param folder for its data and what else it needs */
    MainstayProgram(Path home, Path folder) throws IOException {
        this.home = home;
        this.folder = folder;
        this.mapping = folder.resolve("mapping.json");
        MappingFile.write(mapping);
    }

    @Override
    public String name() {
        return "mainstay";
    }

    @Override
    public void fetch() throws IOException, InterruptedException {
        Path help = folder.resolve("help");
        Run.of(command("help rank"), help);
        choosesColumns = Files.readString(help).contains("--columns");
    }

    /** Whether it lists the columns that are asked for, and not always all. */
    boolean choosesColumns() {
        return choosesColumns;
    }

    @Override
    public List<String> command(Path table, Path list) {
        return command(importing(table) + "; " + ranking());
    }

    /** The same with every column of the list. */
    List<String> allColumns(Path table) {
        return command(importing(table) + "; rank --format csv");
    }

    /** The list of the book that was read before. */
    List<String> reload() {
        return command(ranking());
    }

    /** A shell that reads its lines from standard input. */
    List<String> shell() {
        return List.of(program(), "--data", data().toString());
    }

    /** A line for the shell that does all of it. */
    String line(Path table) {
        return importing(table) + "; " + ranking();
    }

    @Override
    public boolean writesToStandardOutput() {
        return true;
    }

    /** Forgets every book. */
    void clear() throws IOException {
        if (!Files.exists(data())) {
            return;
        }
        try (Stream<Path> files = Files.walk(data())) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private List<String> command(String line) {
        return List.of(program(), "--data", data().toString(), line);
    }

    private String importing(Path table) {
        return "import " + table + " --map " + mapping;
    }

    private String ranking() {
        return choosesColumns ? "rank --format csv --columns " + COLUMNS : "rank --format csv";
    }

    private String program() {
        return home.resolve("bin/mainstay").toString();
    }

    private Path data() {
        return folder.resolve("data");
    }
}
