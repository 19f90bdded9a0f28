package mainstay.shell.host;

import java.io.PrintStream;
import java.io.Writer;
import java.util.OptionalInt;

/** What stands at the end of a session's output. */
interface Window {

    /** The width in character cells; empty when the output fits nothing in particular. */
    OptionalInt columns();

    /** Takes the output of one command; closing it shows all of it and leaves the stream open. */
    Writer writer(PrintStream out);

    /** No more than a stream. */
    static Window stream(int columns) {
        return new Window() {
            @Override
            public OptionalInt columns() {
                return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
            }

            @Override
            public Writer writer(PrintStream out) {
                return new StreamWriter(out);
            }
        };
    }
}
