package mainstay.shell.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mainstay.models.ModelRef;
import mainstay.reporting.api.Report;
import mainstay.reporting.content.ReportRequest;
import mainstay.reporting.content.Reports;
import mainstay.run.RunResult;
import mainstay.run.planning.NamedPlan;
import mainstay.run.planning.ProfitFrontier;
import mainstay.workspace.CoveragePlans;
import mainstay.workspace.ModelComparisons;
import mainstay.workspace.ReviewComparison;
import mainstay.workspace.Reviews;
import mainstay.workspace.Workspace;

/** The reports that can be asked for; a further one is a further line here. */
final class ReportKinds {
    /** All that can be made of the book alone, each in a file of its own. */
    static final String ALL = "all";

    private final ModelComparisons trials;

    private final CoveragePlans desk;

    private final Reviews reviews;
    private final ReviewComparison comparison;

    private ReportKinds(Workspace workspace, CoveragePlans desk, Reviews reviews, ReviewComparison comparison) {
        this.desk = desk;
        this.reviews = reviews;
        this.comparison = comparison;
        this.trials = new ModelComparisons(workspace);
    }

    /** By name, in the order in which users meet them. */
    static Map<String, ReportKind> of(
            Workspace workspace, CoveragePlans desk, Reviews reviews, ReviewComparison comparison) {
        ReportKinds kinds = new ReportKinds(workspace, desk, reviews, comparison);
        Map<String, ReportKind> byName = new LinkedHashMap<>();
        for (ReportKind kind : List.of(
                new ReportKind(
                        "priority-list", "accounts in order, with coverage and profit", 0, 0, kinds::priorityList),
                new ReportKind("account ACCOUNT", "every number of one account", 1, 1, kinds::account),
                new ReportKind("matrix NAME", "a portfolio matrix, such as value-relationship", 1, 1, kinds::matrix),
                new ReportKind("pareto", "how much of the profit comes from the top accounts", 0, 0, kinds::pareto),
                new ReportKind(
                        "whatif NAME=VALUE...",
                        "what would change under other assumptions",
                        1,
                        Integer.MAX_VALUE,
                        kinds::whatIf),
                new ReportKind("swap ID@VERSION ID@VERSION", "two models compared", 2, 2, kinds::swap),
                new ReportKind(
                        "coverage", "the latest coverage plan: teams, prices, frontier, moves", 0, 0, kinds::coverage),
                new ReportKind(
                        "review NAME",
                        "a review: accounts that moved, the reasons, and what was agreed",
                        1,
                        1,
                        kinds::review),
                new ReportKind("diff REVIEW REVIEW", "what changed from one review to another", 2, 2, kinds::diff),
                new ReportKind("book", "the imported data, in tables that can be imported again", 0, 0, kinds::book),
                new ReportKind(ALL, "all reports that need no argument, into the folder --out", 0, 0, kinds::all))) {
            byName.put(kind.name(), kind);
        }
        return byName;
    }

    private void priorityList(
            List<String> arguments, Supplier<RunResult> now, ReportRequest asked, Consumer<Report> out) {
        out.accept(Reports.priorityList(now.get(), asked));
    }

    private void account(List<String> arguments, Supplier<RunResult> now, ReportRequest asked, Consumer<Report> out) {
        out.accept(Reports.account(now.get(), Workspace.account(now.get().book(), arguments.get(0)), asked));
    }

    private void matrix(List<String> arguments, Supplier<RunResult> now, ReportRequest asked, Consumer<Report> out) {
        out.accept(Reports.matrix(now.get(), arguments.get(0), asked));
    }

    private void pareto(List<String> arguments, Supplier<RunResult> now, ReportRequest asked, Consumer<Report> out) {
        out.accept(Reports.pareto(now.get(), asked));
    }

    private void whatIf(List<String> arguments, Supplier<RunResult> now, ReportRequest asked, Consumer<Report> out) {
        Map<String, String> changes = WhatifCommand.changes(arguments);
        out.accept(Reports.whatIf(Workspace.whatIf(now.get(), changes), arguments, asked));
    }

    private void swap(List<String> arguments, Supplier<RunResult> now, ReportRequest asked, Consumer<Report> out) {
        List<ModelRef> refs = arguments.stream().map(ModelRef::parse).toList();
        trials.setAgainst(now.get(), refs.get(0), refs.get(1), (before, after) -> {
            out.accept(Reports.swap(
                    before, after, ModelComparisons.compared(before, after, OptionalInt.empty()), arguments, asked));
            return null;
        });
    }

    private void coverage(List<String> arguments, Supplier<RunResult> now, ReportRequest asked, Consumer<Report> out) {
        RunResult result = now.get();
        NamedPlan planned = desk.latest(result);
        ProfitFrontier frontier = ProfitFrontier.of(planned, "heads", CoverageCommand.USUAL_STEPS, desk.others(result));
        out.accept(Reports.coverage(result, planned, frontier, asked));
    }

    private void review(List<String> arguments, Supplier<RunResult> now, ReportRequest asked, Consumer<Report> out) {
        out.accept(Reports.review(reviews.review(arguments.get(0)), asked));
    }

    private void diff(List<String> arguments, Supplier<RunResult> now, ReportRequest asked, Consumer<Report> out) {
        out.accept(Reports.diff(comparison.diff(arguments.get(0), arguments.get(1), note -> {}), asked));
    }

    private void book(List<String> arguments, Supplier<RunResult> now, ReportRequest asked, Consumer<Report> out) {
        out.accept(Reports.book(now.get(), asked));
    }

    private void all(List<String> arguments, Supplier<RunResult> now, ReportRequest asked, Consumer<Report> out) {
        Reports.all(now.get(), asked).forEach(out);
    }
}
