package mainstay.models.examination;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mainstay.models.ModelFile;
import mainstay.models.Refusal;
import mainstay.models.file.ModelFileReader;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * The models of the distribution, which a candidate is run with. They are brought in here, as nothing of the life cycle
 * opens in a process that examines. A file that is not as it was shipped does not run: nobody has trusted it.
 */
final class ShippedModels {
    private final BundleContext context;
    private final Path folder;

    ShippedModels(BundleContext context) {
        this.context = context;
        this.folder = Path.of(context.getProperty("mainstay.home"), "bundles", "models");
    }

    /** Installs and starts every bundle that can be; the others are no fault of the candidate. */
    void start() {
        try (Stream<Path> paths = Files.list(folder)) {
            List<String> digests = digests();
            for (Path path : paths.filter(path -> path.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                start(path, digests);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the models in " + folder + " cannot be read", e);
        }
    }

    /** The first word of every line of the list. */
    private List<String> digests() throws IOException {
        Path list = folder.resolve("shipped.sha256");
        return Files.exists(list)
                ? Files.readAllLines(list).stream()
                        .map(line -> line.split(" ", 2)[0])
                        .toList()
                : List.of();
    }

    private void start(Path path, List<String> digests) {
        try {
            ModelFile file = ModelFileReader.read(path);
            if (digests.contains(file.digest())) {
                context.installBundle(path.toUri().toString(), file.open()).start(Bundle.START_ACTIVATION_POLICY);
            }
        } catch (BundleException | Refusal e) {
            System.getLogger(ShippedModels.class.getName()).log(System.Logger.Level.INFO, "left out: " + path, e);
        }
    }
}
