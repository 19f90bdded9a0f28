package mainstay.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mainstay.testkit.MainstayProcess;
import mainstay.testkit.MainstayProcess.Ended;

/** Runs the built distribution as a user does, each time in a process of its own. */
record Shell(Path program, Path folder) {
    private static final Path PROGRAM = Path.of("target/mainstay/bin/mainstay").toAbsolutePath();

    /** The distribution of this build, run from a folder that also holds its data. */
    static Shell in(Path folder) {
        return new Shell(PROGRAM, folder);
    }

    /** Runs a command line with nothing on standard input. */
    Ended run(String... arguments) throws IOException, InterruptedException {
        return reading("", arguments);
    }

    /** Runs a command line that reads a text. */
    Ended reading(String input, String... arguments) throws IOException, InterruptedException {
        return MainstayProcess.run(start(Map.of(), arguments), input);
    }

    /** A process that is not started yet. */
    ProcessBuilder start(Map<String, String> environment, String... arguments) {
        List<String> line = new ArrayList<>(List.of(program.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder process = MainstayProcess.in(folder, line);
        process.environment().putAll(environment);
        return process;
    }
}
