package mainstay.run.selling;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.NumberText;
import mainstay.book.Period;
import mainstay.book.PlanRows;
import mainstay.book.Stage;
import mainstay.plan.pipeline.DealStates;
import mainstay.plan.pipeline.OpenDeals;
import mainstay.plan.pipeline.PeriodPipeline;
import mainstay.plan.pipeline.RevenueTarget;
import mainstay.plan.pipeline.StageRates;
import mainstay.plan.pipeline.WinRate;

/** What open deals come to, in sentences: sums, win rates with their bounds, the coverage of a period. */
final class DealSentences {
    private static final double HUNDREDTHS = 100;
    private static final double THOUSANDTHS = 1_000;

    private final DealStates states;
    private final StageRates rates;
    private final OpenDeals open;
    private final int[] rows;

    DealSentences(DealStates states, StageRates rates, OpenDeals open, int[] rows) {
        this.states = states;
        this.rates = rates;
        this.open = open;
        this.rows = rows;
    }

    List<String> all(Period period, ChosenAccounts wanted, PlanRows targets) {
        List<String> sentences = new ArrayList<>();
        sentences.add(counted("pipeline.open", rows.length, money(sum(open::amount)), money(sum(open::weighted))));
        WinRate book = rates.book();
        if (book.decided() == 0) {
            sentences.add(phrase("pipeline.no-rate"));
        } else {
            sentences.add(phrase(
                    "pipeline.rate",
                    percent(book.rate()),
                    NumberText.number(book.won()),
                    NumberText.number(book.decided()),
                    percent(book.least()),
                    percent(book.most()),
                    percent(book.lower()),
                    percent(book.upper())));
            String stages = stages();
            if (!stages.isEmpty()) {
                sentences.add(phrase("pipeline.stages", stages));
            }
        }
        sentences.add(coverage(period, wanted, targets));
        return sentences;
    }

    private double sum(IntToDoubleFunction number) {
        return IntStream.of(rows)
                .mapToDouble(number)
                .filter(value -> !Double.isNaN(value))
                .sum();
    }

    private String stages() {
        List<Stage> stages = states.deals().stages();
        return IntStream.range(0, stages.size())
                .filter(place -> stages.get(place).outcome() == Stage.Outcome.OPEN && rates.decided(place) > 0)
                .mapToObj(place -> phrase(
                        "pipeline.stage",
                        stages.get(place).label(),
                        NumberText.number(rates.won(place)),
                        NumberText.number(rates.decided(place))))
                .collect(Collectors.joining(", "));
    }

    private String coverage(Period period, ChosenAccounts wanted, PlanRows targets) {
        PeriodPipeline deals = PeriodPipeline.of(states, period, wanted);
        RevenueTarget target = RevenueTarget.of(targets, period, wanted, wanted.all());
        PeriodPipeline slipping =
                Double.isNaN(deals.slipRate()) ? PeriodPipeline.of(states, before(period), wanted) : deals;
        String needed =
                times(PeriodPipeline.needed(slipping.slipRate(), rates.book().rate()));
        if (Double.isNaN(target.value())) {
            return phrase("pipeline.no-target", period.text(), money(deals.open()), money(deals.won()), needed);
        }
        String of = counted("pipeline.target." + target.cut().name().toLowerCase(Locale.ROOT), target.targets());
        double coverage = deals.coverage(target.value());
        String covered = Double.isNaN(coverage) ? phrase("pipeline.nothing-missing") : times(coverage);
        return Double.isNaN(slipping.slipRate())
                ? phrase(
                        "pipeline.period.no-slip",
                        period.text(),
                        money(deals.open()),
                        money(deals.won()),
                        money(target.value()),
                        of,
                        covered,
                        needed)
                : phrase(
                        "pipeline.period",
                        period.text(),
                        money(deals.open()),
                        money(deals.won()),
                        money(target.value()),
                        of,
                        covered,
                        needed,
                        percent(slipping.slipRate()),
                        slipping.period().text());
    }

    /** The period of the same length before a period. */
    private static Period before(Period period) {
        LocalDate last = period.first().minusDays(1);
        long months = ChronoUnit.MONTHS.between(period.first(), period.last().plusDays(1));
        LocalDate first = months > 0
                ? period.first().minusMonths(months)
                : period.first().minusDays(ChronoUnit.DAYS.between(period.first(), period.last()) + 1);
        return new Period(first + " to " + last, first, last);
    }

    private static String money(double amount) {
        return NumberText.money(Math.round(amount * HUNDREDTHS) / HUNDREDTHS);
    }

    private static String times(double number) {
        return Double.isFinite(number)
                ? phrase("pipeline.times", NumberText.number(Math.round(number * HUNDREDTHS) / HUNDREDTHS))
                : NumberText.UNDEFINED;
    }

    /** To a tenth of a percent: no more is known of rates of deals. */
    private static String percent(double rate) {
        return NumberText.percent(Math.round(rate * THOUSANDTHS) / THOUSANDTHS);
    }
}
