package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mainstay.testkit.MainstayProcess.Ended;

/**
 * A copy of the distribution with data and model files of its own: what is trusted and admitted there disturbs nobody else.
 *
 * @param folder where all of it lies, and where commands run
 */
record Workshop(Path folder) {
    private static final Path DISTRIBUTION = Path.of("target", "mainstay");

    /** Copies the distribution of this build into a folder, with budgets in service that a test can wait for. */
    static Workshop in(Path folder) throws IOException {
        Workshop workshop = new Workshop(folder);
        copy(DISTRIBUTION, workshop.home());
        Files.writeString(
                workshop.home().resolve("conf/mainstay.models.cfg"), "batch.seconds = 2\nprepare.seconds = 2\n");
        return workshop;
    }

    /** The same in another folder. */
    Workshop copiedTo(Path other) throws IOException {
        copy(folder, other);
        return new Workshop(other);
    }

    /** Copies a folder into one that need not be there; processes of it share the archive of classes of this build. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (isShared(from.relativize(file))) {
                    Files.createLink(target, file);
                } else if (!Files.isDirectory(target)) {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** What nobody changes, and what the archive of classes is of: another name of the same file will do. */
    private static boolean isShared(Path file) {
        return file.toString().matches("(mainstay/)?(bin|bundles)/[^/]+\\.jar");
    }

    /** The folder of the distribution. */
    Path home() {
        return folder.resolve("mainstay");
    }

    /** The log of what was done to models. */
    Path log() {
        return folder.resolve("data/models/audit.jsonl");
    }

    /** Its program. */
    Shell shell() {
        return new Shell(home().resolve("bin/mainstay"), folder);
    }

    /** Runs lines of shell in one process, to the last whatever fails. */
    Ended run(String... lines) throws IOException, InterruptedException {
        return shell().reading(String.join("\n", lines) + "\n", "--keep-going");
    }

    /** The same, where none of them may fail. */
    Ended done(String... lines) throws IOException, InterruptedException {
        Ended ended = run(lines);
        assertThat(ended.status()).as(ended.err()).isZero();
        return ended;
    }

    /** Makes a jar of a bundle, called as its symbolic name; what it is called. */
    String jar(ModelBundle bundle) throws IOException {
        return bundle.in(folder).getFileName().toString();
    }

    /** Makes jars or takes files as they are, trusts and admits them all. */
    void admit(String... files) throws IOException, InterruptedException {
        admitting(List.of(files));
    }

    /** The same, and goes on with further lines in the same process; none of them may fail. */
    Ended admitting(List<String> files, String... further) throws IOException, InterruptedException {
        return done(Stream.concat(
                        files.stream().flatMap(file -> Stream.of("models trust " + file, "models admit " + file)),
                        Stream.of(further))
                .toArray(String[]::new));
    }
}
