package mainstay.reporting.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import mainstay.book.AccountField;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.Column;
import mainstay.book.Period;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.WalletField;
import mainstay.coverage.Recommendation;
import mainstay.incentive.api.PayReceipt;
import mainstay.plan.profile.Finding;
import mainstay.plan.targets.Link;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Bubbles;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Curves;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Flow;
import mainstay.reporting.api.Grid;
import mainstay.reporting.api.Marimekko;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Shifts;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Timeline;
import mainstay.reporting.api.Waterfall;
import mainstay.review.ReviewedAccounts;
import mainstay.review.rules.Review;
import mainstay.run.LiveResult;
import mainstay.run.RankColumns;
import mainstay.run.compare.Comparison;
import mainstay.run.compare.WhatIf;
import mainstay.run.planning.CurrentCoverage;
import mainstay.run.planning.NamedPlan;
import mainstay.run.planning.PlanRequest;
import mainstay.run.planning.PlanningProblem;
import mainstay.run.planning.ProfitFrontier;
import mainstay.run.planning.Reconciliation;

/**
 * Every text that a reader of reports meets, but for column names: of each kind of report over a few books. Made through
 * types of the JDK alone, so that a class loader of its own can make it with other phrases.
 */
final class ReadersTexts implements Function<Path, List<String>> {
    static final String NAME = "name";

    private static final int DETAILED = 12;

    private final List<String> texts = new ArrayList<>();

    /** Each text with where it stands before it and a tab between; under {@link #NAME} the names and ids of the books. */
    @Override
    public List<String> apply(Path folder) {
        try {
            Book deck = Given.computerMaker();
            LiveResult result = Given.result(deck, Map.of());
            LiveResult other = Given.result(
                    deck, Map.of("teamcost.dedicated.accounts", "2", "target.shared", "100000", "unknown", "1"));
            LiveResult poor =
                    Given.result(Given.withoutSomeMargins(Files.createDirectories(folder.resolve("poor"))), Map.of());
            for (LiveResult of : List.of(result, other, poor)) {
                names(of);
                Reports.all(of, Given.ASKED).forEach(this::report);
                report(Reports.brief(of, LocalDate.of(2026, 11, 30), Given.ASKED));
                IntStream.range(0, of.book().accounts().size())
                        .filter(account -> account % 5 == 0)
                        .forEach(account -> report(Reports.account(of, account, Given.ASKED)));
            }
            accountPlans(result);
            pay(Given.paid(deck, Map.of("pay.cap", "2", "pay.budget", "100000")));
            comparisons(result, other);
            plans(result);
            reviews(GivenReviews.in(folder.resolve("reviews")));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void names(LiveResult result) {
        add(NAME, result.book().name());
        Arrays.stream(AccountField.values()).forEach(field -> add(NAME, field.column()));
        Arrays.stream(WalletField.values()).forEach(field -> add(NAME, field.column()));
        add(NAME, "line");
        result.book().wallets().lines().forEach(line -> add(NAME, line));
        result.book()
                .plan()
                .present()
                .forEach(table -> planTable(result.book().plan().rows(table)));
        result.assumptions().all().forEach(parameter -> {
            add(NAME, parameter.name());
            parameter.words().forEach(word -> add(NAME, word));
        });
        result.segments().attractiveness().classes().forEach(of -> add(NAME, of));
        result.segments().withFurther().forEach(segmentation -> {
            add(NAME, segmentation.name());
            segmentation.classes().forEach(of -> add(NAME, of));
        });
        Arrays.stream(Recommendation.values()).forEach(call -> add(NAME, call.id()));
        RankColumns columns = RankColumns.of(result);
        columns.names().forEach(name -> {
            add(NAME, name);
            cells(NAME, columns.column(name), result.book().accounts().size());
        });
        IntStream.range(0, result.book().accounts().size())
                .mapToObj(result::receipt)
                .flatMap(receipt -> receipt.contributions().stream())
                .forEach(part -> add(NAME, part.criterion()));
    }

    private void planTable(PlanRows rows) {
        add(NAME, rows.table().label());
        add(NAME, rows.table().label() + ".csv");
        rows.table().columns().forEach(column -> {
            add(NAME, column.name());
            IntStream.range(0, rows.size()).forEach(row -> add(NAME, rows.cell(row, column.name())));
        });
    }

    private void accountPlans(LiveResult result) {
        Book book = result.book();
        for (PlanTable table : book.plan().present()) {
            table.columns().forEach(field -> field.words().forEach(word -> add(NAME, word)));
        }
        book.plan().stages().all().forEach(stage -> add(NAME, stage.label()));
        Arrays.stream(Finding.Kind.values()).forEach(kind -> add(NAME, kind.id()));
        Arrays.stream(Link.values()).forEach(link -> add(NAME, link.id()));
        LocalDate day = LocalDate.of(2026, 11, 30);
        PlanReports.all(result, day, Given.ASKED).forEach(this::report);
        report(Given.valueTree(result));
        IntStream.range(0, book.accounts().size())
                .filter(account ->
                        account % 9 == 0 || book.accounts().id(account).equals("picc"))
                .forEach(account -> report(PlanReports.accountPlan(result, account, day, Given.ASKED)));
    }

    private void pay(LiveResult result) {
        Period year = Period.parse("2027").orElseThrow();
        result.assumptions().all().forEach(parameter -> {
            add(NAME, parameter.name());
            add(NAME, parameter.name().substring(parameter.name().lastIndexOf('.') + 1)); // a measure
            parameter.words().forEach(word -> add(NAME, word));
        });
        Arrays.stream(PayReceipt.Source.values()).forEach(source -> add(NAME, source.word()));
        report(PlanReports.scorecards(result, year, year.last(), Given.ASKED));
        List.of("lin", "tech")
                .forEach(person -> report(PlanReports.pay(result, person, year, year.last(), Given.ASKED)));
    }

    private void comparisons(LiveResult result, LiveResult other) {
        report(Reports.whatIf(WhatIf.of(result, other), List.of("target.shared=100000"), Given.ASKED));
        report(Reports.whatIf(WhatIf.of(result, result), List.of("target.shared=1"), Given.ASKED));
        List<String> models = List.of("dedicated@1", "dedicated@2");
        report(Reports.swap(result, other, Comparison.of(result, other, 20), models, Given.ASKED));
        report(Reports.swap(result, result, Comparison.of(result, result, 20), models, Given.ASKED));
    }

    private void plans(LiveResult result) {
        CurrentCoverage today = new CurrentCoverage(
                Map.of(
                        result.book().accounts().id(0), "shared",
                        result.book().accounts().id(1), "channel"),
                "a column");
        for (CurrentCoverage known : List.of(today, CurrentCoverage.UNKNOWN)) {
            Function<PlanRequest, NamedPlan> plans = demands -> PlanningProblem.of(result, demands, known)
                    .plan(10, () -> false, (value, bound) -> {}, Batches.usual());
            NamedPlan planned = plans.apply(new PlanRequest(
                    Map.of(PlanRequest.ALL, 30.0),
                    OptionalDouble.of(5_000_000),
                    "region",
                    Map.of(),
                    known.isKnown() ? OptionalInt.of(9) : OptionalInt.empty(),
                    0,
                    false,
                    List.of(),
                    0));
            report(Reports.coverage(
                    result,
                    planned,
                    Reconciliation.of(result, planned, plans),
                    planned.worths(plans),
                    ProfitFrontier.of(planned, "heads", 2, plans),
                    Given.ASKED));
        }
    }

    private void reviews(GivenReviews given) {
        for (Review review : List.of(given.first(), given.second())) {
            add(NAME, review.name());
            ReviewedAccounts accounts = review.accounts();
            IntStream.range(0, accounts.size()).forEach(row -> {
                add(NAME, accounts.id(row));
                add(NAME, accounts.name(row));
            });
        }
        report(Reports.review(given.first(), Given.ASKED));
        report(Reports.review(given.second(), Given.ASKED));
        report(given.valueTree());
        report(given.trend("coverage"));
        report(Reports.diff(given.diff(), GivenReviews.plans("PC"), Given.ASKED));
        report(Reports.diff(given.withoutSteps(), GivenReviews.NO_PLANS, Given.ASKED));
    }

    private void report(Report report) {
        add(report.id() + " title", report.title());
        report.notes().forEach(note -> add(report.id() + " note", note));
        report.assumptions().forEach(assumption -> {
            add("assumption " + assumption.name() + " origin", assumption.origin());
            add("assumption " + assumption.name() + " means", assumption.description());
            add("assumption " + assumption.name() + " allows", assumption.allowed());
        });
        report.sections().forEach(section -> section(report.id(), section));
    }

    private void section(String where, Section section) {
        add(where + " section", section.title());
        add(where + " section", section.text());
        section.blocks().forEach(block -> block(where, block));
    }

    private void block(String where, Block block) {
        if (block instanceof Figures figures) {
            figures.figures().forEach(figure -> {
                add(where + " figure", figure.label());
                add(where + " figure " + figure.label(), figure.text());
                add(where + " figure " + figure.label(), figure.how());
            });
        } else if (block instanceof Brief brief) {
            brief(where + " brief", brief);
        } else if (block instanceof Table table) {
            table(where + " " + table.id(), table);
        } else if (block instanceof Chart chart) {
            add(where + " " + chart.id() + " title", chart.title());
            add(where + " " + chart.id() + " text", chart.text());
            chart(where + " " + chart.id(), chart);
        }
    }

    private void brief(String where, Brief brief) {
        add(where + " conclusion", brief.conclusion());
        brief.measures().forEach(measure -> {
            add(where + " figure", measure.figure().label());
            add(where + " change", measure.changeText());
        });
        brief.table().ifPresent(table -> table(where, table));
        brief.decisions().forEach(decision -> add(where + " decision", decision));
    }

    private void table(String where, Table table) {
        add(where + " title", table.title());
        for (Table.Field field : table.fields()) {
            add(where + " heading of " + field.name(), field.heading());
            add(where + " how of " + field.name(), field.how());
            cells(where + " cell of " + field.name(), field.cells(), table.size());
        }
        table.details().ifPresent(details -> IntStream.range(0, Math.min(DETAILED, table.size()))
                .forEach(row -> section(where + " details", details.apply(row))));
    }

    private void cells(String where, Column cells, int size) {
        if (!cells.kind().isNumber()) {
            IntStream.range(0, size).forEach(row -> add(where, cells.text(row)));
        }
    }

    private void chart(String where, Chart chart) {
        if (chart instanceof Waterfall waterfall) {
            waterfall.steps().forEach(step -> {
                add(where + " step", step.label());
                add(where + " step", step.how());
            });
        } else if (chart instanceof Bars bars) {
            add(where + " category", bars.category());
            bars.series().forEach(series -> add(where + " series", series));
            bars.bars().forEach(bar -> add(where + " bar", bar.label()));
        } else if (chart instanceof Marimekko areas) {
            add(where + " category", areas.category());
            add(where + " total", areas.total());
            areas.parts().forEach(part -> add(where + " part", part));
            areas.strips().forEach(strip -> add(where + " strip", strip.label()));
        } else if (chart instanceof Curves curves) {
            add(where + " axis", curves.x().label());
            add(where + " axis", curves.y().label());
            curves.curves().forEach(curve -> add(where + " curve", curve.name()));
        } else if (chart instanceof Bubbles bubbles) {
            add(where + " axis", bubbles.x().label());
            add(where + " axis", bubbles.y().label());
            add(where + " axis", bubbles.area().label());
        } else if (chart instanceof Shifts shifts) {
            add(where + " side", shifts.before());
            add(where + " side", shifts.after());
        } else if (chart instanceof Flow flow) {
            add(where + " side", flow.before());
            add(where + " side", flow.after());
        } else if (chart instanceof Timeline timeline) {
            add(where + " category", timeline.category());
            add(where + " set off", timeline.emphasis());
            timeline.spans().forEach(span -> add(where + " span", span.label()));
        } else if (chart instanceof Grid grid) {
            grid.marks().forEach(mark -> add(where + " mark", mark.meaning()));
            table(where, grid.data());
        }
    }

    private void add(String where, String text) {
        if (!text.isEmpty()) {
            texts.add(where + "\t" + text);
        }
    }
}
