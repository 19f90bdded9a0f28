package mainstay.review.decision;

import static mainstay.review.words.ReviewWords.phrase;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody wants for an account.
 *
 * @param account the id of the account
 * @param field what is to change
 * @param value the tier or coverage that it is to have
 * @param why the reason
 * @param by who proposed it; {@code mainstay} for what follows from a rule
 * @param responses what departments said, the latest of each by its name
 */
public record Proposal(
        String account, ReviewField field, String value, String why, String by, Map<String, Response> responses) {

    /** Copies the map. */
    public Proposal {
        responses = Map.copyOf(responses);
    }

    /**
     * What a department said.
     *
     * @param agrees whether it agrees
     * @param why the reason; may be empty
     * @param by who said it
     */
    public record Response(boolean agrees, String why, String by) {

        private String text(String department) {
            String answer = agrees ? "response.agrees" : "response.contests";
            return why.isEmpty() ? phrase(answer, department) : phrase(answer + ".why", department, why);
        }
    }

    /** The same with what a department says from now on. */
    Proposal with(String department, Response response) {
        Map<String, Response> all = new LinkedHashMap<>(responses);
        all.put(department, response);
        return new Proposal(account, field, value, why, by, all);
    }

    /** How far it is. */
    public ProposalState state() {
        Collection<Response> all = responses.values();
        if (all.isEmpty()) {
            return ProposalState.OPEN;
        }
        return all.stream().allMatch(Response::agrees) ? ProposalState.AGREED : ProposalState.CONTESTED;
    }

    /** Whether it takes effect when the review is closed. */
    public boolean takesEffect() {
        return state() == ProposalState.AGREED;
    }

    /** What departments said, in the order of their names, in a line; empty if none said anything. */
    public String responseText() {
        return responses.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(response -> response.getValue().text(response.getKey()))
                .collect(Collectors.joining(", "));
    }
}
