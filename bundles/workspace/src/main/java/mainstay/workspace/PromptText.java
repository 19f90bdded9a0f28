package mainstay.workspace;

import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.models.lifecycle.ModelInventory;

/**
 * What a prompt tells: {@code iowa* pinned review 2026-Q4}. The book; a star when parameters of it are changed; {@code pinned}
 * when the models of an earlier generation are; the review of it that is open. Where there is no book: {@code mainstay}.
 */
public final class PromptText {
    private static final String NO_BOOK = "mainstay";
    private static final int LONGEST_NAME = 24;

    private PromptText() {}

    /** The text, without what separates it from what is typed; letters, digits, blanks and a few signs only. */
    public static String of(Workspace workspace, Reviews reviews) {
        StringBuilder text = new StringBuilder();
        try {
            String book = workspace.chosenBook();
            text.append(book.isEmpty() ? NO_BOOK : shown(book));
            text.append(workspace.changes(book).isEmpty() ? "" : "*");
            text.append(isPinned(workspace.inventory()) ? " pinned" : "");
            reviews.open(book).ifPresent(review -> text.append(" review ").append(shown(review)));
        } catch (MainstayException e) {
            text.append('?'); // the next command says what is damaged
        }
        return text.toString();
    }

    private static boolean isPinned(Optional<ModelInventory> models) {
        return models.isPresent() && models.get().isPinned();
    }

    /** Nothing that a shell would read, and not so long that no line has room. */
    private static String shown(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N} ._/+-]", "_");
        return plain.codePointCount(0, plain.length()) <= LONGEST_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
