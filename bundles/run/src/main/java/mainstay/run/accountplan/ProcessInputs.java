package mainstay.run.accountplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mainstay.book.Book;
import mainstay.book.CellOrigin;
import mainstay.book.DataProblem;
import mainstay.plan.actions.ActionSchedule;
import mainstay.plan.map.RelationshipMaps;
import mainstay.plan.process.LineStake;
import mainstay.plan.process.ProcessInput;
import mainstay.plan.process.ProcessTerms;
import mainstay.plan.process.ReviewStanding;
import mainstay.plan.progress.TargetProgress;
import mainstay.plan.reach.LineReach;
import mainstay.plan.targets.AccountHolders;
import mainstay.plan.visits.VisitProgramme;
import mainstay.run.BarriersByAccount;
import mainstay.run.LiveResult;
import mainstay.run.listing.ReachByAccount;
import mainstay.run.parameters.Assumptions;
import mainstay.run.parameters.PlanParameters;

/** What the key process is told of accounts besides their rows in the plan tables. */
final class ProcessInputs {
    private final LiveResult result;
    private final Function<String, Optional<ReviewStanding>> reviews;
    private final RelationshipMaps maps;
    private final VisitProgramme visits;
    private final ActionSchedule actions;
    private final AccountHolders holders;
    private final ReachByAccount reach;
    private final Map<Integer, List<TargetProgress>> progress;
    private final BarriersByAccount barriers;
    private final Set<Long> warnedRows;

    ProcessInputs(
            LiveResult result, int[] accounts, LocalDate day, Function<String, Optional<ReviewStanding>> reviews) {
        this.result = result;
        this.reviews = reviews;
        this.maps = ContactList.maps(result, day);
        this.visits = VisitList.programme(result, day);
        this.actions = ActionList.schedule(result, day);
        this.holders = AccountHolders.of(result.book(), day);
        this.reach = ReachByAccount.of(result, day);
        this.progress = ProgressList.of(result, accounts, day).progress().stream()
                .filter(each -> each.target().isOfAnAccount())
                .collect(Collectors.groupingBy(each -> each.target().account()));
        this.barriers = result.barriers(Optional.of(day));
        this.warnedRows = warnedRows(result.book());
    }

    private static Set<Long> warnedRows(Book book) {
        String file = book.wallets().origin().file();
        Set<Long> rows = new HashSet<>();
        book.problems().stream()
                .filter(problem -> !problem.isError() && problem.file().equals(file))
                .map(DataProblem::row)
                .forEach(rows::add);
        return rows;
    }

    ProcessTerms terms() {
        Assumptions in = result.assumptions();
        return new ProcessTerms(
                in.number(PlanParameters.PROCESS_COVERAGE),
                (int) in.number(PlanParameters.PROCESS_MONTHS),
                in.number(PlanParameters.PROCESS_ROOM),
                in.number(PlanParameters.PROCESS_ON_TIME),
                (int) in.number(PlanParameters.PROCESS_DISCUSSION));
    }

    ProcessInput of(int account) {
        List<LineStake> lines =
                reach.lines(account).stream().map(ProcessInputs::stake).toList();
        return new ProcessInput(
                reviews.apply(result.book().accounts().id(account)),
                lines.size(),
                warnings(account),
                lines,
                maps.of(account),
                holders.holder(account),
                result.team(account),
                actions.of(account),
                progress.getOrDefault(account, List.of()),
                visits.of(account),
                freed(account));
    }

    private static LineStake stake(LineReach line) {
        double margin = Double.isNaN(line.margin()) ? 0 : line.margin();
        return new LineStake(line.line(), line.whiteSpace(), line.whiteSpace() * margin);
    }

    /** The cells of the wallets of an account that were read with a warning. */
    private List<String> warnings(int account) {
        Book book = result.book();
        CellOrigin origin = book.wallets().origin();
        List<String> cells = new ArrayList<>();
        if (warnedRows.isEmpty() || origin.rows().length == 0) {
            return cells;
        }
        for (int wallet = book.wallets().start(account); wallet < book.wallets().start(account + 1); wallet++) {
            int first = origin.starts() == null ? wallet : origin.starts()[wallet];
            for (int at = first; at < first + origin.rowCount(wallet); at++) {
                if (warnedRows.contains((long) origin.rows()[at])) {
                    cells.add(origin.file() + " " + origin.rowsOf(wallet));
                    break;
                }
            }
        }
        return cells;
    }

    private Map<String, Double> freed(int account) {
        Map<String, Double> freed = new HashMap<>();
        for (int row : barriers.rows(account)) {
            freed.put(
                    barriers.prices().rows().text(row, "barrier_id"),
                    barriers.prices().profitFreed(row));
        }
        return freed;
    }
}
