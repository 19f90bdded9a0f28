package mainstay.coverage.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks for pins that take more than there is, whatever all other accounts are given. */
final class Infeasibilities {
    private final PlanProblem problem;

    Infeasibilities(PlanProblem problem) {
        this.problem = problem;
    }

    Optional<Infeasibility> find() {
        Optional<Infeasibility> moves = moves();
        if (moves.isPresent()) {
            return moves;
        }
        Map<Integer, List<Integer>> pinned = pinned();
        for (ResourceLimit cap : problem.caps()) {
            Optional<Infeasibility> conflict = beyond(cap, pinned);
            if (conflict.isPresent()) {
                return conflict;
            }
        }
        return Optional.empty();
    }

    private Optional<Infeasibility> moves() {
        List<Integer> forced = new ArrayList<>();
        for (int account = 0; account < problem.accounts() && forced.size() <= problem.mostMoves(); account++) {
            int today = problem.today(account);
            if (today != PlanProblem.UNKNOWN && !problem.allows(account, today)) {
                forced.add(account);
            }
        }
        return forced.size() > problem.mostMoves()
                ? Optional.of(new Infeasibility("moves", problem.mostMoves(), forced.size(), forced))
                : Optional.empty();
    }

    /** The accounts that can have one kind of team and nothing else, by pool and kind. */
    private Map<Integer, List<Integer>> pinned() {
        Map<Integer, List<Integer>> pinned = new TreeMap<>();
        for (int account = 0; account < problem.accounts(); account++) {
            int only = only(account);
            if (only >= 0 && only < problem.none()) {
                int place = problem.pool(account) * problem.none() + only;
                pinned.computeIfAbsent(place, any -> new ArrayList<>()).add(account);
            }
        }
        return pinned;
    }

    private int only(int account) {
        int only = -1;
        for (int option = 0; option <= problem.none(); option++) {
            if (problem.allows(account, option)) {
                if (only >= 0) {
                    return -1;
                }
                only = option;
            }
        }
        return only;
    }

    /** Some pins that take one more team of a kind. */
    private record Step(double use, List<Integer> accounts) {
        double perPin() {
            return use / accounts.size();
        }
    }

    private Optional<Infeasibility> beyond(ResourceLimit cap, Map<Integer, List<Integer>> pinned) {
        List<Step> steps = new ArrayList<>();
        pinned.forEach((place, accounts) -> steps(cap, place % problem.none(), accounts, steps));
        double needed = steps.stream().mapToDouble(Step::use).sum();
        if (needed <= cap.limit() + cap.tolerance()) {
            return Optional.empty();
        }
        steps.sort(Comparator.comparingDouble(Step::perPin).reversed());
        List<Step> taken = new ArrayList<>();
        double sum = 0;
        for (Step step : steps) {
            if (sum > cap.limit() + cap.tolerance()) {
                break;
            }
            sum += step.use();
            taken.add(step);
        }
        for (Step step : List.copyOf(taken)) {
            if (sum - step.use() > cap.limit() + cap.tolerance()) {
                sum -= step.use();
                taken.remove(step);
            }
        }
        List<Integer> accounts = taken.stream()
                .flatMap(step -> step.accounts().stream())
                .sorted()
                .toList();
        return Optional.of(new Infeasibility(cap.name(), cap.limit(), sum, accounts));
    }

    /** The first pin takes a team, and each as many more as fill one take the next. */
    private void steps(ResourceLimit cap, int kind, List<Integer> accounts, List<Step> steps) {
        double use = cap.use().get(kind);
        if (use == 0) {
            return;
        }
        int capacity = problem.kinds().get(kind).capacity();
        int from = 0;
        for (int to = 1; to <= accounts.size(); to += capacity) {
            steps.add(new Step(use, accounts.subList(from, to)));
            from = to;
        }
    }
}
