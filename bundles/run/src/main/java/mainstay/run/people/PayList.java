package mainstay.run.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.incentive.api.MeasurePay;
import mainstay.incentive.api.PayReceipt;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import mainstay.run.listing.RowColumns;

/** Scorecards and pay as lists: a row for each measure of a person, or for each sale and event that it is made of. */
public final class PayList {
    private final PayRun run;
    private final List<PersonPay> people;
    private final boolean everybody;

    private PayList(PayRun run, List<PersonPay> people, boolean everybody) {
        this.run = run;
        this.people = people;
        this.everybody = everybody;
    }

    /**
     * The pay of one person, or of everybody who has target pay.
     *
     * @param person the id of the person; empty for everybody
     * @throws MainstayException if there is no such person with target pay
     */
    public static PayList ofPay(PayRun run, Optional<String> person) {
        List<PersonPay> paid = person.map(id -> List.of(one(run, id))).orElseGet(run::paid);
        return new PayList(run, paid, person.isEmpty());
    }

    private static PersonPay one(PayRun run, String id) {
        return run.paid().stream()
                .filter(person -> person.person().equals(id))
                .findFirst()
                .orElseThrow(() -> MainstayException.unknown(
                        Code.NOT_FOUND,
                        "person with target pay called",
                        id,
                        run.paid().stream().map(PersonPay::person).toList()));
    }

    /**
     * The scorecards of a team, or of everybody who can be measured.
     *
     * @param team the team; empty for all
     * @throws MainstayException if nobody of such a team can be measured
     */
    public static PayList ofTeam(PayRun run, Optional<String> team) {
        return of(run, run.measured(), team);
    }

    /**
     * The scorecard of a team as a whole, or those of all teams.
     *
     * @param team the team; empty for all
     * @throws MainstayException if nothing can be measured of such a team
     */
    public static PayList ofWholeTeams(PayRun run, Optional<String> team) {
        return of(run, run.teams(), team);
    }

    private static PayList of(PayRun run, List<PersonPay> measured, Optional<String> team) {
        List<PersonPay> of = measured.stream()
                .filter(person -> team.isEmpty() || person.team().equals(team.get()))
                .toList();
        if (of.isEmpty() && team.isPresent()) {
            throw MainstayException.unknown(
                    Code.NOT_FOUND,
                    "team with a scorecard called",
                    team.get(),
                    measured.stream()
                            .map(PersonPay::team)
                            .filter(name -> !name.isEmpty())
                            .distinct()
                            .sorted()
                            .toList());
        }
        return new PayList(run, of, team.isEmpty());
    }

    /** What is paid: a row a measure. */
    public PlanListing pay() {
        List<Measure> rows = measures();
        RowColumns<Measure> columns = measured(rows)
                .number("amount", Kind.MONEY, row -> row.of().amount())
                .number("target_pay", Kind.MONEY, row -> row.person()
                        .performance()
                        .targetPay());
        List<String> conclusions = new ArrayList<>();
        if (everybody) {
            conclusions.addAll(run.total());
            conclusions.addAll(run.proof());
        } else {
            people.forEach(person -> conclusions.add(PayWords.total(person)));
        }
        conclusions.add(run.rules());
        List<String> notes = new ArrayList<>(everybody ? run.notes() : List.of());
        notes.addAll(everybody ? run.unpaid() : List.of());
        notes.addAll(PayRun.notes(people));
        return new PlanListing(
                counted(columns).build(),
                List.of("person", "measure", "weight", "actual", "target", "attainment", "payout", "amount"),
                List.of("amount"),
                rows.isEmpty() ? List.of() : conclusions,
                notes);
    }

    /** How people stand, without what they are paid: a row a measure. */
    public PlanListing scorecards() {
        List<Measure> rows = measures();
        List<String> notes = new ArrayList<>(everybody ? run.notes() : List.of());
        notes.addAll(PayRun.notes(people));
        return new PlanListing(
                counted(measured(rows)).build(),
                List.of(
                        "team",
                        "person",
                        "measure",
                        "weight",
                        "actual",
                        "target",
                        "attainment",
                        "payout",
                        "counted",
                        "pending"),
                List.of(),
                rows.isEmpty() ? List.of() : proof(),
                notes);
    }

    private List<String> proof() {
        return Stream.concat(everybody ? run.proof().stream() : Stream.empty(), Stream.of(run.rules()))
                .toList();
    }

    private List<Measure> measures() {
        return people.stream()
                .flatMap(person -> person.statement().measures().stream().map(of -> new Measure(person, of)))
                .toList();
    }

    private static RowColumns<Measure> measured(List<Measure> rows) {
        return new RowColumns<>(rows)
                .text("person", row -> row.person().person())
                .text("name", row -> row.person().name())
                .text("team", row -> row.person().team())
                .text("measure", row -> row.of().measure())
                .number("weight", Kind.RATIO, row -> row.of().weight())
                .number("actual", Kind.NUMBER, row -> row.of().actual())
                .number("target", Kind.NUMBER, row -> row.of().target())
                .number("attainment", Kind.RATIO, row -> row.of().attainment())
                .number("payout", Kind.RATIO, row -> row.of().payout());
    }

    private static RowColumns<Measure> counted(RowColumns<Measure> columns) {
        return columns.number("counted", Kind.COUNT, row -> row.of().counted())
                .number("pending", Kind.COUNT, row -> row.of().pending());
    }

    /** What measures are made of: a row a sale, a cost or an event; what they add is the measure. */
    public PlanListing receipts() {
        List<Receipt> rows = measures().stream()
                .flatMap(measure -> measure.of().receipt().stream().map(of -> new Receipt(measure, of)))
                .toList();
        PlanColumns columns = new RowColumns<>(rows)
                .text("person", row -> row.measure().person().person())
                .text("measure", row -> row.measure().of().measure())
                .text("source", row -> row.of().source().word())
                .text("account_id", row -> row.of().account())
                .text("what", row -> row.of().what())
                .text("when", row -> row.of().when())
                .number("figure", Kind.NUMBER, row -> row.of().value())
                .number("adds", Kind.NUMBER, row -> row.of().adds())
                .build()
                .allowing(
                        "source",
                        Stream.of(PayReceipt.Source.values())
                                .map(PayReceipt.Source::word)
                                .toList());
        return new PlanListing(
                columns,
                columns.names(),
                List.of("adds"),
                rows.isEmpty() ? List.of() : run.proof(),
                PayRun.notes(people));
    }

    /** A measure of a person. */
    private record Measure(PersonPay person, MeasurePay of) {}

    /** A row of what a measure is made of. */
    private record Receipt(Measure measure, PayReceipt of) {}
}
