package mainstay.review.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.review.ReviewedAccounts;
import mainstay.review.Tier;

/**
 * What was proposed, said and decided in a review.
 *
 * @param proposals the latest of each account and field, in the order in which they were first made
 * @param overrides the latest of each account and field, in the order in which they were first made
 */
public record Decisions(List<Proposal> proposals, List<AccountOverride> overrides) {
    /** The word for a proposal. */
    public static final String PROPOSE = "propose";
    /** The word for a department that agrees. */
    public static final String AGREE = "agree";
    /** The word for a department that contests. */
    public static final String CONTEST = "contest";
    /** The word for a decision against the rules. */
    public static final String OVERRIDE = "override";

    /** The name of the account in a change. */
    public static final String ACCOUNT = "account";
    /** The name of the field in a change; of several, with blanks between, where a department speaks of all. */
    public static final String FIELD = "field";
    /** The name of the value in a change. */
    public static final String VALUE = "value";
    /** The name of the department in a change. */
    public static final String DEPARTMENT = "department";
    /** The name of the last day in a change. */
    public static final String UNTIL = "until";

    private static final String RULE = "mainstay";

    /** Copies the lists. */
    public Decisions {
        proposals = List.copyOf(proposals);
        overrides = List.copyOf(overrides);
    }

    /**
     * What a journal says.
     *
     * @param review the name of the review
     * @param opened the sheet on which the review was opened, which has proposals of its own
     * @param journal what happened, oldest first
     */
    public static Decisions of(String review, ReviewedAccounts opened, List<ReviewEvent> journal) {
        Map<List<String>, Proposal> proposals = new LinkedHashMap<>();
        Map<List<String>, AccountOverride> overrides = new LinkedHashMap<>();
        for (ReviewEvent change : journal) {
            switch (change.what()) {
                case PROPOSE -> proposals.put(key(change), proposal(change));
                case AGREE, CONTEST -> {
                    for (String field : change.get(FIELD).split(" ", -1)) {
                        List<String> key = List.of(change.get(ACCOUNT), field);
                        proposals.put(key, withVoice(change, proposals.get(key), opened));
                    }
                }
                case OVERRIDE -> overrides.put(key(change), override(change, review));
                default -> {} // opening, closing, and lines that say what became of the journal itself
            }
        }
        return new Decisions(new ArrayList<>(proposals.values()), new ArrayList<>(overrides.values()));
    }

    private static List<String> key(ReviewEvent change) {
        return List.of(change.get(ACCOUNT), change.get(FIELD));
    }

    private static Proposal proposal(ReviewEvent change) {
        Map<String, Proposal.Voice> voices = change.get(DEPARTMENT).isEmpty()
                ? Map.of()
                : Map.of(change.get(DEPARTMENT), new Proposal.Voice(true, "", change.who()));
        return new Proposal(
                change.get(ACCOUNT),
                ReviewField.of(change.get(FIELD)),
                change.get(VALUE),
                change.why(),
                change.who(),
                voices);
    }

    /** A department may speak of all that is proposed for an account at once. */
    private static Proposal withVoice(ReviewEvent change, Proposal known, ReviewedAccounts opened) {
        Proposal proposal = known == null ? removal(change.get(ACCOUNT), opened) : known;
        Map<String, Proposal.Voice> voices = new LinkedHashMap<>(proposal.voices());
        voices.put(change.get(DEPARTMENT), new Proposal.Voice(change.what().equals(AGREE), change.why(), change.who()));
        return new Proposal(
                proposal.account(), proposal.field(), proposal.value(), proposal.why(), proposal.by(), voices);
    }

    /** The proposal that the sheet itself makes for an account. */
    static Proposal removal(String account, ReviewedAccounts opened) {
        int row = opened.find(account).orElse(-1);
        return new Proposal(
                account,
                ReviewField.TIER,
                Tier.REMOVED,
                row < 0 ? "" : opened.text(ReviewedAccounts.PROPOSAL, row),
                RULE,
                Map.of());
    }

    private static AccountOverride override(ReviewEvent change, String review) {
        return new AccountOverride(
                change.get(ACCOUNT),
                ReviewField.of(change.get(FIELD)),
                change.get(VALUE),
                change.why(),
                LocalDate.parse(change.get(UNTIL)),
                change.who(),
                review);
    }

    /** All that still counts when the next review is opened on a day: what was decided here and what was taken over. */
    public List<AccountOverride> carried(List<AccountOverride> takenOver, LocalDate day) {
        Map<List<Object>, AccountOverride> carried = new LinkedHashMap<>();
        takenOver.forEach(override -> carried.put(List.of(override.account(), override.field()), override));
        overrides.forEach(override -> carried.put(List.of(override.account(), override.field()), override));
        return carried.values().stream()
                .filter(override -> override.countsOn(day))
                .toList();
    }
}
