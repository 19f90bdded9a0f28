package mainstay.reporting.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.review.diff.ReviewDiff;
import mainstay.review.rules.Review;
import mainstay.run.LiveResult;
import mainstay.run.compare.Comparison;
import mainstay.run.compare.WhatIf;
import mainstay.run.explain.Explanation;
import mainstay.run.planning.NamedPlan;
import mainstay.run.planning.ProfitFrontier;
import mainstay.run.planning.ShadowPrices;
import mainstay.segments.Segmentation;
import mainstay.segments.Segments;

/**
 * The reports there are. Each is made of the results or reviews that it is given and nothing else, but for who asked and
 * when; the rows of its tables are computed when a renderer asks for them, so it is to be rendered as long as these are there.
 */
public final class Reports {
    /** The id of the prioritised list, and of its table. */
    private static final String PRIORITY_LIST = "priority-list";

    /** The id of a review, and of its table. */
    private static final String REVIEW = "review";

    /** The id of what changed from one review to another, and of its table. */
    private static final String DIFF = "review-diff";

    private Reports() {}

    /** The prioritised list: which accounts, under which coverage, at what cost and profit. */
    public static Report priorityList(LiveResult result, ReportRequest asked) {
        Overview overview = new Overview(result, Optional.of(PRIORITY_LIST));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "At a glance",
                "",
                List.of(
                        overview.figures(),
                        overview.profitByCoverage(),
                        LineTotals.of(result).whiteSpace())));
        sections.add(new Section(
                "Matrices",
                "Each bubble is an account; its area is the account value.",
                List.of(
                        MatrixChart.of(result, named(result, Segments.VALUE_RELATIONSHIP)),
                        MatrixChart.of(result, named(result, Segments.CONTRIBUTION)))));
        sections.add(new Section(
                "Accounts",
                "Sorted by expected profit under the recommended coverage, highest first.",
                List.of(AccountTable.of(PRIORITY_LIST, "Prioritised list", result), overview.table())));
        return ReportHeader.report(PRIORITY_LIST, "Prioritised list of accounts", result, asked, sections);
    }

    /** Every number of one account. */
    public static Report account(LiveResult result, int account, ReportRequest asked) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "At a glance", "", List.of(AccountDetails.figures(result, account), AccountSteps.of(result, account))));
        sections.add(new Section("Product lines", "", List.of(AccountLineTable.of(result, account))));
        sections.add(new Section("Under each coverage", "", List.of(OfferTable.of(result, account))));
        sections.add(new Section(
                "Every number",
                "How each number was computed, its source cells, and what would change the result.",
                List.of(ExplanationTable.of("account", Explanation.of(result, account)))));
        return ReportHeader.report(
                "account", AccountDetails.title(result.book().accounts(), account), result, asked, sections);
    }

    /** The segmentations that two axes make, as users call them. */
    public static List<String> matrices(LiveResult result) {
        return result.segments().all().stream()
                .filter(segmentation -> segmentation.matrix().isPresent())
                .map(segmentation -> segmentation.name().replace('_', '-'))
                .toList();
    }

    /**
     * A portfolio matrix.
     *
     * @param name one of {@link #matrices}
     * @throws MainstayException if there is no such matrix, with the nearest
     */
    public static Report matrix(LiveResult result, String name, ReportRequest asked) {
        String wanted = name.replace('_', '-');
        if (!matrices(result).contains(wanted)) {
            throw MainstayException.unknown(
                    Code.NOT_FOUND,
                    "matrix",
                    name,
                    matrices(result),
                    "there are " + String.join(", ", matrices(result)));
        }
        Segmentation segmentation = named(result, wanted.replace('-', '_'));
        List<Section> sections = List.of(
                new Section(
                        "Matrix",
                        "Each bubble is an account; its area is the account value.",
                        List.of(MatrixChart.of(result, segmentation))),
                new Section(
                        "Classes",
                        "",
                        List.of(ClassTable.of("matrix-" + wanted, "Totals by class", result, segmentation.name()))),
                new Section(
                        "Accounts",
                        "Sorted by expected profit under the recommended coverage, highest first.",
                        List.of(AccountTable.of("prioritised-list", "Prioritised list", result))));
        return ReportHeader.report(
                "matrix-" + wanted, "Matrix: " + name.replace('_', ' ').replace('-', ' '), result, asked, sections);
    }

    /** How few accounts make most of the value, revenue and profit. */
    public static Report pareto(LiveResult result, ReportRequest asked) {
        ParetoBlocks concentration = ParetoBlocks.of(result);
        List<Section> sections = List.of(
                new Section(
                        "At a glance",
                        "Cumulative share, largest account first.",
                        List.of(concentration.figures(), concentration.curves())),
                new Section("Concentration", "", List.of(concentration.table("pareto"))),
                new Section(
                        "Tiers",
                        "",
                        List.of(ClassTable.of("tiers", "Tiers by expected profit", result, Segments.TIER))),
                new Section(
                        "Accounts",
                        "Sorted by expected profit under the recommended coverage, highest first.",
                        List.of(concentration.accounts("running-share"))));
        return ReportHeader.report("pareto", "Concentration of the book", result, asked, sections);
    }

    /**
     * What changed assumptions would move.
     *
     * @param changes the changes, as they were asked for
     */
    public static Report whatIf(WhatIf whatIf, List<String> changes, ReportRequest asked) {
        WhatIfBlocks blocks = new WhatIfBlocks(whatIf);
        List<Block> glance = new ArrayList<>(List.of(blocks.figures(), blocks.profitByCoverage()));
        blocks.shifts().ifPresent(glance::add);
        List<Section> sections = List.of(
                new Section("At a glance", "What if " + String.join(", ", changes) + "?", glance),
                new Section(
                        "Accounts that move",
                        "Accounts whose coverage or decision changes, or that join or leave the large accounts.",
                        List.of(blocks.table("whatif"))));
        return ReportHeader.report(
                "whatif",
                "What if " + String.join(", ", changes),
                whatIf.now(),
                asked,
                sections,
                whatIf.then().notes());
    }

    /**
     * One model set against another.
     *
     * @param models the two, as users call them
     */
    public static Report swap(
            LiveResult before, LiveResult after, Comparison comparison, List<String> models, ReportRequest asked) {
        SwapBlocks blocks = new SwapBlocks(before, after, comparison, models);
        List<Section> sections = List.of(
                new Section(
                        "At a glance",
                        models.get(0) + " → " + models.get(1),
                        List.of(blocks.shifts(), blocks.classes())),
                new Section("What moves", "", List.of(blocks.table("swap"))),
                new Section("Accounts that move most", "", List.of(blocks.accounts())));
        return ReportHeader.report("swap", "From " + models.get(0) + " to " + models.get(1), before, asked, sections);
    }

    /**
     * A coverage plan.
     *
     * @param result the result that it was made of
     * @param worths what one more of what is scarce is worth
     * @param frontier what profit comes to with more or less of something
     */
    public static Report coverage(
            LiveResult result, NamedPlan planned, ShadowPrices worths, ProfitFrontier frontier, ReportRequest asked) {
        CoverageBlocks blocks = new CoverageBlocks(planned);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("At a glance", "", List.of(blocks.figures(), blocks.teams())));
        sections.add(new Section("Teams", "", List.of(blocks.pools())));
        sections.add(new Section(
                "What extra capacity is worth",
                "The profit that one more team, head or 100,000 of budget would add, and the profit with fewer.",
                List.of(blocks.curve(frontier), blocks.frontier(frontier), blocks.prices(worths))));
        if (planned.today().isKnown()) {
            sections.add(
                    new Section("Moves", "Compared with today's coverage.", List.of(blocks.moves(), blocks.moved())));
        }
        sections.add(
                new Section("Accounts", "Sorted by pool, coverage and team.", List.of(blocks.accounts("coverage"))));
        return ReportHeader.report("coverage", "Coverage plan", result, asked, sections);
    }

    /** A review: the list as it stands, what moved on it, and what was proposed and decided. */
    public static Report review(Review review, ReportRequest asked) {
        ReviewBlocks blocks = new ReviewBlocks(review);
        List<Section> sections = List.of(
                new Section("At a glance", "", List.of(blocks.figures(), blocks.tiers())),
                new Section(
                        "What moved and why",
                        "Accounts that moved, have an override or proposal, or are proposed for removal.",
                        List.of(blocks.moves())),
                new Section(
                        "Proposals and overrides",
                        "What was proposed, what each department answered, and which results were overridden.",
                        List.of(blocks.proposals(), blocks.overrides())),
                new Section(
                        "Teams",
                        "Each team is measured on the accounts it holds.",
                        List.of(blocks.teams(), blocks.offers())),
                new Section(
                        "Accounts",
                        "Sorted by expected profit in the run, highest first.",
                        List.of(blocks.accounts(REVIEW))));
        return ReportHeader.report(REVIEW, "Review " + review.name(), review, asked, sections, blocks.notes());
    }

    /** What changed from one review to another; its assumptions are those of the later. */
    public static Report diff(ReviewDiff diff, ReportRequest asked) {
        DiffBlocks blocks = new DiffBlocks(diff);
        List<Section> sections = List.of(
                new Section("At a glance", "", List.of(blocks.figures(), blocks.profit())),
                new Section("Who moved", "", List.of(blocks.tiers(), blocks.coverages())),
                new Section(
                        "Teams",
                        "Each team is measured on the accounts it holds, so its expected revenue moves with them.",
                        List.of(blocks.targets())),
                new Section(
                        "What drove the change",
                        "Steps in order: data, then models, then parameters; the rest is decisions.",
                        List.of(blocks.money(), blocks.counts(), blocks.heads(), blocks.terms())),
                new Section(
                        "Accounts",
                        "Accounts that changed, largest change in profit first.",
                        List.of(blocks.accounts(DIFF))));
        List<String> notes = new ArrayList<>(new ReviewBlocks(diff.before()).notes());
        notes.addAll(new ReviewBlocks(diff.after()).notes());
        return ReportHeader.report(
                DIFF,
                "From " + diff.before().name() + " to " + diff.after().name(),
                diff.after(),
                asked,
                sections,
                notes);
    }

    /** The book itself, in tables that can be read back. */
    public static Report book(LiveResult result, ReportRequest asked) {
        BookTables tables = new BookTables(result.book().asRead());
        LineTotals lines = LineTotals.of(result);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "At a glance", "", List.of(new Overview(result, Optional.empty()).figures(), lines.whiteSpace())));
        sections.add(new Section("Product lines", "", List.of(lines.table())));
        List<Block> read = new ArrayList<>(List.of(tables.accounts(), tables.wallets()));
        tables.mappingTable().ifPresent(read::add);
        sections.add(new Section("Tables", "The imported tables, in the columns of the import.", read));
        tables.problems().ifPresent(problems -> sections.add(new Section("Problems", "", List.of(problems))));
        return ReportHeader.report("book", "Account book " + result.book().name(), result, asked, sections);
    }

    /** Every report that can be made of a result alone. */
    public static List<Report> all(LiveResult result, ReportRequest asked) {
        List<Report> reports = new ArrayList<>(Arrays.asList(priorityList(result, asked), pareto(result, asked)));
        matrices(result).forEach(name -> reports.add(matrix(result, name, asked)));
        reports.add(book(result, asked));
        return reports;
    }

    private static Segmentation named(LiveResult result, String name) {
        return result.segments().named(name).orElseThrow();
    }
}
