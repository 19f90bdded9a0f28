package mainstay.plan.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import mainstay.plan.reach.LineReach;
import mainstay.plan.reach.Opening;

/**
 * The lines that a target is about, and in what they are measured.
 *
 * @param standings the accounts
 * @param lines their lines, or the one of the target in each
 * @param measure the measure of the target
 * @param part the part of a year that its period is; 1 for a rate
 */
record Scope(List<AccountStanding> standings, List<LineReach> lines, String measure, double part) {
    private static final double CENT = 0.005;

    static Scope of(Target target, List<AccountStanding> standings, double part) {
        List<LineReach> lines = standings.stream()
                .flatMap(standing -> standing.lines().stream())
                .filter(line -> target.line().isEmpty() || target.line().equals(line.line()))
                .toList();
        return new Scope(standings, lines, target.measure(), part);
    }

    /** Whether the book bounds the measure. */
    boolean isBounded() {
        return switch (measure) {
            case Target.REVENUE, Target.MARGIN, Target.NET_MARGIN -> true;
            case Target.SHARE_OF_WALLET ->
                lines.stream().mapToDouble(LineReach::addressable).sum() > 0;
            default -> false;
        };
    }

    /** What can be reached by a day. */
    double reach(LocalDate day) {
        return measured(line -> line.reach(day));
    }

    /** What is contestable. */
    double contestable() {
        return measured(LineReach::contestable);
    }

    /** What can be reached once every barrier is gone. */
    double most() {
        return measured(LineReach::most);
    }

    private double measured(ToDoubleFunction<LineReach> amount) {
        return switch (measure) {
            case Target.REVENUE -> part * sum(amount);
            case Target.MARGIN -> part * sum(line -> line.margin() * amount.applyAsDouble(line));
            case Target.NET_MARGIN ->
                part
                        * (sum(line -> line.margin() * amount.applyAsDouble(line))
                                - standings.stream()
                                        .mapToDouble(AccountStanding::costToServe)
                                        .sum());
            case Target.SHARE_OF_WALLET -> sum(amount) / sum(LineReach::addressable);
            default -> Double.NaN;
        };
    }

    private double sum(ToDoubleFunction<LineReach> amount) {
        double sum = 0;
        for (LineReach line : lines) {
            sum += amount.applyAsDouble(line);
        }
        return sum;
    }

    /** Why a target is above what can be reached by a day, and what helps. */
    BrokenLink broken(double target, LocalDate day) {
        double above = target - reach(day);
        if (most() < target - CENT * unit()) {
            return new BrokenLink(Link.CONTESTABLE, target - most(), OptionalLong.empty(), List.of());
        }
        Map<LocalDate, List<String>> dated = new TreeMap<>();
        List<String> undated = new ArrayList<>();
        for (LineReach line : lines) {
            for (Opening opening : line.openings()) {
                if (!opening.isOpenBy(day) && opening.shut() > 0) {
                    opening.opens()
                            .ifPresentOrElse(
                                    due -> dated.computeIfAbsent(due, of -> new ArrayList<>())
                                            .add(opening.barrier()),
                                    () -> undated.add(opening.barrier()));
                }
            }
        }
        List<String> first = new ArrayList<>();
        for (Map.Entry<LocalDate, List<String>> due : dated.entrySet()) {
            first.addAll(due.getValue());
            if (reach(due.getKey()) >= target - CENT * unit()) {
                long days = due.getKey().toEpochDay() - day.toEpochDay();
                return new BrokenLink(Link.REACH, above, OptionalLong.of(days), first);
            }
        }
        return new BrokenLink(Link.REACH, above, OptionalLong.empty(), undated);
    }

    /** Half a cent is nothing; of a share, a millionth part of that. */
    double unit() {
        return measure.equals(Target.SHARE_OF_WALLET) ? 1e-6 : 1;
    }

    /** The barriers that open spend which is not contestable, where that carries the reach of a day beyond what is. */
    List<String> beyond(LocalDate day) {
        return lines.stream()
                .filter(line -> line.reach(day) > Math.max(line.contestable(), line.base()) + CENT)
                .flatMap(line -> line.openings().stream())
                .filter(opening -> opening.isOpenBy(day) && opening.ofClosed() > 0)
                .map(Opening::barrier)
                .toList();
    }
}
