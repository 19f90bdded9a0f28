package mainstay.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A single file; the files beside it can be reached by name too, for mappings that join two. */
public record FileSource(Path path) implements Source {

    private static final int LOOKED_AT = 64;

    /** The file itself. */
    public SourceFile file() {
        return SourceFile.at(path.getFileName().toString(), path);
    }

    /** Whether it is JSON: by its name, or by a brace at its beginning. */
    public boolean isJson() {
        if (path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            return true;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .stripLeading()
                    .startsWith("{");
        } catch (IOException e) {
            throw Source.unreadable(path.toString(), e);
        }
    }

    @Override
    public Optional<SourceFile> find(String name) {
        if (name.equals(path.getFileName().toString())) {
            return Optional.of(file());
        }
        Path beside = path.resolveSibling(name);
        // What lies beside has a name, and no way to somewhere else.
        return name.equals(String.valueOf(beside.getFileName())) && Files.isRegularFile(beside)
                ? Optional.of(SourceFile.at(name, beside))
                : Optional.empty();
    }

    @Override
    public List<String> names() {
        return List.of(path.getFileName().toString());
    }

    @Override
    public void close() {
        // The file is opened and closed by itself.
    }
}
