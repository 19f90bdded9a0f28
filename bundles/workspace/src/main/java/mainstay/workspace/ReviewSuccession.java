package mainstay.workspace;

import java.util.Map;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.BookReviews;
import mainstay.store.journal.JournalEntry;
import mainstay.store.journal.JournalHead;

/**
 * How a review stands on the one before: its opening says how far the journal of that one went, and it froze what that one was
 * closed with. So a closed review cannot be closed again otherwise without the next one showing it.
 */
final class ReviewSuccession {
    private static final String LINES = "before-lines";
    private static final String HASH = "before-hash";

    private final BookReviews store;

    ReviewSuccession(BookReviews store) {
        this.store = store;
    }

    /** What the opening of a review says of the one before. */
    Map<String, String> opening(String before) {
        JournalHead head = store.head(before);
        return Map.of(LINES, Integer.toString(head.lines()), HASH, head.hash());
    }

    /**
     * Compares a review with the one before.
     *
     * @return why they could not be compared, a sentence; empty if they agree
     * @throws MainstayException if the one before is not what it was when this one was opened
     */
    Optional<String> remark(String name, String before) {
        if (!store.exists(before)) {
            return Optional.of("review " + before + ", on which it was opened, is not here, and was not compared");
        }
        String closed;
        JournalHead head;
        try {
            closed = store.digests(before).getOrDefault(StoredReviews.CLOSED, "");
            head = store.head(before);
        } catch (MainstayException e) {
            return Optional.of("review " + before + ", on which it was opened, is damaged, and was not compared");
        }
        String opened = store.digests(name).getOrDefault(StoredReviews.BEFORE, "");
        if (!opened.equals(closed)) {
            throw changed(
                    name, before, "was closed with other figures than those on which review " + name + " was opened");
        }
        JournalEntry opening = store.journal(name).get(0);
        String hash = opening.get(HASH);
        if (!hash.isEmpty() && !hash.equals(head.hash())) {
            throw changed(name, before, "has another journal than when review " + name + " was opened");
        }
        return Optional.empty();
    }

    private static MainstayException changed(String name, String before, String what) {
        return new MainstayException(
                Code.STORAGE,
                "review " + before + " " + what
                        + ": it was changed after it was closed; put its folder back from a backup or"
                        + " an export; review " + name + " itself is as it was written");
    }
}
