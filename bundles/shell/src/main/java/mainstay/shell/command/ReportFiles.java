package mainstay.shell.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.models.Renderers;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.generation.Models.Provided;
import mainstay.store.file.AtomicFile;

/**
 * Where reports go: a file, a folder with a file for each, or standard output. A file is replaced whole or not at all; what goes
 * to standard output is written to a file of its own first, so that nobody sees half of it.
 */
final class ReportFiles {
    private static final int PIECE = 1 << 13;

    private final Optional<Path> out;
    private final boolean folder;
    private final Page page;

    private ReportFiles(Optional<Path> out, boolean folder, Page page) {
        this.out = out;
        this.folder = folder;
        this.page = page;
    }

    /** Where a user wants reports of this kind. */
    static ReportFiles of(Optional<String> told, ReportKind kind, CommandContext context) {
        boolean folder = kind.name().equals(ReportKinds.ALL);
        Optional<Path> out = told.map(path -> path(path, context));
        if (folder && out.isEmpty()) {
            throw new MainstayException(
                    Code.WRONG_CALL, "report all makes several files; name the folder for them: report all --out DIR");
        }
        if (!folder && out.filter(Files::isDirectory).isPresent()) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    out.get() + " is a folder; name a file in it, such as "
                            + out.get().resolve(kind.name() + ".html"));
        }
        if (folder && out.filter(Files::exists).isPresent() && !Files.isDirectory(out.get())) {
            throw new MainstayException(
                    Code.WRONG_CALL, out.get() + " is a file; report all needs a folder: report all --out DIR");
        }
        return new ReportFiles(out, folder, context.page());
    }

    private static Path path(String told, CommandContext context) {
        if (told.isBlank()) {
            throw new MainstayException(Code.WRONG_CALL, "--out is empty; name a file, such as list.html");
        }
        return context.paths().toWrite(told);
    }

    /** The format where none is told: a web page in a folder, what the name of a file says, and a table otherwise. */
    Provided<ReportRenderer> usual(Renderers renderers) {
        if (folder) {
            return renderers.get("html");
        }
        if (out.isEmpty()) {
            return renderers.get("table");
        }
        String name = out.get().getFileName().toString().toLowerCase(Locale.ROOT);
        List<String> endings = renderers.all().stream()
                .map(renderer -> "." + renderer.model().fileEnding())
                .distinct()
                .toList();
        return renderers.all().stream()
                .filter(renderer -> name.endsWith("." + renderer.model().fileEnding()))
                .findFirst()
                .orElseThrow(() -> new MainstayException(
                        Code.WRONG_CALL,
                        "the name of " + out.get() + " gives no format; end it with one of "
                                + String.join(", ", endings) + ", or name one: --format "
                                + String.join("|", renderers.ids())));
    }

    /** Writes what is made. */
    CommandOutput write(ReportRenderer renderer, Consumer<Consumer<Report>> making) {
        if (out.isEmpty()) {
            return shown(renderer, making);
        }
        List<String> written = new ArrayList<>();
        making.accept(report -> {
            Path file = folder ? out.get().resolve(report.id() + "." + renderer.fileEnding()) : out.get();
            AtomicFile.replace(file, to -> renderer.render(report, Page.FILE, to));
            written.add("wrote " + file + " (" + size(file) + ")");
        });
        return new CommandOutput.Done(written);
    }

    private CommandOutput shown(ReportRenderer renderer, Consumer<Consumer<Report>> making) {
        if (!renderer.isText()) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    renderer.id() + " is not a text format; name a file: --out FILE." + renderer.fileEnding());
        }
        try {
            Path spool = Files.createTempFile("mainstay-report-", "." + renderer.fileEnding());
            spool.toFile().deleteOnExit();
            making.accept(report -> write(report, renderer, spool));
            return new CommandOutput.Document(to -> show(spool, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Report report, ReportRenderer renderer, Path spool) {
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(spool))) {
            renderer.render(report, page, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands on what was written, and takes its file away. */
    private static void show(Path spool, Appendable to) throws IOException {
        CharBuffer piece = CharBuffer.allocate(PIECE);
        try (Reader reader = Files.newBufferedReader(spool)) {
            while (reader.read(piece) >= 0) {
                to.append(piece.flip());
                piece.clear();
            }
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    private static String size(Path file) {
        try {
            return NumberText.number(Math.max(1, Math.rint(Files.size(file) / 1024.0))) + " KB";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
