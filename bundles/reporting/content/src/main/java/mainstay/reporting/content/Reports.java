package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.review.diff.PlanMoves;
import mainstay.review.diff.ReviewDiff;
import mainstay.review.rules.Review;
import mainstay.review.trend.AccountPath;
import mainstay.review.trend.ReviewTrend;
import mainstay.review.trend.TrendGroups;
import mainstay.run.LiveResult;
import mainstay.run.compare.Comparison;
import mainstay.run.compare.WhatIf;
import mainstay.run.explain.Explanation;
import mainstay.run.planning.NamedPlan;
import mainstay.run.planning.ProfitFrontier;
import mainstay.run.planning.Reconciliation;
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

    /** The id of how reviews went, and of its table. */
    private static final String TREND = "trend";

    private static final String LIST_OF_MATRIX = "prioritised-list";

    private Reports() {}

    /** The prioritised list: which accounts, under which coverage, at what cost and profit. */
    public static Report priorityList(LiveResult result, ReportRequest asked) {
        Overview overview = new Overview(result, Optional.of(PRIORITY_LIST));
        List<Block> glance = new ArrayList<>(List.of(overview.figures(), overview.profitByCoverage()));
        ProfitByRegion.of(result).ifPresent(glance::add);
        glance.add(overview.table());
        LineTotals.of(result).spend().ifPresent(glance::add);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("glance", phrase("section.glance"), "", glance));
        sections.add(new Section(
                "matrices",
                phrase("section.matrices"),
                phrase("section.matrix.text"),
                List.of(
                        MatrixChart.of(result, named(result, Segments.VALUE_RELATIONSHIP)),
                        MatrixChart.of(result, named(result, Segments.CONTRIBUTION)))));
        sections.add(new Section(
                "list",
                phrase("section.accounts"),
                phrase("section.accounts.by-profit"),
                List.of(AccountTable.of(PRIORITY_LIST, phrase("list.table"), result))));
        Brief brief = new ListBrief(result, overview, Optional.of(PRIORITY_LIST), asked.day(), asked).brief();
        return ReportHeader.report(PRIORITY_LIST, phrase("list.title"), result, asked, Briefs.above(brief, sections));
    }

    /** Every number of one account. */
    public static Report account(LiveResult result, int account, ReportRequest asked) {
        List<Section> sections = new ArrayList<>();
        List<Block> glance = new ArrayList<>(List.of(AccountDetails.live(result, account)));
        glance.addAll(AccountSteps.of(result, account));
        glance.add(Neighbours.of(result, account).asComputed());
        sections.add(new Section("glance", phrase("section.glance"), "", glance));
        sections.add(new Section("lines", phrase("section.lines"), "", List.of(AccountLineTable.of(result, account))));
        sections.add(
                new Section("coverages", phrase("section.coverages"), "", List.of(OfferTable.of(result, account))));
        AccountPath path =
                asked.standing().trend().path(result.book().accounts().id(account));
        if (path.listed() > 0) {
            sections.add(TrendBlocks.path(path));
        }
        sections.add(new Section(
                "explanation",
                phrase("section.explanation"),
                phrase("section.explanation.text"),
                List.of(ExplanationTable.of("account", Explanation.of(result, account))
                        .asComputed())));
        return ReportHeader.report(
                "account",
                AccountDetails.title(result.book().accounts(), account),
                result,
                asked,
                Briefs.above(ReportBriefs.account(result, account, asked), sections));
    }

    /** The segmentations that two or three axes make, as users call them. */
    public static List<String> matrices(LiveResult result) {
        return result.segments().withFurther().stream()
                .filter(segmentation ->
                        segmentation.matrix().isPresent() || segmentation.name().equals(Segments.THREE_AXIS))
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
                matrix(result, segmentation),
                new Section(
                        "classes",
                        phrase("section.classes"),
                        "",
                        List.of(ClassTable.of("matrix-" + wanted, phrase("classes.table"), result, segmentation.name())
                                .asComputed())),
                new Section(
                        "list",
                        phrase("section.accounts"),
                        phrase("section.accounts.by-profit"),
                        List.of(AccountTable.of(LIST_OF_MATRIX, phrase("list.table"), result))));
        String most = ReportBriefs.matrix(result, segmentation);
        return ReportHeader.report(
                "matrix-" + wanted,
                phrase("matrix.title", phrase("matrix.title." + wanted)),
                result,
                asked,
                Briefs.above(
                        listBrief(result, Optional.of(LIST_OF_MATRIX), asked).saying(most), sections));
    }

    private static Section matrix(LiveResult result, Segmentation segmentation) {
        return segmentation.matrix().isPresent()
                ? new Section(
                        "matrix",
                        phrase("section.matrix"),
                        phrase("section.matrix.text"),
                        List.of(MatrixChart.of(result, segmentation)))
                : new Section("matrix", phrase("section.matrix"), "", List.of(AxesGrid.of(result)));
    }

    /** How few accounts make most of the value, revenue and profit. */
    public static Report pareto(LiveResult result, ReportRequest asked) {
        ParetoBlocks concentration = ParetoBlocks.of(result);
        List<Section> sections = List.of(
                new Section(
                        "glance",
                        phrase("section.glance"),
                        phrase("section.glance.pareto"),
                        List.of(concentration.figures(), concentration.curves())),
                new Section(
                        "concentration", phrase("section.concentration"), "", List.of(concentration.table("pareto"))),
                new Section(
                        "tiers",
                        phrase("section.tiers"),
                        "",
                        List.of(ClassTable.of("tiers", phrase("tiers.by-profit"), result, Segments.TIER))),
                new Section(
                        "list",
                        phrase("section.accounts"),
                        phrase("section.accounts.by-profit"),
                        List.of(concentration.accounts("running-share"))));
        ListBrief list = listBrief(result, asked);
        return ReportHeader.report(
                "pareto", phrase("pareto.title"), result, asked, Briefs.above(list.saying(list.few()), sections));
    }

    /**
     * What changed assumptions would move.
     *
     * @param changes the changes, as they were asked for
     */
    public static Report whatIf(WhatIf whatIf, List<String> changes, ReportRequest asked) {
        WhatIfBlocks blocks = new WhatIfBlocks(whatIf);
        List<Block> glance = new ArrayList<>(List.of(blocks.moved(), blocks.profitByCoverage()));
        blocks.shifts().ifPresent(glance::add);
        Table moving = blocks.table("whatif");
        List<Section> sections = List.of(
                new Section(
                        "glance",
                        phrase("section.glance"),
                        phrase("section.glance.whatif", String.join(", ", changes)),
                        glance),
                new Section("moving", phrase("section.moving"), phrase("section.moving.text"), List.of(moving)));
        return ReportHeader.report(
                "whatif",
                phrase("whatif.title", String.join(", ", changes)),
                whatIf.now(),
                asked,
                Briefs.above(ReportBriefs.whatIf(whatIf, moving), sections),
                blocks.notes());
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
                        "glance",
                        phrase("section.glance"),
                        phrase("section.glance.swap", models.get(0), models.get(1)),
                        List.of(blocks.shifts(), blocks.classes())),
                new Section("what-moves", phrase("section.what-moves"), "", List.of(blocks.table("swap"))),
                new Section("movers", phrase("section.movers"), "", List.of(blocks.accounts())));
        Brief brief = ReportBriefs.swap(before, after, models, blocks.accounts());
        return ReportHeader.report(
                "swap",
                phrase("swap.title", models.get(0), models.get(1)),
                before,
                asked,
                Briefs.above(brief, sections));
    }

    /**
     * A coverage plan.
     *
     * @param result the result that it was made of
     * @param reconciled from the list of the result to the plan
     * @param worths what one more of what is scarce is worth
     * @param frontier what profit comes to with more or less of something
     */
    public static Report coverage(
            LiveResult result,
            NamedPlan planned,
            Reconciliation reconciled,
            ShadowPrices worths,
            ProfitFrontier frontier,
            ReportRequest asked) {
        CoverageBlocks blocks = new CoverageBlocks(planned);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "glance", phrase("section.glance"), "", List.of(blocks.figures(), blocks.demands(), blocks.teams())));
        sections.add(new Section("teams", phrase("section.teams"), "", List.of(blocks.pools())));
        sections.add(new Section(
                "reconciled",
                phrase("section.reconciled"),
                phrase("section.reconciled.text"),
                List.of(
                        CoverageBlocks.bridge(reconciled),
                        CoverageBlocks.steps(reconciled),
                        CoverageBlocks.flow(reconciled))));
        sections.add(new Section(
                "capacity",
                phrase("section.capacity"),
                phrase("section.capacity.text"),
                List.of(blocks.curve(frontier), blocks.frontier(frontier), blocks.prices(worths))));
        if (planned.today().isKnown()) {
            sections.add(new Section(
                    "moves",
                    phrase("section.moves"),
                    phrase("section.moves.text"),
                    List.of(blocks.moves(), blocks.moved())));
        }
        sections.add(new Section(
                "list",
                phrase("section.accounts"),
                phrase("section.accounts.by-team"),
                List.of(blocks.accounts("coverage"))));
        Brief brief = ReportBriefs.coverage(result, planned, asked);
        return ReportHeader.report(
                "coverage", phrase("plan.title"), result, asked, Briefs.above(brief, sections), blocks.notes());
    }

    /** A review: the list as it stands, what moved on it, and what was proposed and decided. */
    public static Report review(Review review, ReportRequest asked) {
        ReviewBlocks blocks = new ReviewBlocks(review);
        Table accounts = blocks.accounts(REVIEW);
        List<Block> teams = new ArrayList<>(List.of(blocks.teams(), blocks.offers()));
        blocks.demands().ifPresent(teams::add);
        List<Block> decisions = new ArrayList<>(List.of(blocks.proposals(), blocks.overrides()));
        blocks.removals().ifPresent(decisions::add);
        List<String> notes = new ArrayList<>(blocks.notes());
        notes.addAll(blocks.removalNotes());
        List<Section> sections = List.of(
                new Section("glance", phrase("section.glance"), "", List.of(blocks.figures(), blocks.tiers())),
                new Section("moved", phrase("section.moved"), phrase("section.moved.text"), List.of(blocks.moves())),
                new Section("decisions", phrase("section.decisions"), phrase("section.decisions.text"), decisions),
                new Section("teams", phrase("section.teams"), phrase("section.teams.review"), teams),
                new Section("list", phrase("section.accounts"), phrase("section.accounts.by-run"), List.of(accounts)));
        Brief brief = ReportBriefs.review(review, asked.standing().before(review), accounts);
        return ReportHeader.report(
                REVIEW, phrase("review.title", review.name()), review, asked, Briefs.above(brief, sections), notes);
    }

    /**
     * What changed from one review to another; its assumptions are those of the later.
     *
     * @param plans what changed in the plan tables, as {@code review diff --by plan} lists it
     */
    public static Report diff(ReviewDiff diff, PlanMoves plans, ReportRequest asked) {
        DiffBlocks blocks = new DiffBlocks(diff);
        Table accounts = blocks.accounts(DIFF);
        List<Section> sections = new ArrayList<>(List.of(
                new Section("glance", phrase("section.glance"), "", List.of(blocks.figures(), blocks.profit())),
                new Section("who-moved", phrase("section.who-moved"), "", List.of(blocks.tiers(), blocks.coverages())),
                new Section("teams", phrase("section.teams"), phrase("section.teams.diff"), List.of(blocks.targets())),
                new Section(
                        "drivers",
                        phrase("section.drivers"),
                        phrase("diff.steps"),
                        List.of(blocks.money(), blocks.counts(), blocks.heads(), blocks.terms())),
                new Section(
                        "list", phrase("section.accounts"), phrase("section.accounts.by-change"), List.of(accounts))));
        if (!plans.isEmpty()) {
            sections.add(new Section(
                    "plans",
                    phrase("section.plans"),
                    ListingTable.text(plans.sentences()),
                    List.of(DiffBlocks.plans(plans))));
        }
        List<String> notes = new ArrayList<>(new ReviewBlocks(diff.before()).notes());
        notes.addAll(new ReviewBlocks(diff.after()).notes());
        return ReportHeader.report(
                DIFF,
                phrase("diff.title", diff.before().name(), diff.after().name()),
                diff.after(),
                asked,
                Briefs.above(ReportBriefs.diff(diff, blocks.moved(), accounts), sections),
                notes);
    }

    /**
     * How reviews went, one after the other; its assumptions are those of the latest.
     *
     * @param trend of one review at least
     * @param groups the same by a column; empty where there is none to go by
     * @param notes what is to be known of reviews that are left out
     */
    public static Report trend(
            ReviewTrend trend, Optional<TrendGroups> groups, List<String> notes, ReportRequest asked) {
        TrendBlocks blocks = new TrendBlocks(trend);
        List<Section> sections = new ArrayList<>(List.of(blocks.reviews()));
        groups.map(blocks::groups)
                .ifPresent(panels ->
                        sections.add(new Section("by", phrase("section.by", panels.category()), "", List.of(panels))));
        sections.add(blocks.accounts());
        Review last = trend.reviews().get(trend.size() - 1);
        List<String> all = new ArrayList<>(notes);
        groups.map(TrendGroups::notes).ifPresent(all::addAll);
        all.addAll(new ReviewBlocks(last).notes());
        return ReportHeader.report(
                TREND,
                phrase("trend.title", last.basis().book()),
                last,
                asked,
                Briefs.above(blocks.brief(), TellingSections.of(sections)),
                all);
    }

    private static List<Block> with(Optional<? extends Block> last, Block... blocks) {
        return Stream.concat(Stream.of(blocks), last.stream()).toList();
    }

    /** The book itself, in tables that can be read back. */
    public static Report book(LiveResult result, ReportRequest asked) {
        BookTables tables = new BookTables(result.book().asRead());
        LineTotals lines = LineTotals.of(result);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "glance",
                phrase("section.glance"),
                "",
                with(lines.spend(), new Overview(result, Optional.empty()).figures())));
        sections.add(new Section("lines", phrase("section.lines"), "", List.of(lines.table())));
        List<Block> read = new ArrayList<>(List.of(tables.accounts(), tables.wallets()));
        read.addAll(tables.plan());
        tables.mappingTable().ifPresent(read::add);
        sections.add(new Section("tables", phrase("section.tables"), phrase("section.tables.text"), read));
        tables.problems()
                .ifPresent(problems ->
                        sections.add(new Section("problems", phrase("section.problems"), "", List.of(problems))));
        return ReportHeader.report(
                "book",
                phrase("book.title", result.book().name()),
                result,
                asked,
                Briefs.above(listBrief(result, asked).saying(lines.text()), sections));
    }

    /**
     * What the list comes to, and nothing else: to be read on one screen, or pasted.
     *
     * @param day on which targets and barriers are looked at
     */
    public static Report brief(LiveResult result, LocalDate day, ReportRequest asked) {
        Brief brief =
                new ListBrief(result, new Overview(result, Optional.empty()), Optional.empty(), day, asked).brief();
        return ReportHeader.brief(
                Briefs.ID, phrase("brief.title", result.book().name()), result, asked, brief, List.of());
    }

    /** The brief of the list, for a report without its table. */
    static ListBrief listBrief(LiveResult result, ReportRequest asked) {
        return listBrief(result, Optional.empty(), asked);
    }

    private static ListBrief listBrief(LiveResult result, Optional<String> list, ReportRequest asked) {
        return new ListBrief(result, new Overview(result, list), list, asked.day(), asked);
    }

    /** The accounts that could bring most, whatever their coverage. */
    public static int[] chief(LiveResult result) {
        return ListBrief.chosen(result);
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
