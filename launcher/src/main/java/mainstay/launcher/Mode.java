package mainstay.launcher;

/** How the shell is used; the names in lower case are what the shell bundle is told. */
enum Mode {
    /** One command or one line of shell, then exit. */
    COMMAND,
    /** Lines from a file or from standard input. */
    SCRIPT,
    /** A person at a terminal that can do more than print. */
    TERMINAL,
    /** A shell that needs nothing of its terminal. */
    PLAIN;

    static Mode of(Arguments arguments, Console console) {
        if (!arguments.words().isEmpty()) {
            return COMMAND;
        }
        if (!arguments.script().isEmpty()) {
            return SCRIPT;
        }
        if (arguments.plain()) {
            return PLAIN;
        }
        if (!console.input() || !console.output()) {
            return SCRIPT;
        }
        return console.capable() ? TERMINAL : PLAIN;
    }
}
