package mainstay.shell.host;

import mainstay.shell.session.OpenSession;

/**
 * What others do with a session that has no line editor.
 *
 * @param notices what is said to its user
 */
record SessionDoor(Session session, Announcements notices) implements OpenSession {

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
        notices.say(sentence);
    }

    @Override
    public String line() {
        return session.running();
    }
}
