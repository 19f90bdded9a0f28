package mainstay.shell.host;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.util.Optional;
import java.util.OptionalInt;
import mainstay.shell.session.SessionRequest;

/** What stands at the end of a session's output. */
interface Window {

    /** The width in character cells; empty when the output fits nothing in particular. */
    OptionalInt columns();

    /** Whether colours are seen and wanted (no-color.org). */
    boolean colours();

    /** Whether a user who sees a window wants colours in it (no-color.org). */
    static boolean coloursWanted(SessionRequest request) {
        return request.variable("NO_COLOR").isEmpty()
                && !request.variable("TERM").equals("dumb");
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
    static Window stream(int columns, boolean coloursWanted, InputStream answers) {
        return new Window() {
            @Override
            public OptionalInt columns() {
                return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
            }

            @Override
            public boolean colours() {
                return columns > 0 && coloursWanted;
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
