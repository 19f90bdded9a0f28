package mainstay.http;

import java.nio.file.Path;

/** Asks a reader for the token. */
final class LoginPage {
    private LoginPage() {}

    /**
     * The page.
     *
     * @param why why it is asked for again; empty the first time
     */
    static String html(Path file, String why) {
        return PageText.page(
                "Mainstay",
                (why.isEmpty() ? "" : "<p role=\"alert\">" + PageText.escaped(why) + "</p>\n")
                        + "<p>Reports are for readers who have the token of this engine. It is the content of the file "
                        + PageText.escaped(String.valueOf(file.getFileName()))
                        + " in its data directory; who administers the engine can read it there.</p>\n"
                        + "<form method=\"post\" action=\"" + EntryFilter.LOGIN
                        + "\"><label>Token <input name=\"token\""
                        + " type=\"password\" autocomplete=\"off\" required autofocus></label> <button>Read</button>"
                        + "</form>\n");
    }
}
