package mainstay.reporting.table;

/**
 * Colours, where there are any. Nothing is told by colour alone.
 *
 * @param coloured whether there are
 */
record Ink(boolean coloured) {
    private static final String BEGIN = "\u001b[";
    private static final String END = "\u001b[0m";

    /** The text in this tone; it has to be visible already. */
    String paint(AnsiStyle tone, String text) {
        boolean plain = !coloured || tone == AnsiStyle.PLAIN || text.isBlank();
        return plain ? text : BEGIN + tone.code() + "m" + text + END;
    }
}
