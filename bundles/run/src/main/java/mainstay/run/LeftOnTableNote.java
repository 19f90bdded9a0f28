package mainstay.run;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.NumberText;
import mainstay.coverage.LeftOnTable;
import mainstay.run.parameters.Parameters;

/** A policy that takes the richest coverage that pays gives profit up, which must not go unsaid under a list. */
final class LeftOnTableNote {

    private LeftOnTableNote() {}

    static List<String> note(LiveResult result) {
        LeftOnTable left = result.leftOnTable();
        if (left.accounts() == 0) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        notes.add(counted(
                "note.left",
                left.accounts(),
                counted("accounts", (double) result.book().accounts().size()),
                NumberText.money(left.profit())));
        if (hasUsualCaptures(result)) {
            notes.add(phrase("note.captures"));
        }
        return notes;
    }

    /** Whether every team realises all of the earnings, because nobody has said otherwise. */
    private static boolean hasUsualCaptures(LiveResult result) {
        return result.decision().terms().offers().stream()
                .map(offer -> result.assumptions().parameter(Parameters.capture(offer.coverage())))
                .allMatch(capture -> capture.origin().equals("default"));
    }
}
