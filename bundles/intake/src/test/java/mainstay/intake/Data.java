package mainstay.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The data that lies beside a checkout, when it does. */
public final class Data {

    private Data() {}

    /** A folder or file of it; the test is skipped, and says so, when it is not there. */
    public static Path folder(String name) {
        Path path = root().resolveSibling("shared").resolve("data").resolve(name);
        if (!Files.exists(path)) {
            Assumptions.abort("skipped: ../shared/data/" + name + " is not there");
        }
        return path;
    }

    /** The root of the checkout. */
    static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.exists(at.resolve(".ci/run"))) {
            at = at.getParent();
        }
        return at;
    }
}
