package mainstay.workspace;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.review.decision.ReviewEvent;
import mainstay.review.decision.ReviewEvent.Agreed;
import mainstay.review.decision.ReviewEvent.Closed;
import mainstay.review.decision.ReviewEvent.Contested;
import mainstay.review.decision.ReviewEvent.Imported;
import mainstay.review.decision.ReviewEvent.Opened;
import mainstay.review.decision.ReviewEvent.Overridden;
import mainstay.review.decision.ReviewEvent.Proposed;
import mainstay.review.decision.ReviewEvent.Responded;
import mainstay.review.decision.ReviewField;
import mainstay.store.ReviewStore;
import mainstay.store.journal.Journal;
import mainstay.store.journal.JournalEntry;

/**
 * What happened in a review, as entries of its journal and back. The words are those of every journal that was ever written;
 * nothing else knows them. Journals keep milliseconds.
 */
final class ReviewEventCodec {
    private static final String CLOSE = "close";
    private static final String IMPORT = "import";
    private static final String PROPOSE = "propose";
    private static final String AGREE = "agree";
    private static final String CONTEST = "contest";
    private static final String OVERRIDE = "override";

    private static final String ACCOUNT = "account";
    /** One field; of a response also several, with blanks between them. */
    private static final String FIELD = "field";

    private static final String VALUE = "value";
    private static final String DEPARTMENT = "department";
    private static final String UNTIL = "until";
    private static final String FILE = "file";

    private ReviewEventCodec() {}

    /** An event as an entry of a journal. */
    static JournalEntry encode(ReviewEvent event) {
        if (event instanceof Opened opened) {
            return entry(event, ReviewStore.OPEN, "", Map.of(ReviewStore.REVIEW, opened.review()));
        }
        if (event instanceof Closed) {
            return entry(event, CLOSE, "", Map.of());
        }
        if (event instanceof Imported imported) {
            return entry(event, IMPORT, "", Map.of(FILE, imported.file()));
        }
        if (event instanceof Proposed proposed) {
            Map<String, String> detail = detail(proposed.account(), proposed.field(), proposed.value());
            proposed.department().ifPresent(department -> detail.put(DEPARTMENT, department));
            return entry(event, PROPOSE, proposed.why(), detail);
        }
        if (event instanceof Overridden overridden) {
            Map<String, String> detail = detail(overridden.account(), overridden.field(), overridden.value());
            detail.put(UNTIL, overridden.until().toString());
            return entry(event, OVERRIDE, overridden.why(), detail);
        }
        if (event instanceof Responded responded) {
            return entry(event, event instanceof Agreed ? AGREE : CONTEST, responded.why(), detail(responded));
        }
        throw new IllegalArgumentException("no journal has a word for " + event);
    }

    private static Map<String, String> detail(String account, ReviewField field, String value) {
        return new LinkedHashMap<>(Map.of(ACCOUNT, account, FIELD, field.word(), VALUE, value));
    }

    private static Map<String, String> detail(Responded event) {
        String fields = event.fields().stream().map(ReviewField::word).collect(Collectors.joining(" "));
        return Map.of(ACCOUNT, event.account(), FIELD, fields, DEPARTMENT, event.department());
    }

    private static JournalEntry entry(ReviewEvent event, String what, String why, Map<String, String> detail) {
        return JournalEntry.of(event.at().truncatedTo(ChronoUnit.MILLIS), event.who(), what, why, detail);
    }

    /**
     * The events of a journal, without entries on what became of the journal itself.
     *
     * @param review the name of the review
     * @throws MainstayException if an entry is none that a review has
     */
    static List<ReviewEvent> decode(String review, List<JournalEntry> journal) {
        return journal.stream()
                .filter(entry -> !entry.what().equals(Journal.RECOVER))
                .map(entry -> decode(review, entry))
                .toList();
    }

    private static ReviewEvent decode(String review, JournalEntry entry) {
        try {
            return switch (entry.what()) {
                case ReviewStore.OPEN ->
                    new Opened(entry.at(), entry.who(), entry.detail().getOrDefault(ReviewStore.REVIEW, review));
                case CLOSE -> new Closed(entry.at(), entry.who());
                case IMPORT ->
                    new Imported(entry.at(), entry.who(), entry.detail().getOrDefault(FILE, "?"));
                case PROPOSE -> proposed(entry);
                case AGREE ->
                    new Agreed(
                            entry.at(),
                            entry.who(),
                            entry.get(ACCOUNT),
                            fields(entry),
                            entry.get(DEPARTMENT),
                            entry.why());
                case CONTEST ->
                    new Contested(
                            entry.at(),
                            entry.who(),
                            entry.get(ACCOUNT),
                            fields(entry),
                            entry.get(DEPARTMENT),
                            entry.why());
                case OVERRIDE -> overridden(entry);
                default -> throw unknown(review, entry, "");
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unknown(review, entry, " (" + e.getMessage() + ")");
        }
    }

    private static Proposed proposed(JournalEntry entry) {
        return new Proposed(
                entry.at(),
                entry.who(),
                entry.get(ACCOUNT),
                ReviewField.of(entry.get(FIELD)),
                entry.get(VALUE),
                entry.why(),
                Optional.of(entry.get(DEPARTMENT)).filter(department -> !department.isEmpty()));
    }

    private static Overridden overridden(JournalEntry entry) {
        return new Overridden(
                entry.at(),
                entry.who(),
                entry.get(ACCOUNT),
                ReviewField.of(entry.get(FIELD)),
                entry.get(VALUE),
                entry.why(),
                LocalDate.parse(entry.get(UNTIL)));
    }

    private static List<ReviewField> fields(JournalEntry entry) {
        return Stream.of(entry.get(FIELD).split(" ", -1)).map(ReviewField::of).toList();
    }

    private static MainstayException unknown(String review, JournalEntry entry, String reason) {
        return new MainstayException(
                Code.STORAGE,
                "the journal of review " + review + " has an entry \"" + entry.what() + "\" of " + entry.at()
                        + " that this version of Mainstay cannot read" + reason + "; use the version that wrote it");
    }
}
