package mainstay.models.admission;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.models.examination.ReportLine;
import mainstay.models.examination.ReportLine.State;

/** How far an examination has come, by its report. */
final class ExaminationProgress {
    private final Path report;
    private List<ReportLine> lines = List.of();

    ExaminationProgress(Path report) {
        this.report = report;
    }

    /** Reads on; whether there was anything new. */
    boolean advance() throws IOException {
        int before = lines.size();
        lines = Files.exists(report) ? read() : List.of();
        return lines.size() > before;
    }

    /** Lines that are whole; the last may just be in the writing. */
    private List<ReportLine> read() throws IOException {
        String text = new String(Files.readAllBytes(report), StandardCharsets.UTF_8);
        List<ReportLine> read = new ArrayList<>();
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            read.add(parse(line));
        }
        return read;
    }

    private static ReportLine parse(String line) throws IOException {
        try {
            return ReportLine.parse(line);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException("another program wrote into its report: " + line, e);
        }
    }

    /** Whether a step has begun. */
    boolean hasBegun() {
        return !lines.isEmpty();
    }

    /** The step that is under way, or was last. */
    String step() {
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1).step();
    }

    /** The line that ends the report, if it is there. */
    Optional<ReportLine> verdict() {
        return lines.stream()
                .filter(line -> line.state() == State.DONE || line.state() == State.REFUSED)
                .findFirst();
    }
}
