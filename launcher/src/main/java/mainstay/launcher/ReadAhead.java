package mainstay.launcher;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.SimpleDateFormat;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Logger;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;

/**
 * Makes ready, on a thread of its own, what every start needs and takes long: the framework is started by one thread, and the
 * processor beside it has nothing to do meanwhile. Only the JDK's own is touched, whose classes may be initialized by any thread
 * at any time.
 */
final class ReadAhead implements Runnable {
    private final ClassPathBundles bundles;

    /** Comparing any two records makes ready what comparing others takes. */
    private record Sample(int number, String name) {}

    private ReadAhead(ClassPathBundles bundles) {
        this.bundles = bundles;
    }

    static void begin(ClassPathBundles bundles) {
        Thread thread = new Thread(new ReadAhead(bundles), "mainstay reading ahead");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        bundles.readHeaders();
        try {
            Logger.getLogger(""); // the shell's runtime
            SAXParserFactory.newDefaultInstance().newSAXParser(); // descriptions of components
            MessageDigest.getInstance("SHA-256"); // files of models
            new SimpleDateFormat("yyyy", Locale.US); // JSON
            Set.of(
                    new Sample(1, "one"),
                    new Sample(1, "two"),
                    new Sample(2, "two")); // keys of models, heads of journals
        } catch (GeneralSecurityException | ParserConfigurationException | SAXException e) {
            // Whoever needs it meets the fault, and says so.
            System.getLogger(ReadAhead.class.getName()).log(System.Logger.Level.DEBUG, "not made ready", e);
        }
    }
}
