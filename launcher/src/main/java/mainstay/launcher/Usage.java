package mainstay.launcher;

import java.util.Optional;

/** What {@code mainstay --help} and {@code mainstay --version} say. */
final class Usage {

    private Usage() {}

    static String version() {
        return Optional.ofNullable(Usage.class.getPackage().getImplementationVersion())
                .orElse("(version unknown)");
    }

    static String text() {
        return """
                mainstay                          the interactive shell
                mainstay COMMAND [ARGUMENTS]      one command, then exit
                mainstay "LINE"                   one line of shell, such as "import examples/computer-maker; rank"
                mainstay -f FILE, or < FILE       a script of shell lines

                mainstay help                     all commands
                mainstay help COMMAND             one command, with examples you can paste

                Before the command:
                  --data FOLDER    where books and changed parameters are stored (default: MAINSTAY_DATA, or ~/.mainstay)
                  --conf FOLDER    figures, time limits and trusted models (default: MAINSTAY_CONF, or conf/ of the distribution)
                  -f FILE          runs the lines of a file, up to the first failure
                  --keep-going     runs a script to its end even if a line fails
                  --plain          the plain shell, without line editing
                  --debug          shows where an error occurred
                  --safe           starts with the models of generation 0, so that models rollback can take back others
                  --use-default    runs without models that are missing, and scores by the default in place of one
                  --version        the version
                  --help           show this help

                Exit status: 0 done, 1 the command failed, 2 it was called wrongly, 70 a model ended the process.
                MAINSTAY_JAVA_OPTS holds options for the Java virtual machine, such as -Xmx8g.
                """;
    }
}
