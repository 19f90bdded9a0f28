package mainstay.shell.review;

import java.util.List;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.review.decision.ReviewEvent;
import mainstay.shell.command.Options;
import mainstay.workspace.Reviews;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of actions that decide something: why, and for whom. */
final class DecisionOptions {
    static final String WHY = "--why";
    static final String DEPARTMENT = "--department";

    private DecisionOptions() {}

    static OptionSpec why(String description) {
        return Options.text(WHY, "REASON", description);
    }

    static OptionSpec department(String description) {
        return Options.text(DEPARTMENT, "WHO", description);
    }

    /** Decides, whatever others have decided meanwhile where that is asked for. */
    static void decide(ParseResult call, Reviews reviews, List<? extends ReviewEvent.OnAccount> decision) {
        if (call.hasMatchedOption(Options.FORCE)) {
            reviews.decideAllTheSame(decision);
        } else {
            reviews.decide(decision);
        }
    }

    /**
     * The value of an option that an action cannot do without.
     *
     * @throws MainstayException if it was left out or is blank
     */
    static String required(ParseResult call, String option) {
        String text = call.matchedOptionValue(option, "").strip();
        if (text.isEmpty()) {
            throw new MainstayException(Code.WRONG_CALL, call.commandSpec().qualifiedName() + " needs " + option);
        }
        return text;
    }
}
