package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mainstay.testkit.MainstayProcess.Ended;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads every kind of file in the built distribution: libraries may find there what they do not find in a unit test. */
class FileKindsIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String WIDE = "account_id,name,PC,NB\nA1,Alpha,1000,200\nA2,Beta,3000,500\n";
    private static final String ACCOUNTS = "account_id,name\nA1,Alpha\nA2,Beta\n";
    private static final String WALLETS = "account_id,line,spend\nA1,PC,1000\nA1,NB,200\nA2,PC,3000\nA2,NB,500\n";
    private static final String JSON = """
            {"accounts": [{"account_id": "A1", "name": "Alpha"}, {"account_id": "A2", "name": "Beta"}],
             "wallets": [{"account_id": "A1", "line": "PC", "spend": 1000}, {"account_id": "A1", "line": "NB", "spend": 200},
                         {"account_id": "A2", "line": "PC", "spend": 3000}, {"account_id": "A2", "line": "NB", "spend": 500}]}
            """;
    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    @TempDir
    private Path folder;

    private final List<String> read = new ArrayList<>();

    /** What cannot be imported, and what is said of it. */
    private final Map<String, String> refused = new LinkedHashMap<>();

    @Test
    void everyKindOfFileIsReadOrRefusedInTheDistribution() throws Exception {
        writeTexts();
        writeWorkbooks();
        writeArchives();
        writeWhatIsRefused();
        String lines = Stream.concat(read.stream(), refused.keySet().stream())
                .map(file -> "import '" + file + "' --name '" + file + "'\nrank --format json\n")
                .collect(Collectors.joining());
        write("incomplete.csv", WIDE.replace("3000", "9.000.000"));
        String incomplete = "import incomplete.csv --lenient\nrank --format json\n";

        long start = System.nanoTime();
        Ended ended = Shell.in(folder).reading(lines + incomplete, "--keep-going");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
        assertThat(Json.values(ended.out()).subList(0, read.size())).allSatisfy(rows -> assertThat(List.of(
                        rows.get(0).get("value").asDouble(),
                        rows.get(1).get("value").asDouble()))
                .containsExactlyInAnyOrder(1200.0, 3500.0));
        assertThat(ended.err())
                .contains(refused.values())
                .doesNotContain("StatusLogger")
                .doesNotContain("unexpected");
        assertThat(ended.err().lines().filter(line -> line.startsWith("mainstay: ")))
                .hasSize(refused.size());
    }

    private void writeTexts() throws IOException {
        write("wide.csv", WIDE);
        write("wide.tsv", WIDE.replace(',', '\t'));
        write("wide.txt", WIDE.replace(',', ';'));
        Files.write(
                folder.resolve("polish.csv"), WIDE.replace("Alpha", "Spółka").getBytes("windows-1250"));
        Files.write(folder.resolve("utf16.csv"), WIDE.getBytes(StandardCharsets.UTF_16));
        write("book.json", JSON);
        read.addAll(List.of("wide.csv", "wide.tsv", "wide.txt", "utf16.csv", "book.json"));
        refused.put("polish.csv", "polish.csv is not UTF-8");
    }

    private void writeWorkbooks() throws IOException {
        for (String ending : List.of("xls", "xlsx", "ods")) {
            Files.copy(Path.of("src/test/resources/kinds/book." + ending), folder.resolve("book." + ending));
            read.add("book." + ending);
        }
    }

    private void writeArchives() throws IOException {
        Path books = Files.createDirectory(folder.resolve("books"));
        Files.writeString(books.resolve("accounts.csv"), ACCOUNTS);
        Files.writeString(books.resolve("wallets.csv"), WALLETS);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("books.zip")))) {
            zip.putNextEntry(new ZipEntry("accounts.csv"));
            zip.write(ACCOUNTS.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("wallets.csv"));
            zip.write(WALLETS.getBytes(StandardCharsets.UTF_8));
        }
        read.addAll(List.of("books", "books.zip"));
    }

    private void writeWhatIsRefused() throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem();
                OutputStream file = Files.newOutputStream(folder.resolve("protected.xlsx"))) {
            compound.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            compound.writeFilesystem(file);
        }
        refused.put("protected.xlsx", "protected.xlsx is protected by a password");
        byte[] rubbish = new byte[608];
        System.arraycopy(COMPOUND, 0, rubbish, 0, COMPOUND.length);
        Files.write(folder.resolve("rubbish.csv"), rubbish);
        refused.put("rubbish.csv", "rubbish.csv is damaged");
        write("named.xls", WIDE);
        refused.put("named.xls", "named.xls is not a workbook");
        Files.write(folder.resolve("bytes.csv"), new byte[] {'a', 0, 1, 2, 0, (byte) 0xFF});
        refused.put("bytes.csv", "bytes.csv holds NUL bytes");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
