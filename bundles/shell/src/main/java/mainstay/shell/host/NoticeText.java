package mainstay.shell.host;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mainstay.workspace.Notice;

/** What others have changed, a line each, to be read above the prompt. */
final class NoticeText {
    private static final int MOST = 8;
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+(?!\\d))");
    private static final String NEXT_RUN = "; your next run uses it";

    private NoticeText() {}

    /** The lines; of very many the latest, and where to read the others. */
    static List<String> lines(List<Notice> notices) {
        int left = Math.max(0, notices.size() - MOST);
        List<String> lines = new ArrayList<>();
        if (left > 0) {
            lines.add("others made " + left + " further changes before these; audit lists them");
        }
        notices.subList(left, notices.size()).forEach(notice -> lines.add(of(notice)));
        return lines;
    }

    /** One line. */
    static String of(Notice notice) {
        String who = notice.who();
        String subject = notice.subject();
        String ofBook = subject + " of " + notice.book();
        return oneLine(
                switch (notice.kind()) {
                    case IMPORTED -> subject + " was imported by " + who;
                    case IMPORTED_ANEW -> subject + " was imported anew by " + who;
                    case DROPPED -> subject + " was dropped by " + who + "; book undo " + subject + " brings it back";
                    case BROUGHT_BACK -> "the version before of " + subject + " was brought back by " + who;
                    case CHANGED ->
                        who + " changed " + ofBook + " from " + value(notice.before()) + " to " + value(notice.after());
                    case RESET -> who + " set " + ofBook + " back to its default";
                    case CHANGED_SEVERAL ->
                        who + " changed parameters of " + notice.book() + " by " + subject + ": " + notice.after();
                    case PLAN_CHANGED -> who + " changed " + ofBook + ": " + notice.after();
                    case ADOPTED -> who + " adopted a plan as the coverage of " + subject;
                    case OPENED -> who + " opened review " + ofBook;
                    case CLOSED -> who + " closed review " + ofBook;
                    case ADMITTED -> who + " admitted " + subject + "; to have it serve: models activate " + subject;
                    case REFUSED -> subject + " in models/incoming was refused: " + notice.after();
                    case ACTIVATED -> who + " activated " + subject + generation(notice) + NEXT_RUN;
                    case ROLLED_BACK -> who + " rolled back to " + subject + generation(notice) + NEXT_RUN;
                    case RETIRED ->
                        who + " retired " + subject
                                + (notice.after().isEmpty()
                                        ? ""
                                        : generation(notice) + "; your next run is without it");
                    case PINNED -> who + " pinned " + subject + NEXT_RUN;
                    case RESTORED ->
                        who + " restored the backup " + subject + ", of " + notice.after()
                                + "; your next command works on that";
                    case UNPINNED -> who + " took back the pin of " + subject + "; your next run is without it";
                });
    }

    private static String generation(Notice notice) {
        return " (generation " + notice.after() + ")";
    }

    /** As tables show it. */
    private static String value(String value) {
        return value.matches("-?\\d+") ? THOUSANDS.matcher(value).replaceAll(",") : value;
    }

    /** Nobody's words move the cursor of somebody else. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
    }
}
