package mainstay.workspace;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mainstay.book.Batches;
import mainstay.book.Period;
import mainstay.book.PlanTable;
import mainstay.models.ModelRef;
import mainstay.models.ModelStatus;
import mainstay.run.LiveResult;
import mainstay.run.Runner;
import mainstay.run.compare.Comparison;
import mainstay.run.generation.Models;
import mainstay.run.listing.PlanListing;
import mainstay.run.parameters.Assumptions;
import mainstay.run.parameters.Parameters;
import mainstay.run.people.PayChange;
import mainstay.run.people.PayRun;
import mainstay.workspace.queue.Effort;

/** Runs the whole current book with other models than those that serve, and sets the results against each other. */
public final class ModelComparisons {
    private static final int USUAL_TOP = 20;

    private final Workspace workspace;

    public ModelComparisons(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Whether there is a book to run, and the models that serve can run it: something else can be set against that. */
    public boolean canRun() {
        return workspace.hasBook()
                && workspace.withModels(
                        (models, assumptions) -> models.indispensable().isEmpty()
                                && models.scoring(assumptions.scoringModel()).isPresent());
    }

    /** What to do to score or pay by a model that serves and has not been chosen; nothing for those that are, or price teams. */
    public List<String> notChosen(List<ModelRef> refs) {
        return workspace.withModels((models, assumptions) -> refs.stream()
                .flatMap(ref -> notChosen(ref.id(), models, assumptions).stream())
                .toList());
    }

    private static Optional<String> notChosen(String id, Models models, Assumptions assumptions) {
        if (models.scoring(id).isPresent() && !assumptions.scoringModel().equals(id)) {
            return Optional.of("accounts are scored by " + assumptions.scoringModel() + "; to score them by " + id
                    + ": params scoring.model " + id);
        }
        if (models.incentive(id).isPresent() && !assumptions.payModel().equals(id)) {
            return Optional.of("people are paid by " + assumptions.payModel() + "; to pay them by " + id + ": params "
                    + Parameters.PAY_MODEL + " " + id);
        }
        return Optional.empty();
    }

    /** What the next run of a book comes to whose scoring model does not serve, and what mends it: a sentence for each. */
    public List<String> unserved() {
        return workspace.withServing(models -> models.useDefault()
                ? List.of()
                : workspace.bookNames().stream()
                        .flatMap(book -> unserved(book, models).stream())
                        .toList());
    }

    private Optional<String> unserved(String book, Models models) {
        String chosen = workspace.changes(book).getOrDefault(Parameters.SCORING_MODEL, Parameters.ATTRACTIVENESS);
        if (models.scoring(chosen).isPresent()) {
            return Optional.empty();
        }
        String mend = models.scorings().isEmpty()
                ? "models activate ID@VERSION, of a scoring model (models lists them)"
                : (book.equals(workspace.chosenBook()) ? "" : "book use " + book + "; ") + "params "
                        + Parameters.SCORING_MODEL + " " + String.join("|", models.scoringIds());
        return Optional.of("book " + book + " is scored by " + chosen + " (" + Parameters.SCORING_MODEL
                + "), which does not serve now: its next run ends with status 1; to mend that: " + mend);
    }

    /** The name of the run of the current book with what serves. */
    public String run() {
        return workspace.withResult(result -> result.generation().run());
    }

    /** What would move if these models served; a scoring model that is alone among them scores as if it had been chosen. */
    public Comparison activating(List<ModelRef> refs, OptionalInt top) {
        return workspace.withResult(now -> inTurn(
                now, () -> workspace.withTrial(refs, models -> compared(now, activated(now, models, refs), top))));
    }

    private LiveResult activated(LiveResult now, Models models, List<ModelRef> refs) {
        Map<String, String> all = changes(now);
        List<ModelRef> scoring = only(refs, models::scoring);
        List<ModelRef> incentive = only(refs, models::incentive);
        for (ModelRef chosen :
                Stream.concat(scoring.stream(), incentive.stream()).toList()) {
            all = choosing(models, all, chosen);
        }
        return run(now, models, all);
    }

    /** Those of a kind, where there is one of it alone. */
    private static List<ModelRef> only(List<ModelRef> refs, Function<String, Optional<?>> kind) {
        List<ModelRef> of =
                refs.stream().filter(ref -> kind.apply(ref.id()).isPresent()).toList();
        return of.size() == 1 ? of : List.of();
    }

    /** What would move if another scoring model that serves were chosen. */
    public Comparison choosing(String model) {
        return workspace.withResult(now -> inTurn(
                now,
                () -> compared(
                        now,
                        Runner.again(
                                now,
                                now.assumptions().with(Map.of(Parameters.SCORING_MODEL, model), "chosen"),
                                Batches.usual()),
                        OptionalInt.empty())));
    }

    /** One model against another; scoring models are each the one that scores. */
    public Comparison comparing(ModelRef one, ModelRef other, OptionalInt top) {
        return workspace.withResult(
                now -> setAgainst(now, one, other, (before, after) -> compared(before, after, top)));
    }

    /** Does work with the results of one model and of another, as long as both are there. */
    public <T> T setAgainst(LiveResult now, ModelRef one, ModelRef other, BiFunction<LiveResult, LiveResult, T> work) {
        workspace.refuseIncomparable(one);
        workspace.refuseIncomparable(other);
        return inTurn(
                now,
                () -> workspace.withTrial(
                        List.of(one),
                        first -> workspace.withTrial(List.of(other), second -> {
                            LiveResult before = run(now, first, changes(now), one);
                            return work.apply(before, run(now, second, changes(now), other));
                        })));
    }

    /** What people would be paid by one incentive model and by another, with the names of models of another kind refused. */
    public PlanListing comparingPay(ModelRef one, ModelRef other, LocalDate day, Period period) {
        return workspace.withResult(
                now -> setAgainst(now, one, other, (before, after) -> pay(before, after, day, period)));
    }

    /** What all people together would be paid in the year of a day if this incentive model decided; empty where nobody is. */
    public List<String> payUnder(ModelRef model, LocalDate day) {
        return workspace.withResult(now ->
                inTurn(now, () -> workspace.withTrial(List.of(model), models -> payUnder(now, model, models, day))));
    }

    private List<String> payUnder(LiveResult now, ModelRef model, Models models, LocalDate day) {
        if (models.incentive(model.id()).isEmpty()
                || now.models().incentive(now.assumptions().payModel()).isEmpty()
                || !now.book().plan().has(PlanTable.PEOPLE)) {
            return List.of();
        }
        return pay(now, run(now, models, changes(now), model), day, Period.year(day))
                .conclusions();
    }

    private static PlanListing pay(LiveResult before, LiveResult after, LocalDate day, Period period) {
        return PayChange.of(PayRun.of(before, period, day), PayRun.of(after, period, day), Optional.empty());
    }

    /** What moves between two results. */
    public static Comparison compared(LiveResult before, LiveResult after, OptionalInt top) {
        return Comparison.of(before, after, top.orElse(USUAL_TOP));
    }

    /** A shadow against the model that serves: it scores as if it had been chosen. */
    public Comparison shadowing(ModelStatus model, OptionalInt top) {
        ModelRef ref = new ModelRef(model.id(), model.version());
        workspace.refuseIncomparable(ref);
        return workspace.withResult(now -> inTurn(
                now,
                () -> workspace.withTrial(
                        List.of(ref), models -> compared(now, run(now, models, changes(now), ref), top))));
    }

    private <T> T inTurn(LiveResult now, Supplier<T> comparison) {
        return workspace.turn(Effort.runs("a comparison of models", Workspace.accounts(now), 2), comparison);
    }

    /** The book of a result with a model as the one that scores or says pay, if it does, under these changes of parameters. */
    static LiveResult run(LiveResult now, Models models, Map<String, String> changes, ModelRef chosen) {
        return run(now, models, choosing(models, changes, chosen));
    }

    private static Map<String, String> choosing(Models models, Map<String, String> changes, ModelRef chosen) {
        Map<String, String> all = new LinkedHashMap<>(changes);
        if (models.scoring(chosen.id()).isPresent()) {
            all.put(Parameters.SCORING_MODEL, chosen.id());
        }
        if (models.incentive(chosen.id()).isPresent()) {
            all.put(Parameters.PAY_MODEL, chosen.id());
        }
        return all;
    }

    private static LiveResult run(LiveResult now, Models models, Map<String, String> changes) {
        Assumptions assumptions = Assumptions.of(now.book(), models, changes, "compared models");
        return Runner.run(now.book(), models, assumptions, now.adopted(), Batches.usual());
    }

    private Map<String, String> changes(LiveResult now) {
        return workspace.changes(now.book().name());
    }
}
