package mainstay.review;

import java.util.Optional;
import mainstay.coverage.Offer;

/**
 * Closes a review: proposals on which a department agreed and that none contests take effect, then what was decided against
 * the rules. Needs no models, only what was frozen when the review was opened.
 */
public final class Closer {

    private Closer() {}

    /** The sheet of a closed review. */
    public static Sheet close(Sheet opened, Opening opening, Docket docket, Optional<Sheet> before) {
        Draft draft = Draft.of(opened, opening.offers());
        for (Proposal proposal : docket.proposals()) {
            int row = opened.find(proposal.account()).orElse(-1);
            if (row >= 0 && proposal.takesEffect()) {
                apply(draft, opening, row, proposal.field(), proposal.value(), told(proposal));
            }
        }
        for (Ruling override : docket.overrides()) {
            opened.find(override.account()).ifPresent(row -> apply(draft, opening, row, override));
        }
        before.ifPresent(sheet -> moves(draft, opened, sheet));
        return draft.sheet();
    }

    private static String told(Proposal proposal) {
        return proposal.field().word() + " " + proposal.value() + " proposed by " + proposal.by() + ": "
                + proposal.why() + " (" + proposal.told() + ")";
    }

    static void apply(Draft draft, Opening opening, int row, Ruling override) {
        apply(draft, opening, row, override.field(), override.value(), override.told());
    }

    private static void apply(Draft draft, Opening opening, int row, Field field, String value, String why) {
        if (field == Field.COVERAGE && Offered.find(opening.offers(), value).isEmpty()) {
            draft.because(row, value + " is no longer offered, so this has no effect: " + why);
            return;
        }
        draft.because(row, why);
        if (field == Field.COVERAGE) {
            draft.cover(row, value, value);
            return;
        }
        boolean automated = draft.number(Sheet.AUTOMATED, row) == 1;
        draft.put(Sheet.TIER, row, value);
        draft.put(Sheet.AUTOMATED, row, 0);
        double clock = draft.number(Sheet.CLOCK, row);
        draft.put(
                Sheet.CLOCK,
                row,
                !value.equals(Tier.C_PLUS) ? Double.NaN : Double.isNaN(clock) ? opening.clock() : clock);
        if (value.equals(Tier.REMOVED)) {
            draft.cover(row, Offer.NONE, Offer.NONE);
        } else if (automated) {
            String recommended = draft.get(Sheet.COVERAGE_OF_RUN, row);
            draft.cover(row, recommended, recommended);
        }
    }

    private static void moves(Draft draft, Sheet opened, Sheet before) {
        for (int row = 0; row < opened.size(); row++) {
            int place = row;
            before.find(opened.id(row))
                    .ifPresent(was -> draft.put(
                            Sheet.MOVE,
                            place,
                            Moves.between(before.text(Sheet.TIER, was), draft.get(Sheet.TIER, place))));
        }
    }
}
