package mainstay.review.decision;

import static mainstay.review.words.ReviewWords.phrase;

import java.time.LocalDate;

/**
 * What somebody decided against the rules.
 *
 * @param account the id of the account
 * @param field what was decided
 * @param value the tier or coverage that it has instead
 * @param why the reason
 * @param until the last day on which it counts
 * @param by who decided it
 * @param review the review in which it was decided
 */
public record AccountOverride(
        String account, ReviewField field, String value, String why, LocalDate until, String by, String review) {

    /** Whether it still counts for a review that is opened on a day. */
    public boolean countsOn(LocalDate day) {
        return !day.isAfter(until);
    }

    /** What it says of itself in the reasons of an account. */
    public String reason() {
        return phrase("reason.override", field.word(), value, by, review, until.toString(), why);
    }
}
