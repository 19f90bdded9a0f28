package mainstay.plan.process;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Period;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.PlanTables;
import mainstay.plan.visits.ExecutiveVisits;

/** Whether what comes of an account is watched. */
final class MonitoringEvidence {
    private final PlanTables tables;
    private final LocalDate day;
    private final ProcessTerms terms;

    MonitoringEvidence(PlanTables tables, LocalDate day, ProcessTerms terms) {
        this.tables = tables;
        this.day = day;
        this.terms = terms;
    }

    List<CriterionFound> of(int account, ProcessInput input) {
        return List.of(review(input), purchases(account), revision(input), visits(input));
    }

    private CriterionFound review(ProcessInput input) {
        if (input.review().isEmpty()) {
            return Evidence.of(ProcessCriterion.REVIEW, Met.NO, "no-review", List.of());
        }
        ReviewStanding review = input.review().get();
        boolean within = review.listed() && review.day().isAfter(day.minusYears(1));
        return Evidence.of(
                ProcessCriterion.REVIEW,
                within ? Met.YES : Met.NO,
                review.listed() ? "review.closed" : "review.not-in",
                List.of(),
                review.review(),
                review.day().toString());
    }

    /** Of the last months that are over: those of which a sale is known, whatever longer period it was noted for. */
    private CriterionFound purchases(int account) {
        if (!tables.has(PlanTable.SALES)) {
            return Evidence.noTable(ProcessCriterion.PURCHASES, PlanTable.SALES);
        }
        PlanRows sales = tables.rows(PlanTable.SALES);
        List<Period> known = IntStream.range(sales.start(account), sales.start(account + 1))
                .mapToObj(row -> sales.period(row, "period"))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        List<String> there = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        YearMonth last = YearMonth.from(day.plusDays(1)).minusMonths(1);
        for (int back = terms.months() - 1; back >= 0; back--) {
            YearMonth month = last.minusMonths(back);
            (known.stream().anyMatch(period -> touches(period, month)) ? there : missing).add(month.toString());
        }
        return Evidence.of(
                ProcessCriterion.PURCHASES,
                Met.of(there.size(), there.size() + (long) missing.size()),
                "purchases",
                missing,
                Evidence.list(there),
                Evidence.list(missing));
    }

    private static boolean touches(Period period, YearMonth month) {
        return !period.first().isAfter(month.atEndOfMonth()) && !period.last().isBefore(month.atDay(1));
    }

    private static CriterionFound revision(ProcessInput input) {
        if (input.review().isEmpty()) {
            return Evidence.of(ProcessCriterion.REVISION, Met.NO, "no-review", List.of());
        }
        ReviewStanding review = input.review().get();
        boolean looked = review.listed() && !review.revision().isEmpty();
        return Evidence.of(
                ProcessCriterion.REVISION,
                looked ? Met.YES : Met.NO,
                looked ? "revision.made" : "revision.none",
                List.of(),
                review.review(),
                Evidence.orNone(review.revision()));
    }

    private CriterionFound visits(ProcessInput input) {
        if (!tables.has(PlanTable.EVENTS)) {
            return Evidence.noTable(ProcessCriterion.VISITS, PlanTable.EVENTS);
        }
        ExecutiveVisits visits = input.visits();
        if (visits.wanted() == 0) {
            return Evidence.of(ProcessCriterion.VISITS, Met.YES, "visits.none-wanted", List.of());
        }
        if (visits.isNever()) {
            return Evidence.of(ProcessCriterion.VISITS, Met.NO, "visits.never", List.of());
        }
        return Evidence.of(
                ProcessCriterion.VISITS,
                visits.isLate() ? Met.NO : Met.YES,
                "visits",
                List.of(),
                visits.last().orElseThrow().toString(),
                visits.contact(),
                visits.due().orElseThrow().toString());
    }
}
