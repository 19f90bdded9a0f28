package mainstay.run.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.TextColumn;
import mainstay.book.Wallets;
import mainstay.coverage.WalletFigures;
import mainstay.plan.managers.Ratings;
import mainstay.plan.managers.TeamFunction;
import mainstay.run.LiveResult;
import mainstay.run.parameters.PlanParameters;
import mainstay.segments.Segmentation;
import mainstay.segments.Segments;

/** Which accounts need a manager, who can be one, and what each pair is worth. */
final class ManagerProblem {
    private static final String TIER_A = "A";
    private static final String TIER_B = "B";

    private final LiveResult result;
    private final PlanRows people;
    private final Segmentation tiers;
    private final Ratings needA;
    private final Ratings needB;
    private final List<Integer> accounts = new ArrayList<>();
    private final List<Manager> managers = new ArrayList<>();
    private final List<String> unrated = new ArrayList<>();
    private final List<String> withoutCapacity = new ArrayList<>();
    private final double[] stakes;
    private final List<Limit> limits;

    /**
     * A manager: the row in the table of people, what he or she has, how many accounts there is room for, and which accounts, by
     * their places, limits allow.
     */
    record Manager(int row, Ratings ratings, int capacity, BitSet allowed) {}

    /** A column that must say the same of an account and of its manager, where it says anything of both. */
    private record Limit(TextColumn ofAccounts, TextColumn ofPeople) {

        /** Which accounts, by their places, somebody may have. */
        BitSet allowed(List<Integer> accounts, int person) {
            Set<String> his = words(ofPeople.get(person));
            BitSet allowed = new BitSet();
            for (int place = 0; place < accounts.size(); place++) {
                Set<String> its = words(ofAccounts.get(accounts.get(place)));
                allowed.set(place, his.isEmpty() || its.isEmpty() || !Collections.disjoint(its, his));
            }
            return allowed;
        }

        private static Set<String> words(String cell) {
            return Arrays.stream(cell.split(";", -1))
                    .map(word -> word.strip().toLowerCase(Locale.ROOT))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toSet());
        }
    }

    /**
     * The problem of a result on a day.
     *
     * @param pinned accounts, by their rows in the book, that need a manager whatever their tier
     * @param columns the columns that an account and its manager must have in common
     * @throws MainstayException if no table has such a column
     */
    ManagerProblem(LiveResult result, LocalDate day, Collection<Integer> pinned, List<String> columns) {
        Book book = result.book();
        this.result = result;
        this.people = book.plan().rows(PlanTable.PEOPLE);
        this.tiers = result.segments().named(Segments.TIER).orElseThrow();
        this.needA = need(PlanParameters.NEED_A);
        this.needB = need(PlanParameters.NEED_B);
        this.limits = columns.stream().map(column -> limit(book, column)).toList();
        for (int account = 0; account < book.accounts().size(); account++) {
            String tier = tiers.of(account);
            if (tier.equals(TIER_A) || tier.equals(TIER_B) || pinned.contains(account)) {
                accounts.add(account);
            }
        }
        this.stakes = accounts.stream().mapToDouble(this::stakeOf).toArray();
        for (int row = 0; row < people.size(); row++) {
            if (TeamFunction.MANAGER.isOf(people.text(row, "role")) && isHere(row, day)) {
                add(row);
            }
        }
    }

    private Ratings need(String parameter) {
        return Ratings.parse(result.assumptions().parameter(parameter).value()).orElseThrow();
    }

    private boolean isHere(int row, LocalDate day) {
        return people.day(row, "left").filter(left -> !left.isAfter(day)).isEmpty();
    }

    private void add(int row) {
        Optional<Ratings> ratings = Ratings.of(criterion -> people.number(row, criterion));
        double capacity = people.number(row, "capacity");
        if (ratings.isEmpty()) {
            unrated.add(people.text(row, "person"));
        } else if (Double.isNaN(capacity)) {
            withoutCapacity.add(people.text(row, "person"));
        } else {
            BitSet allowed = new BitSet();
            allowed.set(0, accounts.size());
            limits.forEach(limit -> allowed.and(limit.allowed(accounts, row)));
            managers.add(new Manager(row, ratings.get(), (int) Math.min(capacity, accounts.size()), allowed));
        }
    }

    private Limit limit(Book book, String column) {
        Map<String, TextColumn> ofAccounts = new LinkedHashMap<>();
        Accounts table = book.accounts();
        for (AccountField field : List.of(AccountField.REGION, AccountField.INDUSTRY)) {
            ofAccounts.put(field.column(), table.text(field));
        }
        ofAccounts.putAll(table.extras());
        Map<String, TextColumn> ofPeople = new LinkedHashMap<>(people.extras());
        ofPeople.put("department", people.texts("department"));
        ofPeople.put("team", people.texts("team"));
        Set<String> both = new TreeSet<>(ofAccounts.keySet());
        both.retainAll(ofPeople.keySet());
        if (!both.contains(column)) {
            throw MainstayException.unknown(
                    Code.NOT_FOUND,
                    "column of both accounts and people",
                    column,
                    both,
                    both.isEmpty()
                            ? "give the tables of accounts and of people a column of the same name, such as region"
                            : "there are " + String.join(", ", both));
        }
        return new Limit(ofAccounts.get(column), ofPeople.get(column));
    }

    /** Gross profit + profit of white space, in currency a year. */
    private double stakeOf(int account) {
        WalletFigures figures = result.valuation().wallets();
        Wallets wallets = result.book().wallets();
        return result.valuation().grossProfit().get(account)
                + IntStream.range(wallets.start(account), wallets.start(account + 1))
                        .mapToDouble(wallet -> figures.whiteSpace(wallet) * figures.margin(wallet))
                        .sum();
    }

    /** The accounts, as rows of the book. */
    List<Integer> accounts() {
        return accounts;
    }

    List<Manager> managers() {
        return managers;
    }

    String person(Manager manager) {
        return people.text(manager.row(), "person");
    }

    String name(Manager manager) {
        return people.text(manager.row(), "name");
    }

    /** The place of a person among the managers; -1 where he or she is none. */
    int managerNamed(String person) {
        return IntStream.range(0, managers.size())
                .filter(at -> person(managers.get(at)).equals(person))
                .findFirst()
                .orElse(-1);
    }

    /** Managers who cannot be assigned, as a rating is missing. */
    List<String> unrated() {
        return unrated;
    }

    /** Managers who cannot be assigned, as their capacity is missing. */
    List<String> withoutCapacity() {
        return withoutCapacity;
    }

    /** What functions nobody is named for. */
    List<TeamFunction> unnamed() {
        return Arrays.stream(TeamFunction.values())
                .filter(function -> IntStream.range(0, people.size())
                        .noneMatch(row -> function.isOf(people.text(row, "department"))
                                || function.isOf(people.text(row, "role"))))
                .toList();
    }

    String tier(int place) {
        return tiers.of(accounts.get(place));
    }

    /** What is at stake at an account, by its place. */
    double stake(int place) {
        return stakes[place];
    }

    Ratings need(int place) {
        return tier(place).equals(TIER_A) ? needA : needB;
    }

    double fit(int place, int manager) {
        return managers.get(manager).ratings().fit(need(place));
    }

    /** Fit × stake; negative infinity where a limit forbids the pair. */
    double worth(int place, int manager) {
        return managers.get(manager).allowed().get(place)
                ? fit(place, manager) * stakes[place]
                : Double.NEGATIVE_INFINITY;
    }
}
