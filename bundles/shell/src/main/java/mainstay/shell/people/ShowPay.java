package mainstay.shell.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanListing;
import mainstay.run.people.PayChange;
import mainstay.run.people.PayList;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.NamedValues;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.command.ParameterCandidates;
import mainstay.workspace.Reviews;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;

/** {@code people pay}: what our people are paid, by measure; what other rules would pay. What people earn is not for everybody. */
@Needs(Role.DECIDE)
final class ShowPay extends PayListing {
    private static final String WHATIF = "--whatif";
    private static final String REVIEW = "--review";

    private final Reviews reviews;

    ShowPay(Workspace workspace, Reviews reviews) {
        super(
                workspace,
                "pay",
                "lists what our people are paid for a period, by measure, and what other rules would pay");
        this.reviews = reviews;
    }

    @Override
    public CommandSpec spec() {
        return super.spec()
                .addPositional(Options.operand(
                        "PERSON", "0..1", "0", "a person of the table of people (default: everybody with target pay)"))
                .addOption(
                        Options.text(
                                WHATIF,
                                "NAME=VALUE,...",
                                "pay before and after under other parameters (params pay lists the rules), by person and in all"))
                .addOption(Options.text(REVIEW, "NAME", "pay as it was frozen with a review, until its day"));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "people pay",
                "people pay lin --on 2027-12-31",
                "people pay lin --on 2027-12-31 --receipts",
                "people pay --on 2027-12-31 --whatif pay.accelerator=2,pay.referral=0.5",
                "people pay --by person");
    }

    @Override
    PlanListing listing(LiveResult result, Optional<String> chosen, Asked asked) {
        Optional<String> review = Options.value(asked.call(), REVIEW);
        Optional<String> typed = Options.value(asked.call(), WHATIF);
        if (review.isPresent() && (typed.isPresent() || asked.receipts())) {
            throw new MainstayException(
                    Code.WRONG_CALL, REVIEW + " lists what was frozen; name it without " + WHATIF + " and " + RECEIPTS);
        }
        if (review.isPresent()) {
            return reviews.pay(review.get()).listing(chosen);
        }
        if (typed.isPresent()) {
            return changed(result, chosen, asked, typed.get());
        }
        PayList list = PayList.ofPay(asked.pay(result), chosen);
        return asked.receipts() ? list.receipts() : list.pay();
    }

    private PlanListing changed(LiveResult now, Optional<String> chosen, Asked asked, String typed) {
        if (asked.receipts()) {
            throw new MainstayException(
                    Code.WRONG_CALL, WHATIF + " and " + RECEIPTS + " list different rows; name one of them");
        }
        Map<String, String> changes = NamedValues.of(
                Arrays.stream(typed.split(",", -1)).map(String::strip).toList());
        LiveResult then = workspace().whatIf(now, changes).then();
        return PayChange.of(asked.pay(now), asked.pay(then), chosen);
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        if (option.equals(REVIEW)) {
            return reviews.names().stream().map(name -> new Candidate(name, "")).toList();
        }
        if (option.equals(WHATIF)) {
            return ParameterCandidates.assignments(workspace().assumptions());
        }
        return option.isEmpty() && before.isEmpty() ? people("person", "name") : List.of();
    }
}
