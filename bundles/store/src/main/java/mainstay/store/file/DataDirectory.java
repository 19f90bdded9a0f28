package mainstay.store.file;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/**
 * The folder in which state lives, told by the framework property {@code mainstay.data}. Anybody may read it at any time;
 * changes are made one after the other, by whichever thread of whichever process.
 */
public interface DataDirectory {

    /** The folder; it may not exist yet. */
    Path path();

    /**
     * Makes a change: nobody else, neither a thread of this process nor another process, makes one meanwhile. So whatever
     * decides what is written is read in here, anew. Changes within a change are a part of it. What takes long is computed
     * before.
     *
     * @param what what is done, for those who wait, such as {@code importing a book}
     * @return what the work gives
     * @throws MainstayException with the code {@link Code#IN_USE} if others do not come to an end in time, naming them; with
     *     {@link Code#INTERRUPTED} if a person asks meanwhile that the work ends
     */
    <T> T change(String what, Supplier<T> work);

    /** The same with work that gives nothing. */
    default void change(String what, Runnable work) {
        change(what, () -> {
            work.run();
            return work;
        });
    }

    /** The same if nobody else is at a change now, without waiting; whether it was made. */
    boolean changeIfFree(String what, Runnable work);

    /**
     * Reads. What others write meanwhile may look as if it were damaged: then it is read once more, in a turn of its own.
     *
     * @throws MainstayException as the work does, when it does so once more
     */
    default <T> T read(Supplier<T> work) {
        try {
            return work.get();
        } catch (MainstayException e) {
            if (e.code() != Code.STORAGE || holder().map(Holder::stays).orElse(false)) {
                throw e;
            }
            return readInTurn(work, e);
        }
    }

    private <T> T readInTurn(Supplier<T> work, MainstayException before) {
        try {
            return change("reading", work);
        } catch (MainstayException e) {
            throw e.code() == Code.STORAGE ? before : e;
        }
    }

    /**
     * Makes this process the only one that may change anything, until it ends.
     *
     * @param what what this process is, such as {@code mainstay serve}
     * @throws MainstayException if another process does not come to an end in time, naming it
     */
    void claim(String what);

    /** Whether this thread makes a change now. */
    default boolean isChanging() {
        return false;
    }

    /** Whether this process is the only one that may change anything. */
    default boolean isClaimed() {
        return false;
    }

    /**
     * Makes this process the one that does a work which one process does for all; until it ends, so whoever asks first is.
     *
     * @param work a word for it, which names its lock
     * @return whether this process is the one
     */
    boolean takeOver(String work);

    /** Who makes a change now, or may make the only ones; empty if nobody does. */
    Optional<Holder> holder();
}
