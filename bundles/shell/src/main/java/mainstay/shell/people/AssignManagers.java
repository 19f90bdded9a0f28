package mainstay.shell.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanListing;
import mainstay.run.people.ManagerList;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Ending;
import mainstay.shell.command.NamedValues;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.ListQuery;
import mainstay.shell.list.PlanList;
import mainstay.workspace.AccountLookup;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code people assign}: which manager is best for which account, and the proof of it. */
@Needs(Role.LOOK)
final class AssignManagers implements Command {
    private static final String SEATS = "--seats";
    private static final String PIN = "--pin";
    private static final String SAME = "--same";

    private final Workspace workspace;

    AssignManagers(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return PlanList.options(
                        Options.command(
                                "assign",
                                "gives each account of tiers A and B the manager who fits it, where most is at stake, with proof"),
                        "accounts")
                .addOption(Options.flag(
                        SEATS, "lists the managers instead: their seats, and what one more of them would bring"))
                .addOption(Options.text(PIN, "ACCOUNT=PERSON,...", "managers that these accounts are to have"))
                .addOption(Options.text(
                        SAME,
                        "COLUMN,...",
                        "only pairs that have the same in these columns of accounts and people, such as region; several words"
                                + " in a cell stand between semicolons, and an empty cell allows all"));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "people assign",
                "people assign --seats",
                "people assign --pin picc=lin",
                "people assign --where \"weakest = 'leadership'\"",
                "people assign --by manager");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        LocalDate day = Options.day(call);
        ListQuery query = ListQuery.of(call);
        boolean seats = call.hasMatchedOption(SEATS);
        return workspace.withResult(result -> {
            ManagerList managers = ManagerList.of(result, day, pins(result, call, context), words(call, SAME));
            PlanListing listing = seats ? managers.seats() : managers.listing();
            return list(listing, seats).view(query, listing.notes(), listing.conclusions());
        });
    }

    private static Map<Integer, String> pins(LiveResult result, ParseResult call, CommandContext context) {
        Map<Integer, String> pins = new LinkedHashMap<>();
        NamedValues.of(words(call, PIN))
                .forEach((account, person) ->
                        pins.put(AccountLookup.inBook(result.book(), account, context.report()), person.strip()));
        return pins;
    }

    private static List<String> words(ParseResult call, String option) {
        List<String> words = new ArrayList<>();
        Optional<String> typed = Options.value(call, option);
        typed.ifPresent(list -> words.addAll(Arrays.asList(list.split(",", -1))));
        return words.stream().map(String::strip).toList();
    }

    private static PlanList list(PlanListing listing, boolean seats) {
        return PlanList.of(seats ? "managers" : "accounts", listing);
    }

    @Override
    public Ending ending(String option, String typed, CommandContext context) {
        return ListQuery.OF_COLUMNS.contains(option)
                ? workspace.withResult(result -> list(
                                ManagerList.of(result, LocalDate.EPOCH, Map.of(), List.of())
                                        .listing(),
                                false)
                        .ending(option, typed)
                        .orElseGet(() -> Command.super.ending(option, typed, context)))
                : Command.super.ending(option, typed, context);
    }
}
