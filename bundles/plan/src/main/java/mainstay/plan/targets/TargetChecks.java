package mainstay.plan.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.PlanTable;
import mainstay.plan.calendar.WorkingDays;

/**
 * Holds the targets of a book against what they stand on, link by link:
 *
 * <pre>
 * target ≤ reach ≤ contestable + what barriers open      reach = base + open + Σ shut of barriers gone, or due by its last day
 * Σ lines = account    Σ accounts of a team = team    Σ teams = book        (revenue and margin)
 * the coverage of the account ≥ the coverage that it is priced with
 * hours of visits and actions ≤ hours of the team
 * </pre>
 *
 * The reach is a rate a year; of a shorter period it is the part that its working days are of those of the year, and of a day it
 * is the whole: a target for a day is a rate to be reached by then. Only targets that were cut by account are added up. Sales to
 * date and the weighted open pipeline of the period make a forecast, which breaks nothing.
 */
public final class TargetChecks {
    private static final double CENT = 0.005;

    private final Book book;
    private final LocalDate day;
    private final WorkingDays calendar;
    private final IntFunction<AccountStanding> accounts;
    private final WeightedDeals deals;
    private final SalesToDate sales;
    private final TeamHours hours;
    private final AccountHolders holders;
    private final TargetAccounts targetAccounts;
    private final List<Target> targets;
    private final Map<String, List<Target>> alike = new HashMap<>();
    private final Map<String, List<Target>> besides = new HashMap<>();

    /**
     * What the targets of a book are held against.
     *
     * @param day sales after it are not seen
     * @param accounts what an account is priced at, by its row in the book
     * @param deals its open deals
     * @param hours the hours of its people
     */
    public TargetChecks(
            Book book,
            LocalDate day,
            WorkingDays calendar,
            IntFunction<AccountStanding> accounts,
            WeightedDeals deals,
            TeamHours hours) {
        this.book = book;
        this.day = day;
        this.calendar = calendar;
        this.accounts = accounts;
        this.deals = deals;
        this.sales = SalesToDate.of(book, calendar);
        this.hours = hours;
        this.holders = hours.holders();
        this.targetAccounts = new TargetAccounts(book, holders);
        this.targets = Target.all(book.plan().rows(PlanTable.TARGETS));
        for (Target target : targets) {
            alike.computeIfAbsent(key(target), of -> new ArrayList<>()).add(target);
            besides.computeIfAbsent(keyBeside(target), of -> new ArrayList<>()).add(target);
        }
    }

    /** The same for targets of the same account, team or person, period and measure that are cut alike. */
    private static String keyBeside(Target target) {
        return String.join("\n", key(target), target.accountId(), target.team(), target.person());
    }

    private static String key(Target target) {
        return String.join("\n", target.period().text(), target.measure(), target.cut());
    }

    /** The targets of the book, in the order of their table. */
    public List<Target> targets() {
        return targets;
    }

    /** A target, held against what it stands on. */
    public TargetCheck check(Target target) {
        List<Integer> about = targetAccounts.of(target);
        List<AccountStanding> standings = about.stream().map(accounts::apply).toList();
        Scope scope = Scope.of(target, standings, YearPart.of(calendar, target.period()));
        boolean bounded = scope.isBounded();
        List<Target> below = below(target);
        double sum = below.isEmpty()
                ? Double.NaN
                : below.stream().mapToDouble(Target::value).sum();
        boolean sells = target.addsUp() && !target.period().isDay();
        List<String> people = people(target);
        boolean known = !people.isEmpty() && !target.period().isDay();
        TargetCheck checked = new TargetCheck(
                target,
                bounded ? scope.reach(target.period().last()) : Double.NaN,
                bounded ? scope.contestable() : Double.NaN,
                bounded ? scope.most() : Double.NaN,
                sum,
                sells ? sold(target, about) : Double.NaN,
                sells ? weighted(target, about) : Double.NaN,
                known ? hours.taken(people, target.period()) : Double.NaN,
                known ? hours.there(people, target.period()) : Double.NaN,
                Optional.empty(),
                withoutTarget(target, about, below),
                bounded ? scope.beyond(target.period().last()) : List.of());
        return withBroken(checked, broken(checked, scope, about, standings));
    }

    private static TargetCheck withBroken(TargetCheck check, Optional<BrokenLink> broken) {
        return new TargetCheck(
                check.target(),
                check.reach(),
                check.contestable(),
                check.most(),
                check.sum(),
                check.sold(),
                check.weighted(),
                check.hours(),
                check.hoursThere(),
                broken,
                check.withoutTarget(),
                check.beyond());
    }

    private Optional<BrokenLink> broken(
            TargetCheck check, Scope scope, List<Integer> about, List<AccountStanding> standings) {
        Target target = check.target();
        if (target.value() > check.reach() + CENT * scope.unit()) {
            return Optional.of(scope.broken(target.value(), target.period().last()));
        }
        if (Math.abs(check.difference()) > CENT) {
            return Optional.of(new BrokenLink(
                    target.team().isEmpty() ? Link.LINES : Link.ACCOUNTS,
                    check.difference(),
                    OptionalLong.empty(),
                    check.withoutTarget()));
        }
        List<String> thin = IntStream.range(0, about.size())
                .filter(at -> !standings.get(at).enough())
                .mapToObj(at -> book.accounts().id(about.get(at)))
                .toList();
        if (!thin.isEmpty() && (target.addsUp() || target.measure().equals(Target.NET_MARGIN))) {
            return Optional.of(new BrokenLink(Link.COVERAGE, thin.size(), OptionalLong.empty(), thin));
        }
        if (check.hours() > check.hoursThere()) {
            return Optional.of(new BrokenLink(
                    Link.HOURS, check.hours() - check.hoursThere(), OptionalLong.empty(), people(target)));
        }
        return Optional.empty();
    }

    /** The targets that must add up to a target; none where it adds up to nothing. */
    private List<Target> below(Target target) {
        if (!target.addsUp() || !target.isByAccount()) {
            return List.of();
        }
        if (!target.team().isEmpty() && target.line().isEmpty()) {
            return alike.get(key(target)).stream()
                    .filter(other -> other.isOfAnAccount()
                            && other.line().isEmpty()
                            && holders.team(other.account()).equals(target.team()))
                    .toList();
        }
        return target.line().isEmpty()
                ? besides.get(keyBeside(target)).stream()
                        .filter(other -> !other.line().isEmpty())
                        .toList()
                : List.of();
    }

    private List<String> withoutTarget(Target target, List<Integer> about, List<Target> below) {
        if (target.team().isEmpty() || !target.addsUp() || !target.isByAccount()) {
            return List.of();
        }
        Set<Integer> with = below.stream().map(Target::account).collect(Collectors.toSet());
        return about.stream()
                .filter(account -> !with.contains(account))
                .map(account -> book.accounts().id(account))
                .toList();
    }

    private double sold(Target target, List<Integer> about) {
        if (!target.person().isEmpty()) {
            return sales.credited(target.person(), target.line(), target.measure(), target.period(), day);
        }
        double sold = 0;
        boolean known = false;
        for (int account : about) {
            known |= sales.knows(account);
            sold += sales.sold(account, target.line(), target.measure(), target.period(), day);
        }
        return known ? sold : Double.NaN;
    }

    private double weighted(Target target, List<Integer> about) {
        double weighted = 0;
        for (int account : about) {
            weighted += target.measure().equals(Target.MARGIN)
                    ? deals.margin(account, target.line(), target.period())
                    : deals.weighted(account, target.line(), target.period());
        }
        return weighted;
    }

    /** Whose hours a target takes: those of its person, of its team, or of the team of its account. */
    private List<String> people(Target target) {
        if (!target.person().isEmpty()) {
            return List.of(target.person());
        }
        String team = target.team().isEmpty() ? holders.team(target.account()) : target.team();
        return team.isEmpty() ? List.of() : hours.people(team);
    }

    /** What the targets of teams and of accounts add up to, where both are there, by period and measure. */
    public List<BookSum> sums() {
        Map<String, List<Target>> wholes = new LinkedHashMap<>();
        targets.stream()
                .filter(target -> target.addsUp()
                        && target.isByAccount()
                        && target.line().isEmpty()
                        && target.person().isEmpty())
                .forEach(target -> wholes.computeIfAbsent(key(target), of -> new ArrayList<>())
                        .add(target));
        return wholes.values().stream()
                .filter(of -> of.stream().anyMatch(target -> !target.isOfAnAccount())
                        && of.stream().anyMatch(Target::isOfAnAccount))
                .map(TargetChecks::sum)
                .toList();
    }

    private static BookSum sum(List<Target> alike) {
        double teams = 0;
        double accounts = 0;
        for (Target target : alike) {
            teams += target.isOfAnAccount() ? 0 : target.value();
            accounts += target.isOfAnAccount() ? target.value() : 0;
        }
        Target first = alike.get(0);
        return new BookSum(first.period().text(), first.measure(), teams, accounts);
    }

    /** How many targets are left out of sums, since they were cut along something else than accounts. */
    public long cutOtherwise() {
        return targets.stream().filter(target -> !target.isByAccount()).count();
    }
}
