package mainstay.run.people;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.Accounts;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.book.PlanTable;
import mainstay.plan.managers.Ratings;
import mainstay.plan.managers.SeatAssignment;
import mainstay.plan.managers.SeatAssignment.NextBest;
import mainstay.plan.managers.TeamFunction;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import mainstay.run.listing.RowColumns;

/**
 * Which manager is best for which account of tiers A and B: the assignment for which Σ fit × stake is greatest, with the prices of
 * seats that prove it.
 */
public final class ManagerList {
    private static final String BETWEEN = ", ";
    private static final int NONE = SeatAssignment.NOBODY;

    private final Accounts accounts;
    private final ManagerProblem problem;
    private final Map<Integer, Integer> pinned = new TreeMap<>();
    private final int[] free;
    private final SeatAssignment best;
    private final boolean hasPeople;

    private ManagerList(LiveResult result, LocalDate day, Map<Integer, String> pins, List<String> columns) {
        this.accounts = result.book().accounts();
        this.hasPeople = result.book().plan().has(PlanTable.PEOPLE);
        this.problem = new ManagerProblem(result, day, pins.keySet(), columns);
        this.free = problem.managers().stream()
                .mapToInt(ManagerProblem.Manager::capacity)
                .toArray();
        for (int place = 0; place < problem.accounts().size(); place++) {
            String person = pins.get(problem.accounts().get(place));
            if (person != null) {
                pin(place, person);
            }
        }
        this.best = SeatAssignment.of(
                problem.accounts().size(),
                free,
                (place, manager) ->
                        pinned.containsKey(place) ? Double.NEGATIVE_INFINITY : problem.worth(place, manager));
    }

    /**
     * The assignment of a result on a day.
     *
     * @param pins managers that accounts, by their rows in the book, are to have
     * @param columns the columns that an account and its manager must have in common, such as {@code region}
     * @throws MainstayException if somebody that an account is to have is no manager, or has no seat for it, or if no table has
     *     such a column
     */
    public static ManagerList of(LiveResult result, LocalDate day, Map<Integer, String> pins, List<String> columns) {
        return new ManagerList(result, day, pins, columns);
    }

    private void pin(int place, String person) {
        int manager = problem.managerNamed(person);
        if (manager < 0) {
            throw MainstayException.unknown(
                    Code.NOT_FOUND,
                    "account manager",
                    person,
                    problem.managers().stream().map(problem::person).toList());
        }
        if (free[manager] == 0) {
            throw new MainstayException(
                    Code.BAD_INPUT,
                    person + " has room for " + problem.managers().get(manager).capacity()
                            + " accounts and is pinned to more; pin fewer, or raise the capacity");
        }
        free[manager]--;
        pinned.put(place, manager);
    }

    private int managerOf(int place) {
        return pinned.getOrDefault(place, best.managerOf(place));
    }

    private double value() {
        return best.value()
                + pinned.entrySet().stream()
                        .mapToDouble(pin -> problem.fit(pin.getKey(), pin.getValue()) * problem.stake(pin.getKey()))
                        .sum();
    }

    /** A row an account, the greatest stake first. */
    public PlanListing listing() {
        List<Place> rows = IntStream.range(0, problem.accounts().size())
                .mapToObj(place -> new Place(place, managerOf(place), next(place)))
                .sorted(Comparator.comparingDouble((Place row) -> -problem.stake(row.place())))
                .toList();
        PlanColumns columns = new RowColumns<>(rows)
                .text("account_id", row -> accounts.id(problem.accounts().get(row.place())))
                .text("name", row -> accounts.name(problem.accounts().get(row.place())))
                .text("tier", row -> problem.tier(row.place()))
                .number("stake", Kind.MONEY, row -> problem.stake(row.place()))
                .text("manager", row -> person(row.manager()))
                .text(
                        "manager_name",
                        row -> row.manager() == NONE
                                ? ""
                                : problem.name(problem.managers().get(row.manager())))
                .number(
                        "fit",
                        Kind.RATIO,
                        row -> row.manager() == NONE ? Double.NaN : problem.fit(row.place(), row.manager()))
                .number(
                        "fit_stake",
                        Kind.MONEY,
                        row -> row.manager() == NONE
                                ? 0
                                : problem.fit(row.place(), row.manager()) * problem.stake(row.place()))
                .text("weakest", this::weakest)
                .number("shortfall", Kind.NUMBER, this::shortfall)
                .text("second_best", row -> person(row.next().manager()))
                .number("would_lose", Kind.MONEY, row -> finite(row.next().loss()))
                .flag("pinned", row -> pinned.containsKey(row.place()))
                .build()
                .allowing("weakest", Ratings.CRITERIA);
        return new PlanListing(
                columns,
                List.of(
                        "account_id",
                        "manager",
                        "fit",
                        "stake",
                        "fit_stake",
                        "weakest",
                        "shortfall",
                        "second_best",
                        "would_lose",
                        "tier"),
                List.of("fit_stake", "stake"),
                sentences(),
                notes());
    }

    /** An account, its manager and its next best. */
    private record Place(int place, int manager, NextBest next) {}

    private NextBest next(int place) {
        return pinned.containsKey(place) ? new NextBest(NONE, Double.NaN) : best.nextBest(place);
    }

    private String person(int manager) {
        return manager == NONE ? "" : problem.person(problem.managers().get(manager));
    }

    private String weakest(Place row) {
        return row.manager() == NONE
                ? ""
                : ratings(row.manager()).weakest(problem.need(row.place())).orElse("");
    }

    private double shortfall(Place row) {
        return row.manager() == NONE ? Double.NaN : ratings(row.manager()).shortfall(problem.need(row.place()));
    }

    private Ratings ratings(int manager) {
        return problem.managers().get(manager).ratings();
    }

    private static double finite(double loss) {
        return Double.isInfinite(loss) ? Double.NaN : loss;
    }

    /** A row a manager: seats, what they are worth, and what one more would bring. */
    public PlanListing seats() {
        List<Integer> rows = IntStream.range(0, problem.managers().size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer manager) -> -best.price(manager)))
                .toList();
        PlanColumns columns = new RowColumns<>(rows)
                .text("manager", this::person)
                .text("manager_name", manager -> problem.name(problem.managers().get(manager)))
                .number("capacity", Kind.COUNT, manager -> problem.managers()
                        .get(manager)
                        .capacity())
                .number(
                        "assigned",
                        Kind.COUNT,
                        manager -> problem.managers().get(manager).capacity() - best.free(manager))
                .number("free", Kind.COUNT, best::free)
                .number("one_more_seat", Kind.MONEY, best::price)
                .text("accounts", this::accountsOf)
                .build();
        return new PlanListing(
                columns,
                List.of("manager", "manager_name", "capacity", "assigned", "free", "one_more_seat", "accounts"),
                List.of("assigned", "capacity", "free"),
                sentences(),
                notes());
    }

    private String accountsOf(int manager) {
        return IntStream.range(0, problem.accounts().size())
                .filter(place -> managerOf(place) == manager)
                .mapToObj(place -> accounts.id(problem.accounts().get(place)))
                .collect(Collectors.joining(BETWEEN));
    }

    private List<String> sentences() {
        if (problem.managers().isEmpty()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        int assigned = problem.accounts().size() - (int) without().count();
        sentences.add(counted(
                "managers.value",
                assigned,
                NumberText.number((double) problem.accounts().size()),
                NumberText.money(value())));
        sentences.add(proof());
        IntStream.range(0, free.length)
                .boxed()
                .max(Comparator.comparingDouble(best::price))
                .filter(manager -> best.price(manager) > 0)
                .ifPresent(manager -> sentences.add(
                        phrase("managers.one-more", person(manager), NumberText.money(best.price(manager)))));
        List<String> unfit = without()
                .filter(this::isUnfit)
                .mapToObj(place -> accounts.id(problem.accounts().get(place)))
                .toList();
        if (!unfit.isEmpty()) {
            sentences.add(phrase("managers.unfit", String.join(BETWEEN, unfit)));
        }
        List<TeamFunction> unnamed = problem.unnamed();
        if (!unnamed.isEmpty()) {
            sentences.add(phrase(
                    "managers.unnamed",
                    unnamed.stream()
                            .map(function -> phrase("managers.function." + function.id()))
                            .collect(Collectors.joining(BETWEEN))));
        }
        return sentences;
    }

    private IntStream without() {
        return IntStream.range(0, problem.accounts().size()).filter(place -> managerOf(place) == NONE);
    }

    private boolean isUnfit(int place) {
        return IntStream.range(0, problem.managers().size()).noneMatch(manager -> problem.worth(place, manager) > 0);
    }

    /** The dual of the linear programme: seats at their prices, and what accounts get above them. */
    private String proof() {
        double seats = IntStream.range(0, free.length)
                .mapToDouble(manager -> free[manager] * best.price(manager))
                .sum();
        String above = NumberText.money(best.bound() - seats);
        if (pinned.isEmpty()) {
            return phrase("managers.proof", NumberText.money(seats), above, NumberText.money(best.bound()));
        }
        double fixed = value() - best.value();
        return phrase(
                "managers.proof-pinned",
                NumberText.money(seats),
                above,
                NumberText.money(fixed),
                NumberText.money(best.bound() + fixed));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!hasPeople) {
            notes.add(phrase("managers.no-people"));
        } else if (problem.managers().isEmpty()) {
            notes.add(phrase("managers.none"));
        }
        if (!problem.unrated().isEmpty()) {
            notes.add(phrase("managers.unrated", String.join(BETWEEN, problem.unrated())));
        }
        if (!problem.withoutCapacity().isEmpty()) {
            notes.add(phrase("managers.without-capacity", String.join(BETWEEN, problem.withoutCapacity())));
        }
        return notes;
    }
}
