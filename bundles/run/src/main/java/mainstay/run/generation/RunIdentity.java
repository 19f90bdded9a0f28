package mainstay.run.generation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What a result was computed from: the same generation and the same book give the same bytes.
 *
 * @param number the number of the generation of models
 * @param book the digest of the book
 * @param scoring the scoring model
 * @param teamCosts the team-cost models, the richest first
 * @param parameters every parameter and its value, in the order of the process, but for which coverage is in force
 * @param adopted the digest of the adopted plan that is the coverage in force; empty where the recommended one is
 */
public record RunIdentity(
        int number,
        String book,
        ModelIdentity scoring,
        List<ModelIdentity> teamCosts,
        Map<String, String> parameters,
        String adopted) {
    private static final int SHOWN_DIGITS = 8;

    /** Copies the list; the map must not be changed afterwards. */
    public RunIdentity {
        teamCosts = List.copyOf(teamCosts);
    }

    /** The same under the recommended coverage. */
    public RunIdentity recommended() {
        return new RunIdentity(number, book, scoring, teamCosts, parameters, "");
    }

    /**
     * Whether two runs, as users call them, were computed from the same: a generation may differ from another in a model that
     * neither run was computed with.
     */
    public static boolean sameInput(String run, String other) {
        return run.substring(run.indexOf('-') + 1).equals(other.substring(other.indexOf('-') + 1));
    }

    /**
     * What users call the run: {@code g}, the number of the generation of models, and the first digits of a digest of
     * everything that the result was computed from, such as {@code g3-4f2a91c0}.
     */
    public String run() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            String all = book + "\n" + scoring + "\n" + teamCosts + "\n" + parameters
                    + (adopted.isEmpty() ? "" : "\n" + adopted);
            byte[] digest = sha256.digest(all.getBytes(StandardCharsets.UTF_8));
            return "g" + number + "-" + HexFormat.of().formatHex(digest).substring(0, SHOWN_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
