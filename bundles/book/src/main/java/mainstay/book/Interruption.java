package mainstay.book;

import java.util.function.Supplier;
import mainstay.book.MainstayException.Code;

/**
 * The wish of a person that work ends before it is done. It is asked from any thread, and long work looks at it between its
 * steps: no thread is interrupted by it, as that would close the files and streams which the thread has open. Once work has
 * begun to change what is kept it goes to its end.
 */
public final class Interruption {
    private static final ThreadBound<Interruption> CURRENT = new ThreadBound<>();

    private volatile boolean asked;
    private volatile boolean changing;

    /** Nobody has asked yet. */
    public Interruption() {
        // Nothing to prepare.
    }

    /** Asks that the work ends. */
    public void ask() {
        asked = true;
    }

    /** Whether somebody has asked, and the work has not begun to change what is kept. */
    public boolean isAsked() {
        return asked && !changing;
    }

    /**
     * Whether somebody has asked; the wish is used up by it, for work that then ends with what it has so far.
     */
    public boolean take() {
        boolean taken = isAsked();
        asked = false;
        return taken;
    }

    /** Does work on this thread that can be asked to end. */
    public <T> T during(Supplier<T> work) {
        return CURRENT.during(this, work);
    }

    /** That of the work of this thread; where nobody can ask, one that nobody has. */
    public static Interruption current() {
        return CURRENT.current().orElseGet(Interruption::new);
    }

    /**
     * Ends the work of this thread if somebody has asked for it.
     *
     * @throws MainstayException with the code {@link Code#INTERRUPTED}
     */
    public static void check() {
        CURRENT.current().ifPresent(Interruption::endIfAsked);
    }

    /**
     * Ends the work if somebody has asked for it, for threads that do a part of it.
     *
     * @throws MainstayException with the code {@link Code#INTERRUPTED}
     */
    public void endIfAsked() {
        if (isAsked()) {
            throw new MainstayException(Code.INTERRUPTED, "interrupted; nothing was changed");
        }
    }

    /** From here on the work of this thread changes what is kept, and goes to its end. */
    public static void beginChange() {
        check();
        CURRENT.current().ifPresent(current -> current.changing = true);
    }
}
