package mainstay.intake.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A single file; the files beside it can be reached by name too, for mappings that join two. */
public record FileSource(Path path) implements Source {

    /** The file itself. */
    public SourceFile file() {
        return new SourceFile(path.getFileName().toString(), () -> Files.newInputStream(path));
    }

    @Override
    public Optional<SourceFile> find(String name) {
        if (name.equals(path.getFileName().toString())) {
            return Optional.of(file());
        }
        Path beside = path.resolveSibling(name);
        return Files.isRegularFile(beside)
                ? Optional.of(new SourceFile(name, () -> Files.newInputStream(beside)))
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
