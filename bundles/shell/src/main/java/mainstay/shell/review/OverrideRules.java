package mainstay.shell.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.CommandOutput;
import mainstay.review.decision.ReviewEvent;
import mainstay.review.rules.Review;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Ending;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.ListQuery;
import mainstay.workspace.Reviews;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code review override}: somebody decides, whatever the rules say, until a day. */
@Needs(Role.DECIDE)
final class OverrideRules implements Command {
    private static final String UNTIL = "--until";

    private final Reviews reviews;

    OverrideRules(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public CommandSpec spec() {
        return WantedChange.operands(Options.command(
                        "override", "overrides the rules for an account until a day, in later reviews too"))
                .addOption(DecisionOptions.why("the reason; required"))
                .addOption(Options.text(UNTIL, "DAY", "the last day of it, such as 2027-06-30; required"));
    }

    @Override
    public List<String> examples() {
        return List.of("review override picc tier=A --until 2099-12-31 --why \"a lighthouse\"");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        Review review = reviews.current();
        String why = DecisionOptions.required(call, DecisionOptions.WHY);
        Instant now = Instant.now();
        LocalDate until = until(DecisionOptions.required(call, UNTIL), LocalDate.ofInstant(now, ZoneOffset.UTC));
        DecidedAccounts accounts = DecidedAccounts.of(call, reviews, context);
        List<WantedChange> wanted = WantedChange.of(call, review, accounts);
        DecisionOptions.decide(
                call,
                reviews,
                wanted.stream()
                        .map(change -> new ReviewEvent.Overridden(
                                now, context.user(), change.account(), change.field(), change.value(), why, until))
                        .toList());
        return new CommandOutput.Done(List.of("overridden until " + until + " in review " + review.name() + ": "
                + WantedChange.text(wanted, accounts, review)));
    }

    private static LocalDate until(String typed, LocalDate today) {
        LocalDate day = Options.day(UNTIL, typed);
        if (day.isBefore(today)) {
            throw new MainstayException(Code.WRONG_CALL, UNTIL + " " + day + " has passed; give today or a later day");
        }
        return day;
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() ? WantedChange.candidates(before, reviews.current()) : List.of();
    }

    @Override
    public Ending ending(String option, String typed, CommandContext context) {
        return option.equals(ListQuery.WHERE)
                ? DecidedAccounts.ending(typed, reviews)
                : Command.super.ending(option, typed, context);
    }
}
