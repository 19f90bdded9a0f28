package mainstay.intake.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a folder. */
public record FolderSource(Path path, List<String> names) implements Source {

    FolderSource(Path path) {
        this(path, list(path));
    }

    @Override
    public Optional<SourceFile> find(String name) {
        return Source.match(name, names).map(found -> SourceFile.at(found, path.resolve(found)));
    }

    @Override
    public void close() {
        // Each file is opened and closed by itself.
    }

    static List<String> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Source.unreadable("the folder " + folder, e);
        }
    }
}
