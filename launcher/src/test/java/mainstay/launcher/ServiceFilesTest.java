package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mainstay.testkit.MainstayProcess;
import org.junit.jupiter.api.Test;

/** What service managers and container engines read. */
class ServiceFilesTest {
    private static final Path SERVICE = Path.of("src/main/distribution/service");

    @Test
    void theUnitCallsMainstayAsItIsTaken() throws Exception {
        String start = line("mainstay.service", "ExecStart=/opt/mainstay/bin/mainstay ");

        Arguments arguments = Arguments.parse(start.split(" ", -1));

        assertThat(arguments.data()).isEqualTo("/var/lib/mainstay");
        assertThat(arguments.conf()).isEqualTo("/etc/mainstay");
        assertThat(arguments.words()).containsExactly("serve", "--drain", "60");
    }

    @Test
    void theUnitWaitsLongerThanTheEngineDrains() throws Exception {
        int drain = Integer.parseInt(line("mainstay.service", "ExecStart=").replaceFirst(".* --drain ", ""));

        assertThat(Integer.parseInt(line("mainstay.service", "TimeoutStopSec=")))
                .isGreaterThan(drain + 10);
        assertThat(line("mainstay.service", "KillMode=")).isEqualTo("mixed");
    }

    @Test
    void theImageServesTheFolderThatItDeclares() throws Exception {
        String words = line("Containerfile", "CMD [").replaceAll("[\"\\],]", "");

        assertThat(Arguments.parse(words.replaceFirst("mainstay ", "").split(" ", -1))
                        .words())
                .startsWith("serve");
        assertThat(line("Containerfile", "ENV MAINSTAY_DATA=")).isEqualTo(line("Containerfile", "VOLUME "));
    }

    @Test
    void theImageIsBuiltWhereAContainerEngineIsThere() throws Exception {
        List<String> engines = Stream.of("podman", "docker")
                .filter(name -> Files.isExecutable(Path.of("/usr/bin", name)))
                .toList();
        assumeTrue(!engines.isEmpty(), "no container engine is there");
        ProcessBuilder build = new ProcessBuilder(
                        engines.get(0), "build", "-t", "mainstay-test", "-f", "service/Containerfile", ".")
                .directory(SERVICE.getParent().toFile());

        assertThat(MainstayProcess.run(build, "").status()).isZero();
    }

    private static String line(String file, String start) throws Exception {
        return Files.readAllLines(SERVICE.resolve(file)).stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElseThrow();
    }
}
