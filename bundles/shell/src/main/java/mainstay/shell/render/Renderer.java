package mainstay.shell.render;

import java.io.IOException;
import java.util.OptionalInt;

/** Writes a view in a format. */
public final class Renderer {

    private Renderer() {}

    /**
     * Writes a view.
     *
     * @param width the width of the window in character cells; empty when there is no window to fit
     * @param out where to; a row is written as soon as it is known
     */
    public static void render(View view, Format format, OptionalInt width, Appendable out) throws IOException {
        out.append(view.toString());
    }
}
