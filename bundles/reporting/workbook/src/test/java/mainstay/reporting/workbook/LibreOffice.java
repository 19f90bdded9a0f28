package mainstay.reporting.workbook;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice Calc without a window, made to compute every formula anew when it opens a workbook. */
record LibreOffice(Path program) {
    /** Only a program that hangs takes as long, however busy the machine. */
    private static final long LONGEST_SECONDS = 600;

    private static final String ALWAYS_RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
            <value>0</value></prop></item>
            </oor:items>
            """;

    /** The first one on the path, if there is one. */
    static Optional<LibreOffice> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .map(LibreOffice::new)
                .findFirst();
    }

    /** The workbooks as LibreOffice saves them after it has computed everything anew; started once for all. */
    Map<String, Opened> recalculated(Map<String, byte[]> workbooks, Path folder) throws IOException {
        Path profile = Files.createDirectories(folder.resolve("profile/user"));
        Files.writeString(profile.resolve("registrymodifications.xcu"), ALWAYS_RECALCULATE);
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-env:UserInstallation=" + profile.getParent().toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                folder.resolve("out").toString()));
        for (Map.Entry<String, byte[]> workbook : workbooks.entrySet()) {
            Path file = folder.resolve(workbook.getKey() + ".xlsx");
            command.add(Files.write(file, workbook.getValue()).toString());
        }
        run(command, folder.resolve("log"));
        Map<String, Opened> opened = new LinkedHashMap<>();
        for (String name : workbooks.keySet()) {
            opened.put(name, Opened.of(Files.readAllBytes(folder.resolve("out").resolve(name + ".xlsx"))));
        }
        return opened;
    }

    private static void run(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("no end after " + LONGEST_SECONDS + " s: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("exit " + process.exitValue() + ": " + Files.readString(log));
        }
    }
}
