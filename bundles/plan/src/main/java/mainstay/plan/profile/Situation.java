package mainstay.plan.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import mainstay.book.Period;
import mainstay.plan.reach.LineReach;
import mainstay.plan.reach.Opening;

/** Assesses the lines of an account, and says what speaks for us and against us. */
public final class Situation {
    private static final double POINTS = 100;
    private static final double ROUNDING = 1e-9;

    private Situation() {}

    /**
     * The assessment of an account: a row for each line that it spends on or that a supplier has a share of; that with the
     * greatest weight first. The latest period counts that has begun by the day and of which a share is told, not estimated
     * (estimates where nothing else is), against the latest before it of the same length, or else of any.
     *
     * @param shares the shares of suppliers
     * @param lines what the lines are priced at; those of branches that were rolled up may stand in it apart
     */
    public static List<Assessment> assess(SupplierShares shares, List<LineReach> lines, LocalDate day) {
        Map<String, List<LineReach>> priced = new TreeMap<>();
        lines.forEach(line ->
                priced.computeIfAbsent(line.line(), of -> new ArrayList<>()).add(line));
        Set<String> names = new TreeSet<>(priced.keySet());
        names.addAll(shares.lines());
        return names.stream()
                .map(name -> assess(name, shares.of(name), priced.getOrDefault(name, List.of()), day))
                .sorted(Comparator.comparingDouble(Assessment::weight)
                        .reversed()
                        .thenComparing(Assessment::line))
                .toList();
    }

    private static Assessment assess(String line, List<SupplierShare> shares, List<LineReach> priced, LocalDate day) {
        Map<Period, List<SupplierShare>> known = known(shares, day);
        Optional<Period> now = known.keySet().stream().max(SupplierShares.byTime());
        Optional<Period> before = now.flatMap(period -> before(period, known));
        Map<String, Double> today =
                now.map(period -> bySupplier(known.get(period))).orElse(Map.of());
        Map<String, Double> once =
                before.map(period -> bySupplier(known.get(period))).orElse(Map.of());
        double ours = now.isPresent() ? today.getOrDefault(SupplierShare.US, 0.0) : shareOfSpend(priced);
        Optional<Gain> first = greatest(today);
        LinePosition position = position(ours, first, now.isPresent());
        Optional<Gain> ahead = position == LinePosition.LEADS ? Optional.empty() : first;
        return new Assessment(
                line,
                now.map(Period::text).orElse(""),
                before.map(Period::text).orElse(""),
                now.map(period -> known.get(period).stream().allMatch(SupplierShare::estimate))
                        .orElse(false),
                position,
                ahead.map(Gain::supplier).orElse(""),
                ahead.map(rival -> rival.points() - ours * POINTS).orElse(Double.NaN),
                ours,
                before.isPresent() ? (ours - once.getOrDefault(SupplierShare.US, 0.0)) * POINTS : Double.NaN,
                before.isPresent() ? gains(today, once) : List.of(),
                sum(priced, LineReach::whiteSpace),
                sum(priced, LineReach::openToday),
                sum(priced, LineReach::shut),
                greatest(priced),
                sum(priced, of -> of.margin() * (of.base() + of.whiteSpace())));
    }

    private static double sum(List<LineReach> priced, ToDoubleFunction<LineReach> figure) {
        return priced.stream().mapToDouble(figure).sum();
    }

    private static String greatest(List<LineReach> priced) {
        return priced.stream()
                .flatMap(line -> line.greatest().stream())
                .max(Comparator.comparingDouble(Opening::shut)
                        .thenComparing(Comparator.comparing(Opening::barrier).reversed()))
                .map(Opening::barrier)
                .orElse("");
    }

    private static double shareOfSpend(List<LineReach> priced) {
        double spend = sum(priced, LineReach::spend);
        return spend > 0 ? sum(priced, LineReach::base) / spend : priced.isEmpty() ? Double.NaN : 0;
    }

    private static LinePosition position(double ours, Optional<Gain> first, boolean told) {
        if (!(ours > 0)) {
            return LinePosition.ABSENT;
        }
        if (!told) {
            return LinePosition.UNKNOWN;
        }
        return first.isPresent() && first.get().points() > ours * POINTS + ROUNDING
                ? LinePosition.FOLLOWS
                : LinePosition.LEADS;
    }

    /** The shares of periods that have begun and of which something is told; estimates alone where nothing else is there. */
    private static Map<Period, List<SupplierShare>> known(List<SupplierShare> shares, LocalDate day) {
        Map<Period, List<SupplierShare>> told = byPeriod(shares, day, of -> !of.stream()
                .filter(share -> !share.supplier().equals(SupplierShare.OTHERS))
                .allMatch(SupplierShare::estimate));
        return told.isEmpty() ? byPeriod(shares, day, of -> true) : told;
    }

    private static Map<Period, List<SupplierShare>> byPeriod(
            List<SupplierShare> shares, LocalDate day, Predicate<List<SupplierShare>> counts) {
        Map<Period, List<SupplierShare>> periods = new LinkedHashMap<>();
        shares.stream().filter(share -> !share.period().first().isAfter(day)).forEach(share -> periods.computeIfAbsent(
                        share.period(), period -> new ArrayList<>())
                .add(share));
        periods.values().removeIf(counts.negate());
        return periods;
    }

    private static Optional<Period> before(Period now, Map<Period, List<SupplierShare>> known) {
        List<Period> earlier = known.keySet().stream()
                .filter(period -> period.last().isBefore(now.first()))
                .sorted(SupplierShares.byTime().reversed())
                .toList();
        return earlier.stream()
                .filter(period -> form(period).equals(form(now)))
                .findFirst()
                .or(() -> earlier.stream().findFirst());
    }

    /** Two periods that are written alike have the same length. */
    private static String form(Period period) {
        return period.text().replaceAll("\\d", "0");
    }

    private static Map<String, Double> bySupplier(List<SupplierShare> shares) {
        Map<String, Double> by = new LinkedHashMap<>();
        shares.stream()
                .filter(share -> !share.supplier().equals(SupplierShare.OTHERS))
                .forEach(share -> by.put(share.supplier(), share.share()));
        return by;
    }

    private static Optional<Gain> greatest(Map<String, Double> shares) {
        return rivals(shares).findFirst();
    }

    private static List<Gain> gains(Map<String, Double> now, Map<String, Double> before) {
        Map<String, Double> gained = new LinkedHashMap<>();
        now.forEach((supplier, share) -> gained.put(supplier, share - before.getOrDefault(supplier, 0.0)));
        return rivals(gained).filter(gain -> gain.points() > ROUNDING).toList();
    }

    private static Stream<Gain> rivals(Map<String, Double> fractions) {
        return fractions.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(SupplierShare.US))
                .map(entry -> new Gain(entry.getKey(), entry.getValue() * POINTS))
                .sorted(Comparator.comparingDouble(Gain::points).reversed().thenComparing(Gain::supplier));
    }

    /**
     * What follows from an assessment: strengths (lines where we lead or gain), weaknesses (where we follow or lose), chances
     * (white space that is open, the greatest first) and threats (lines where another gained at least so many points, the
     * greatest gain first). A line can be a strength and a weakness.
     *
     * @param threat from how many points of a hundred a gain of another is a threat
     */
    public static List<Finding> findings(List<Assessment> assessment, double threat) {
        List<Finding> findings = new ArrayList<>();
        assessment.stream()
                .filter(line -> line.position() == LinePosition.LEADS || line.trend() > ROUNDING)
                .forEach(line -> findings.add(new Finding(Finding.Kind.STRENGTH, line.line(), "", line.trend())));
        assessment.stream()
                .filter(line -> line.position() == LinePosition.FOLLOWS || line.trend() < -ROUNDING)
                .forEach(line ->
                        findings.add(new Finding(Finding.Kind.WEAKNESS, line.line(), line.ahead(), line.trend())));
        assessment.stream()
                .filter(line -> line.open() > 0)
                .sorted(Comparator.comparingDouble(Assessment::open).reversed().thenComparing(Assessment::line))
                .forEach(line -> findings.add(new Finding(Finding.Kind.CHANCE, line.line(), "", line.open())));
        assessment.stream()
                .flatMap(line -> line.gains().stream()
                        .filter(gain -> gain.points() >= threat - ROUNDING)
                        .map(gain -> new Finding(Finding.Kind.THREAT, line.line(), gain.supplier(), gain.points())))
                .sorted(Comparator.comparing(Finding::kind)
                        .thenComparing(Comparator.comparingDouble(Finding::size).reversed())
                        .thenComparing(Finding::line)
                        .thenComparing(Finding::supplier))
                .forEach(findings::add);
        return findings;
    }
}
