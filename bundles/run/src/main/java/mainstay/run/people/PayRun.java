package mainstay.run.people;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import mainstay.book.Lazy;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.book.Period;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.incentive.api.FigureValues;
import mainstay.incentive.api.IncentiveModel;
import mainstay.plan.pay.SalesLedgers;
import mainstay.run.LiveResult;
import mainstay.run.generation.Models;
import mainstay.run.parameters.Assumptions;
import mainstay.run.parameters.Parameters;
import mainstay.run.parameters.PlanParameters;

/** What all of our people are paid for a period until a day, by the incentive model in force. */
public final class PayRun {
    private static final int NAMED = 3;

    private final Period period;
    private final Performances performances;
    private final List<PersonPay> people = new ArrayList<>();
    private final Lazy<List<PersonPay>> teams;
    private final double budget;
    private final boolean hasPeople;
    private final String rules;

    private PayRun(LiveResult result, Period period, LocalDate day) {
        this.period = period;
        this.performances = new Performances(result, period, day);
        this.budget = result.assumptions().number(PlanParameters.PAY_BUDGET);
        Models.Provided<IncentiveModel> provided = model(result);
        IncentiveModel model = provided.model();
        FigureValues values = values(model, result.assumptions());
        this.rules = PayWords.rules(provided.identity(), changed(model, result.assumptions()));
        PlanRows rows = result.book().plan().rows(PlanTable.PEOPLE);
        this.hasPeople = rows.size() > 0;
        for (int row = 0; row < rows.size(); row++) {
            String name = rows.text(row, "name");
            performances
                    .of(row)
                    .ifPresent(performance -> people.add(new PersonPay(
                            name.isEmpty() ? performance.person() : name,
                            performance,
                            model.statement(performance, values))));
        }
        people.sort(Comparator.comparing(PersonPay::person));
        this.teams = Lazy.of(() -> performances.ofTeams().stream()
                .map(team -> new PersonPay(phrase("pay.team"), team, model.statement(team, values)))
                .filter(team -> !team.statement().measures().isEmpty())
                .toList());
    }

    /**
     * The pay of a result.
     *
     * @param day what happens after it is not seen
     * @throws MainstayException if the incentive model does not serve
     */
    public static PayRun of(LiveResult result, Period period, LocalDate day) {
        return new PayRun(result, period, day);
    }

    private static Models.Provided<IncentiveModel> model(LiveResult result) {
        Models models = result.models();
        String id = result.assumptions().payModel();
        return models.incentive(id)
                .orElseThrow(() -> new MainstayException(
                        Code.MODEL,
                        models.incentives().isEmpty()
                                ? "no incentive model serves, so nobody's pay can be computed (models lists those that there are)"
                                : "the incentive model " + id + " does not serve: "
                                        + models.whyMissing(Models.INCENTIVE, id)
                                        + "; to choose another: params pay.model "
                                        + String.join("|", models.incentiveIds())));
    }

    private static FigureValues values(IncentiveModel model, Assumptions assumptions) {
        Map<String, Double> values = new LinkedHashMap<>();
        model.figures().forEach(figure -> values.put(figure.name(), assumptions.payFigure(model.id(), figure.name())));
        return new FigureValues(values);
    }

    /** The figures that are not as the rules say them, with the value that the rules say. */
    private static Map<String, Change> changed(IncentiveModel model, Assumptions assumptions) {
        Map<String, Change> changed = new LinkedHashMap<>();
        model.figures().forEach(figure -> {
            double value = assumptions.payFigure(model.id(), figure.name());
            if (value != figure.value()) {
                changed.put(Parameters.payFigure(model.id(), figure.name()), new Change(value, figure.value()));
            }
        });
        return changed;
    }

    /** A figure in force, and as the rules say it. */
    record Change(double value, double byRules) {}

    /** By which rules people are paid, with their version, and what was changed of them, in a sentence. */
    public String rules() {
        return rules;
    }

    /** The period. */
    public Period period() {
        return period;
    }

    /** Everybody who did something that a measure is made of, by id. */
    public List<PersonPay> measured() {
        return people.stream()
                .filter(person -> !person.statement().measures().isEmpty())
                .toList();
    }

    /** Every team of which something can be measured, as a whole: what two of it share counts once. By name. */
    public List<PersonPay> teams() {
        return teams.get();
    }

    /** Everybody who has target pay, by id. */
    public List<PersonPay> paid() {
        return people.stream()
                .filter(person -> person.performance().targetPay() > 0)
                .toList();
    }

    /** One of our people, by id. */
    public Optional<PersonPay> person(String id) {
        return people.stream().filter(person -> person.person().equals(id)).findFirst();
    }

    /** What is paid in all, in currency. */
    public double pay() {
        return paid().stream().mapToDouble(PersonPay::pay).sum();
    }

    /** To whom the sales count. */
    public SalesLedgers ledgers() {
        return performances.ledgers();
    }

    /** What may be paid for the period, in currency; empty where nobody says. */
    public OptionalDouble budget() {
        return Double.isNaN(budget) ? OptionalDouble.empty() : OptionalDouble.of(budget);
    }

    /** That everything which was sold is credited, and what is counted again; a sentence each. */
    public List<String> proof() {
        SalesLedgers ledgers = ledgers();
        return List.of(
                phrase(
                        "pay.credited",
                        period.text(),
                        NumberText.money(ledgers.credited()),
                        NumberText.money(ledgers.sold()),
                        NumberText.money(ledgers.credited() - ledgers.sold())),
                phrase("pay.counted-again", NumberText.money(ledgers.countedAgain())));
    }

    /** What is paid in all, and how that is to the budget. */
    public List<String> total() {
        List<String> total = new ArrayList<>(List.of(counted("pay.total", paid().size(), NumberText.money(pay()))));
        budget().ifPresent(most -> total.add(budgetSentence(pay(), most)));
        return total;
    }

    static String budgetSentence(double pay, double budget) {
        return phrase(
                pay > budget ? "pay.above-budget" : "pay.within-budget",
                NumberText.money(Math.abs(pay - budget)),
                NumberText.money(budget));
    }

    /** What is left out of everybody's pay, and why. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!hasPeople) {
            notes.add(phrase("pay.no-people"));
        }
        if (ledgers().withoutCost() > 0) {
            notes.add(counted("pay.without-cost", ledgers().withoutCost()));
        }
        if (ledgers().uncredited() != 0) {
            notes.add(phrase("pay.uncredited", NumberText.money(ledgers().uncredited())));
        }
        if (performances.eventsOfNobody() > 0) {
            notes.add(counted("pay.events-of-nobody", performances.eventsOfNobody()));
        }
        return notes;
    }

    /** That some have no target pay. */
    List<String> unpaid() {
        long unpaid = people.stream()
                .map(PersonPay::performance)
                .filter(performance -> !(performance.targetPay() > 0))
                .count();
        return unpaid == 0 ? List.of() : List.of(counted("pay.no-target-pay", (double) unpaid));
    }

    /** What is said of the measures of some people, each sentence once with whom it is about. */
    static List<String> notes(List<PersonPay> of) {
        Map<String, List<String>> about = new LinkedHashMap<>();
        of.forEach(person -> person.statement().notes().forEach(note -> about.computeIfAbsent(
                        note, each -> new ArrayList<>())
                .add(person.person())));
        List<String> notes = new ArrayList<>();
        about.forEach((note, ids) -> notes.add(phrase(
                "pay.note", ids.size() > NAMED ? counted("pay.people", ids.size()) : String.join(", ", ids), note)));
        return notes;
    }

    /** Pay by person. */
    Map<String, Double> byPerson() {
        Map<String, Double> pay = new HashMap<>();
        paid().forEach(person -> pay.put(person.person(), person.pay()));
        return pay;
    }
}
