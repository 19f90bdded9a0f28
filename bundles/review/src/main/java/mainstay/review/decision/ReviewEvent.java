package mainstay.review.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that happened in a review. */
public sealed interface ReviewEvent {

    /** When it happened. */
    Instant at();

    /** The user who did it. */
    String who();

    /**
     * The review was opened.
     *
     * @param review what it was called then; a copy in another data directory may have another name
     */
    record Opened(Instant at, String who, String review) implements ReviewEvent {}

    /** The review was closed. */
    record Closed(Instant at, String who) implements ReviewEvent {}

    /**
     * The review came from another data directory.
     *
     * @param file the name of the file that it came in
     */
    record Imported(Instant at, String who, String file) implements ReviewEvent {}

    /** Somebody spoke of an account. */
    sealed interface OnAccount extends ReviewEvent {

        /** The id of the account. */
        String account();

        /** The reason; may be empty. */
        String why();
    }

    /**
     * Somebody wants another tier or coverage.
     *
     * @param value the tier or coverage
     * @param department the department that agrees by proposing; empty if none does
     */
    record Proposed(
            Instant at,
            String who,
            String account,
            ReviewField field,
            String value,
            String why,
            Optional<String> department)
            implements OnAccount {}

    /** A department says what it holds of proposals. */
    sealed interface Responded extends OnAccount {

        /** The proposals that are meant, by what they are to change. */
        List<ReviewField> fields();

        /** The department. */
        String department();
    }

    /** A department agrees to proposals. */
    record Agreed(Instant at, String who, String account, List<ReviewField> fields, String department, String why)
            implements Responded {

        /** Copies the list. */
        public Agreed {
            fields = List.copyOf(fields);
        }
    }

    /** A department contests proposals. */
    record Contested(Instant at, String who, String account, List<ReviewField> fields, String department, String why)
            implements Responded {

        /** Copies the list. */
        public Contested {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Somebody decided against the rules.
     *
     * @param value the tier or coverage that the account has instead
     * @param until the last day on which it counts
     */
    record Overridden(
            Instant at, String who, String account, ReviewField field, String value, String why, LocalDate until)
            implements OnAccount {}
}
