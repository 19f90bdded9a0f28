package mainstay.launcher;

import java.util.List;

/**
 * What stands at the ends of the standard streams. The start script tells, as the JDK can only say whether both are a
 * terminal.
 *
 * @param input whether standard input is a terminal
 * @param output whether standard output is a terminal
 * @param errors whether standard error is a terminal
 * @param capable whether the terminal can do more than print
 * @param columns the width of the window in character cells; 0 when there is no window
 */
record Console(boolean input, boolean output, boolean errors, boolean capable, int columns) {

    static Console current() {
        List<String> terminals =
                List.of(System.getProperty("mainstay.terminal", "").split(",", -1));
        String type = System.getenv().getOrDefault("TERM", "dumb");
        boolean output = terminals.contains("out");
        return new Console(
                terminals.contains("in"),
                output,
                terminals.contains("err"),
                !type.isEmpty() && !type.equals("dumb"),
                columns(output));
    }

    private static int columns(boolean output) {
        int window = output ? positive(System.getProperty("mainstay.columns")) : 0;
        return window > 0 ? window : positive(System.getenv("COLUMNS"));
    }

    private static int positive(String text) {
        return text != null && text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : 0;
    }
}
