package mainstay.workspace;

import java.util.List;
import java.util.Optional;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.review.ReviewState;
import mainstay.review.ReviewedAccounts;
import mainstay.review.decision.Decisions;
import mainstay.review.decision.ReviewEvent;
import mainstay.review.decision.ReviewEvent.Closed;
import mainstay.review.decision.ReviewEvent.Imported;
import mainstay.review.decision.ReviewEvent.Opened;
import mainstay.review.rules.AdoptedTable;
import mainstay.review.rules.Review;
import mainstay.review.rules.ReviewBasisJson;
import mainstay.review.rules.ReviewClosing;
import mainstay.run.inforce.AdoptedCoverage;
import mainstay.store.BookReviews;

/** Reads what is stored of reviews. */
final class StoredReviews {
    /** What a review stands on. */
    static final String BASIS = "opening.json";
    /** What it said of each account when it was opened. */
    static final String OPENED = "opened.table";
    /** What it says since it was closed. */
    static final String CLOSED = "closed.table";
    /** What the review before said when it was closed, if there is one. */
    static final String BEFORE = "before.table";
    /** The coverage plan that was adopted, if one was. */
    static final String ADOPTED = "adopted.table";
    /** What people were paid for the year until its day, if anybody has target pay. */
    static final String PAY = "pay.table";

    private final BookReviews store;

    StoredReviews(BookReviews store) {
        this.store = store;
    }

    /**
     * The heading of a review.
     *
     * @throws MainstayException if there is no such review, or if it is damaged
     */
    ReviewHeading heading(String name) {
        List<ReviewEvent> events = events(name);
        ReviewEvent first = events.get(0);
        if (!(first instanceof Opened opened)) {
            throw new IllegalStateException("a journal begins with the opening of a review, not with " + first);
        }
        return new ReviewHeading(
                name, ReviewBasisJson.read(name, store.bytes(name, BASIS)), opened, events.subList(1, events.size()));
    }

    private List<ReviewEvent> events(String name) {
        return ReviewEventCodec.decode(name, store.journal(name));
    }

    /** The heading of a review that is closed; empty of one that is open, or that is damaged. */
    Optional<ReviewHeading> closed(String name) {
        try {
            return Optional.of(heading(name)).filter(heading -> heading.closed().isPresent());
        } catch (MainstayException e) {
            return Optional.empty(); // review list names what is damaged
        }
    }

    /** How far a review is, as its journal says; nothing else is read. */
    ReviewState state(String name) {
        return ReviewHeading.state(events(name));
    }

    /** Whether a review is open; one that is damaged is not, so that other reviews go on. */
    boolean isOpen(String name) {
        try {
            return state(name) == ReviewState.OPEN;
        } catch (MainstayException e) {
            return false; // review list names what is damaged
        }
    }

    /** A review as it stands. */
    Review review(ReviewHeading heading) {
        ReviewedAccounts opened = opened(heading.name());
        Decisions decisions = Decisions.of(heading.original(), opened, heading.later());
        Optional<Closed> closed = heading.closed();
        return new Review(
                heading.name(),
                heading.basis(),
                heading.opened().at(),
                heading.opened().who(),
                closed.map(Closed::at),
                closed.map(Closed::who).orElse(""),
                heading.imported().map(Imported::file).orElse(""),
                closed.isPresent() ? accounts(heading.name(), CLOSED) : close(heading, opened),
                decisions);
    }

    /** What a review says of each account if it is closed now, given what it said when it was opened. */
    ReviewedAccounts close(ReviewHeading heading, ReviewedAccounts opened) {
        Decisions decisions = Decisions.of(heading.original(), opened, heading.later());
        return ReviewClosing.close(opened, heading.basis(), decisions, before(heading));
    }

    /** What a review said of each account when it was opened. */
    ReviewedAccounts opened(String name) {
        return accounts(name, OPENED);
    }

    /** What one of the files says of each account. */
    ReviewedAccounts accounts(String name, String file) {
        return new ReviewedAccounts(store.table(name, file));
    }

    /** What the review before said when it was closed; empty if there is none. */
    Optional<ReviewedAccounts> before(ReviewHeading heading) {
        return heading.basis().before().isEmpty() ? Optional.empty() : Optional.of(accounts(heading.name(), BEFORE));
    }

    /** The coverage plan that was adopted; empty if none was. */
    Optional<AdoptedCoverage> adopted(ReviewHeading heading) {
        String from = heading.basis().adopted();
        return from.isEmpty()
                ? Optional.empty()
                : Optional.of(AdoptedTable.read(from, store.table(heading.name(), ADOPTED)));
    }

    /** The same where its whole teams are paid, so that the run of the review stands on it. */
    Optional<AdoptedCoverage> inForce(ReviewHeading heading) {
        return heading.basis().paysWholeTeams() ? adopted(heading) : Optional.empty();
    }

    /** The book of a review. */
    Book book(ReviewHeading heading) {
        return store.book(heading.name());
    }
}
