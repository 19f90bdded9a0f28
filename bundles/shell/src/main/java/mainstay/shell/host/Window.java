package mainstay.shell.host;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.util.Optional;
import java.util.OptionalInt;

/** What stands at the end of a session's output. */
interface Window {

    /** The width in character cells; empty when the output fits nothing in particular. */
    OptionalInt columns();

    /** Whether colours are seen and wanted (no-color.org). */
    default boolean colours() {
        String noColour = System.getenv("NO_COLOR");
        return columns().isPresent()
                && (noColour == null || noColour.isEmpty())
                && !"dumb".equals(System.getenv("TERM"));
    }

    /** Takes the output of one command; closing it shows all of it and leaves the stream open. */
    Writer writer(PrintStream out);

    /** Asks a person a question; what they typed, or nothing when there is nobody. */
    Optional<String> ask(String question, Streams streams);

    /**
     * No more than a stream.
     *
     * @param answers where a person types; an end of it means that there is nobody
     */
    static Window stream(int columns, InputStream answers) {
        return new Window() {
            @Override
            public OptionalInt columns() {
                return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
            }

            @Override
            public Writer writer(PrintStream out) {
                return new StreamWriter(out);
            }

            @Override
            public Optional<String> ask(String question, Streams streams) {
                // Where no window is, nobody looks.
                return columns > 0 ? PromptInput.read(question, streams, answers) : Optional.empty();
            }
        };
    }
}
