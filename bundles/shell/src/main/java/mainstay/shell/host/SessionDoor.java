package mainstay.shell.host;

import java.util.function.Consumer;
import mainstay.shell.session.OpenSession;

/**
 * What others do with a session that has no line editor.
 *
 * @param notices takes what is to be said to its user
 */
record SessionDoor(Session session, Consumer<String> notices) implements OpenSession {

    @Override
    public void interrupt() {
        session.interrupt();
    }

    @Override
    public void resized() {
        // What is printed is not printed again.
    }

    @Override
    public void say(String sentence) {
        notices.accept(sentence);
    }

    @Override
    public String line() {
        return session.running();
    }
}
