package mainstay.run;

import static mainstay.run.words.RunWords.counted;

import java.util.List;
import mainstay.book.NumberText;
import mainstay.coverage.LeftOnTable;

/** A policy that takes the richest coverage that pays gives profit up, which must not go unsaid under a list. */
final class LeftOnTableNote {

    private LeftOnTableNote() {}

    static List<String> note(LiveResult result) {
        LeftOnTable left = result.leftOnTable();
        if (left.accounts() == 0) {
            return List.of();
        }
        return List.of(counted(
                "note.left",
                left.accounts(),
                counted("accounts", (double) result.book().accounts().size()),
                NumberText.money(left.profit())));
    }
}
