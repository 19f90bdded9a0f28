package mainstay.review.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.review.ReviewTextColumn;
import mainstay.review.ReviewedAccounts;
import mainstay.review.Tier;
import mainstay.review.decision.Proposal.Response;
import mainstay.review.decision.ReviewEvent.Agreed;
import mainstay.review.decision.ReviewEvent.Overridden;
import mainstay.review.decision.ReviewEvent.Proposed;
import mainstay.review.decision.ReviewEvent.Responded;

/**
 * What was proposed, said and decided in a review.
 *
 * @param proposals the latest of each account and field, in the order in which they were first made
 * @param overrides the latest of each account and field, in the order in which they were first made
 */
public record Decisions(List<Proposal> proposals, List<AccountOverride> overrides) {
    private static final String RULE = "mainstay";

    /** Copies the lists. */
    public Decisions {
        proposals = List.copyOf(proposals);
        overrides = List.copyOf(overrides);
    }

    /** What a decision is about. */
    private record Subject(String account, ReviewField field) {}

    /**
     * What comes of events.
     *
     * @param review the name of the review
     * @param opened the accounts with which the review was opened, some of which are proposed for removal by the rules
     * @param events what happened, oldest first
     */
    public static Decisions of(String review, ReviewedAccounts opened, List<ReviewEvent> events) {
        Map<Subject, Proposal> proposals = new LinkedHashMap<>();
        Map<Subject, AccountOverride> overrides = new LinkedHashMap<>();
        for (ReviewEvent event : events) {
            if (event instanceof Proposed proposed) {
                proposals.put(new Subject(proposed.account(), proposed.field()), proposal(proposed));
            } else if (event instanceof Responded responded) {
                respond(proposals, responded, opened);
            } else if (event instanceof Overridden overridden) {
                overrides.put(
                        new Subject(overridden.account(), overridden.field()), accountOverride(overridden, review));
            }
        }
        return new Decisions(new ArrayList<>(proposals.values()), new ArrayList<>(overrides.values()));
    }

    private static Proposal proposal(Proposed event) {
        Map<String, Response> responses = new LinkedHashMap<>();
        event.department().ifPresent(name -> responses.put(name, new Response(true, "", event.who())));
        return new Proposal(event.account(), event.field(), event.value(), event.why(), event.who(), responses);
    }

    /** A department that speaks of what nobody proposed means the removal that the rules propose. */
    private static void respond(Map<Subject, Proposal> proposals, Responded event, ReviewedAccounts opened) {
        Response response = new Response(event instanceof Agreed, event.why(), event.who());
        for (ReviewField field : event.fields()) {
            Subject subject = new Subject(event.account(), field);
            Proposal known = proposals.computeIfAbsent(subject, missing -> removal(missing.account(), opened));
            proposals.put(subject, known.with(event.department(), response));
        }
    }

    /** The proposal that the rules make for an account. */
    private static Proposal removal(String account, ReviewedAccounts opened) {
        int row = opened.find(account).orElse(-1);
        String why = row < 0 ? "" : opened.text(ReviewTextColumn.REMOVAL_PROPOSED, row);
        return new Proposal(account, ReviewField.TIER, Tier.REMOVED.word(), why, RULE, Map.of());
    }

    private static AccountOverride accountOverride(Overridden event, String review) {
        return new AccountOverride(
                event.account(), event.field(), event.value(), event.why(), event.until(), event.who(), review);
    }

    /** All that still counts when the next review is opened on a day: what was decided here and what was taken over. */
    public List<AccountOverride> carried(List<AccountOverride> takenOver, LocalDate day) {
        Map<Subject, AccountOverride> carried = new LinkedHashMap<>();
        takenOver.forEach(override -> carried.put(new Subject(override.account(), override.field()), override));
        overrides.forEach(override -> carried.put(new Subject(override.account(), override.field()), override));
        return carried.values().stream()
                .filter(override -> override.countsOn(day))
                .toList();
    }
}
