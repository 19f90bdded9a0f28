package mainstay.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.Renderers;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;
import mainstay.run.generation.Models.Provided;

/** Where reports go: one to a file, several to a folder with a file for each, or one to whoever shows it. */
public final class ReportTarget {
    private final Optional<Path> out;
    private final boolean folder;

    private ReportTarget(Optional<Path> out, boolean folder) {
        this.out = out;
        this.folder = folder;
    }

    /**
     * A target of one report.
     *
     * @param report the name of the report
     * @param out the file; empty where the report is shown
     * @throws MainstayException if the file is a folder
     */
    public static ReportTarget ofOne(String report, Optional<Path> out) {
        out.filter(Files::isDirectory).ifPresent(path -> {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    path + " is a folder; name a file in it, such as " + path.resolve(report + ".html"));
        });
        return new ReportTarget(out, false);
    }

    /**
     * A target of several reports.
     *
     * @param out the folder, which need not be there
     * @throws MainstayException if it is not given, or is a file
     */
    public static ReportTarget ofSeveral(Optional<Path> out) {
        if (out.isEmpty()) {
            throw new MainstayException(
                    Code.WRONG_CALL, "report all makes several files; name the folder for them: report all --out DIR");
        }
        if (Files.exists(out.get()) && !Files.isDirectory(out.get())) {
            throw new MainstayException(
                    Code.WRONG_CALL, out.get() + " is a file; report all needs a folder: report all --out DIR");
        }
        return new ReportTarget(out, true);
    }

    /** Whether reports are written to files, rather than shown. */
    public boolean isFile() {
        return out.isPresent();
    }

    /** The file of a report; empty where it is shown. */
    Optional<Path> file(Report report, ReportRenderer renderer) {
        return out.map(path -> folder ? path.resolve(report.file() + "." + renderer.fileEnding()) : path);
    }

    /**
     * The renderer where no format is named: a web page in a folder, what the name of a file says, and a table otherwise.
     *
     * @throws MainstayException if the name of the file says nothing
     */
    Provided<ReportRenderer> usual(Renderers renderers) {
        if (folder) {
            return renderers.get("html");
        }
        return out.isEmpty() ? renderers.get("table") : byEnding(out.get(), renderers);
    }

    private static Provided<ReportRenderer> byEnding(Path file, Renderers renderers) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        List<String> endings = renderers.all().stream()
                .map(renderer -> "." + renderer.model().fileEnding())
                .distinct()
                .toList();
        return renderers.all().stream()
                .filter(renderer -> name.endsWith("." + renderer.model().fileEnding()))
                .findFirst()
                .orElseThrow(() -> new MainstayException(
                        Code.WRONG_CALL,
                        "the name of " + file + " gives no format; end it with one of " + String.join(", ", endings)
                                + ", or name one: --format " + String.join("|", renderers.ids())));
    }
}
