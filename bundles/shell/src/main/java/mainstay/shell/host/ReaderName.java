package mainstay.shell.host;

import java.lang.reflect.Field;
import org.jline.reader.impl.LineReaderImpl;

/** What the line editor calls itself where it asks whether to list all completions. Gogo made it, and called it gogo. */
final class ReaderName {
    private ReaderName() {}

    /** Sets the name; an editor in which it is kept elsewhere goes on with its own. */
    static void set(LineReaderImpl reader, String name) {
        try {
            Field field = LineReaderImpl.class.getDeclaredField("appName");
            field.setAccessible(true);
            field.set(reader, name);
        } catch (ReflectiveOperationException e) {
            return; // only a word of a question is another
        }
    }
}
