package mainstay.workspace;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.review.decision.ReviewEvent;
import mainstay.review.decision.ReviewEvent.Agreed;
import mainstay.review.decision.ReviewEvent.Closed;
import mainstay.review.decision.ReviewEvent.Contested;
import mainstay.review.decision.ReviewEvent.Imported;
import mainstay.review.decision.ReviewEvent.OnAccount;
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
    /** Of a decision on several accounts how many they are; they are in {@code account.1}, {@code account.2} and so on. */
    private static final String ACCOUNTS = "accounts";

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

    /**
     * A decision on some accounts as one entry, which is in the journal as a whole or not at all.
     *
     * @param decisions at least one; they differ in nothing but the account and the fields
     */
    static JournalEntry encode(List<? extends OnAccount> decisions) {
        JournalEntry first = encode(decisions.get(0));
        if (decisions.size() == 1) {
            return first;
        }
        Map<String, String> detail = shared(first);
        detail.put(ACCOUNTS, Integer.toString(decisions.size()));
        for (int at = 1; at <= decisions.size(); at++) {
            JournalEntry entry = encode(decisions.get(at - 1));
            if (!shared(entry).equals(shared(first)) || !entry.what().equals(first.what())) {
                throw new IllegalArgumentException("these are two decisions: " + first + " and " + entry);
            }
            detail.put(ACCOUNT + "." + at, entry.get(ACCOUNT));
            detail.put(FIELD + "." + at, entry.get(FIELD));
        }
        return JournalEntry.of(first.at(), first.who(), first.what(), first.why(), detail);
    }

    private static Map<String, String> shared(JournalEntry entry) {
        Map<String, String> detail = new LinkedHashMap<>(entry.detail());
        detail.remove(ACCOUNT);
        detail.remove(FIELD);
        return detail;
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
                .flatMap(ReviewEventCodec::each)
                .map(entry -> decode(review, entry))
                .toList();
    }

    /** An entry for each account of a decision. */
    private static Stream<JournalEntry> each(JournalEntry entry) {
        if (!entry.detail().containsKey(ACCOUNTS)) {
            return Stream.of(entry);
        }
        Map<String, String> shared = new LinkedHashMap<>(entry.detail());
        shared.keySet().removeIf(name -> name.matches("(account|field)\\.\\d+|accounts"));
        JournalEntry common = JournalEntry.of(entry.at(), entry.who(), entry.what(), entry.why(), shared);
        return IntStream.rangeClosed(1, Integer.parseInt(entry.get(ACCOUNTS)))
                .mapToObj(at -> common.with(
                        Map.of(ACCOUNT, entry.get(ACCOUNT + "." + at), FIELD, entry.get(FIELD + "." + at))));
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
