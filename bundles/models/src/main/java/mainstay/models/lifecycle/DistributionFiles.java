package mainstay.models.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mainstay.models.ModelFile;
import mainstay.models.Refusal;
import mainstay.models.admission.AllowList;
import mainstay.models.file.ModelFileReader;

/** The model files that the distribution ships; whatever else lies in their folder must be admitted like any other file. */
final class DistributionFiles {
    private final Path folder;
    private final AllowList allowList;

    /** The files of a folder that are listed as shipped. */
    DistributionFiles(Path folder, AllowList allowList) {
        this.folder = folder;
        this.allowList = allowList;
    }

    /**
     * What is there.
     *
     * @param files in the order of their names
     * @param problems why others are left aside, a sentence each
     * @param lacking the names of files that are listed and not there as they were shipped
     */
    record Found(List<ModelFile> files, List<String> problems, List<String> lacking) {

        Found {
            files = List.copyOf(files);
            lacking = List.copyOf(lacking);
            problems = List.copyOf(problems);
        }
    }

    /** Reads them anew. */
    Found find() {
        Predicate<String> shipped = allowList.shipped();
        List<ModelFile> files = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path path : found.sorted().toList()) {
                String name = String.valueOf(path.getFileName());
                if (name.endsWith(".jar") || name.endsWith(".json")) {
                    read(path, name, shipped, files, problems);
                }
            }
        } catch (IOException e) {
            problems.add("the models of the distribution cannot be read: " + e);
        }
        Map<String, String> lacking = new TreeMap<>(allowList.shippedFiles());
        files.forEach(file -> lacking.remove(file.digest()));
        return new Found(files, problems, lacking.values().stream().sorted().toList());
    }

    private void read(Path path, String name, Predicate<String> shipped, List<ModelFile> files, List<String> problems) {
        try {
            ModelFile file = ModelFileReader.read(path, shipped);
            if (shipped.test(file.digest())) {
                files.add(file);
            } else {
                problems.add("bundles/models/" + name + " is not part of the distribution and is ignored; "
                        + "to admit it: models admit bundles/models/" + name);
            }
        } catch (Refusal e) {
            problems.add("bundles/models/" + name + " is ignored: " + e.getMessage());
        }
    }
}
