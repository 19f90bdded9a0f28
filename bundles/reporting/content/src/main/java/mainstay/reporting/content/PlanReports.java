package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;
import static mainstay.reporting.content.ReportWords.sentences;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Period;
import mainstay.book.PlanTable;
import mainstay.book.PlanTables;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.review.rules.Review;
import mainstay.run.LiveResult;
import mainstay.run.accountplan.ProcessList;
import mainstay.run.compare.WhatIf;
import mainstay.run.listing.PlanListing;
import mainstay.run.people.PayList;
import mainstay.run.people.PayRun;
import mainstay.run.people.PersonPay;
import mainstay.run.programme.PilotList;
import mainstay.run.programme.ProgrammeList;
import mainstay.run.selling.DivisionTable;
import mainstay.run.selling.TreeLevel;
import mainstay.run.selling.ValueTreeList;

/**
 * The reports of what happens to accounts after the list, each as of a day. They show the rows that the commands list, and begin
 * with what is to be decided.
 */
public final class PlanReports {
    private static final String BARRIERS = "barriers";
    private static final String PIPELINE = "pipeline";
    private static final String PROCESS = "process";
    private static final String SCORECARDS = "scorecards";
    private static final String PAY = "pay";
    private static final String DIVISIONS = "divisions";
    private static final String VALUE_TREE = "value-tree";
    private static final String PROGRAMME = "programme";

    /** What an account has of its own that has a plan. */
    private static final List<PlanTable> PLANNED = List.of(PlanTable.TARGETS, PlanTable.BARRIERS, PlanTable.ACTIONS);

    private static final int MOST_PLANS = 50;

    private PlanReports() {}

    /** What keeps us out of lines, what that costs us, and what becomes of accounts without it. */
    public static Report barriers(LiveResult result, LocalDate day, ReportRequest asked) {
        String title = phrase("barriers.title", day.toString());
        if (!result.book().plan().has(PlanTable.BARRIERS)) {
            return without(PlanTable.BARRIERS, BARRIERS, title, result, asked);
        }
        BarrierBlocks blocks = new BarrierBlocks(BARRIERS, result, day, accounts(result));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("glance", phrase("section.glance"), "", List.of(blocks.figures(), blocks.largest())));
        sections.add(new Section("matrix", phrase("section.matrix"), "", List.of(blocks.matrix())));
        sections.add(new Section(
                "barriers",
                phrase("section.barriers"),
                phrase("section.barriers.text"),
                List.of(blocks.table(), blocks.pareto())));
        if (blocks.anyStands()) {
            WhatIf without = blocks.listed().without();
            sections.add(new Section(
                    "without",
                    phrase("section.without"),
                    phrase("section.without.text"),
                    List.of(
                            new WhatIfBlocks(without).figures(),
                            new WhatIfBlocks(without).table("without-barriers").asComputed())));
        }
        Optional<Table> rows = Optional.of(blocks.pareto())
                .map(table -> Briefs.first(
                        table, phrase("barriers.pareto"), "barrier_id", "account_id", "line", "what", "profit_freed"));
        return report(
                BARRIERS,
                title,
                result,
                asked,
                Briefs.above(Briefs.of(blocks.decision(), blocks.figures(), rows), sections),
                List.of());
    }

    /**
     * The open deals, how often deals were won, and how the pipeline of a period moved.
     *
     * @param day what happens later is not seen
     * @param from the day whose end the bridge begins with; at most {@code day}
     * @param period in which the deals of the bridge close
     */
    public static Report pipeline(
            LiveResult result, LocalDate day, LocalDate from, Period period, ReportRequest asked) {
        String title = phrase("pipeline.title", day.toString());
        if (!result.book().plan().has(PlanTable.OPPORTUNITIES)) {
            return without(PlanTable.OPPORTUNITIES, PIPELINE, title, result, asked);
        }
        PipelineBlocks blocks = new PipelineBlocks(PIPELINE, result, day, from, period, accounts(result));
        List<Section> sections = List.of(
                new Section("glance", phrase("section.glance"), "", List.of(blocks.figures(), blocks.bridge())),
                new Section("moves", phrase("section.moves"), "", List.of(blocks.parts())),
                new Section(
                        "win-rates",
                        phrase("section.win-rates"),
                        phrase("section.win-rates.text"),
                        List.of(blocks.winRates())),
                new Section("stages", phrase("section.stages"), "", List.of(blocks.byStage(), blocks.stages())),
                new Section(
                        "deals",
                        phrase("section.deals"),
                        sentences(ListingTable.text(blocks.listed().conclusions()), phrase("section.deals.text")),
                        List.of(blocks.table())));
        return report(
                PIPELINE,
                title,
                result,
                asked,
                Briefs.above(brief(blocks.decision(), blocks.figures(), blocks.table()), sections),
                blocks.listed().notes());
    }

    /** What accounts buy of each division, and the best moves. */
    public static Report divisions(LiveResult result, LocalDate day, ReportRequest asked) {
        String title = phrase("divisions.title", day.toString());
        if (!result.book().plan().has(PlanTable.LINES)) {
            return without(PlanTable.LINES, DIVISIONS, title, result, asked);
        }
        DivisionTable table = DivisionTable.of(result, day, accounts(result));
        DivisionBlocks blocks = new DivisionBlocks(DIVISIONS, table.listing(), table.matrix());
        List<Section> sections = List.of(
                new Section("glance", phrase("section.glance"), "", List.of(blocks.figures(), blocks.moves())),
                new Section("matrix", phrase("section.matrix"), "", List.of(blocks.grid())),
                new Section(
                        "divisions",
                        phrase("section.divisions"),
                        phrase("section.divisions.text"),
                        List.of(blocks.table())));
        return report(
                DIVISIONS,
                title,
                result,
                asked,
                Briefs.above(brief(blocks.decision(), blocks.figures(), blocks.table()), sections),
                List.of());
    }

    /**
     * What of the process is done for accounts.
     *
     * @param process what is found of accounts, as {@code plan process} lists it
     */
    public static Report process(LiveResult result, ProcessList process, LocalDate day, ReportRequest asked) {
        String title = phrase("process.title", day.toString());
        if (result.book().plan().isEmpty()) {
            Section nothing = new Section("glance", phrase("section.glance"), phrase("plan.no-tables"), List.of());
            return ReportHeader.report(PROCESS, title, result, asked, List.of(nothing));
        }
        PlanListing listing = process.listing();
        ProcessBlocks blocks = new ProcessBlocks(PROCESS, listing, process.steps());
        List<Section> sections = List.of(
                new Section("glance", phrase("section.glance"), "", List.of(blocks.figures(), blocks.matrix())),
                new Section("next", phrase("section.next"), phrase("section.next.text"), List.of(blocks.next())),
                new Section(
                        "stages",
                        phrase("section.stages"),
                        ListingTable.text(listing.conclusions()),
                        List.of(blocks.stages())),
                new Section("criteria", phrase("section.criteria"), "", List.of(blocks.table())));
        return report(
                PROCESS,
                title,
                result,
                asked,
                Briefs.above(Briefs.of(blocks.decision(), blocks.figures(), Optional.empty()), sections),
                listing.notes());
    }

    /**
     * Why gross profit changed from one period of sales to another.
     *
     * @param level by what it is shown beside the whole; empty for lines and accounts
     */
    public static Report valueTree(
            LiveResult result, ValueTreeList tree, Optional<TreeLevel> level, ReportRequest asked) {
        return ReportHeader.report(VALUE_TREE, treeTitle(tree), result, asked, treeSections(tree, level), tree.notes());
    }

    /**
     * Why expected profit changed from one review to another.
     *
     * @param later the later review
     * @param level by what it is shown beside the whole; empty for lines and accounts
     */
    public static Report valueTree(Review later, ValueTreeList tree, Optional<TreeLevel> level, ReportRequest asked) {
        return ReportHeader.report(VALUE_TREE, treeTitle(tree), later, asked, treeSections(tree, level), tree.notes());
    }

    private static String treeTitle(ValueTreeList tree) {
        return phrase("tree.title", tree.from(), tree.to());
    }

    private static List<Section> treeSections(ValueTreeList tree, Optional<TreeLevel> level) {
        ValueTreeBlocks blocks = new ValueTreeBlocks(VALUE_TREE, tree);
        List<Section> sections = new ArrayList<>(List.of(
                new Section("glance", phrase("section.glance"), "", List.of(blocks.figures(), blocks.waterfall())),
                new Section("tree", phrase("section.tree"), phrase("section.tree.text"), List.of(blocks.table()))));
        level.map(List::of).orElse(List.of(TreeLevel.LINE, TreeLevel.ACCOUNT)).stream()
                .map(by ->
                        new Section(by.word() + "s", phrase("section." + by.word() + "s"), "", List.of(blocks.by(by))))
                .forEach(sections::add);
        return Briefs.above(Briefs.of(blocks.decision(), blocks.figures(), Optional.empty()), sections);
    }

    /**
     * The programme on a day, and the accounts that it is tried with.
     *
     * @param start when the usual programme starts, which a book has that has none of its own; empty for the day
     */
    public static Report programme(LiveResult result, LocalDate day, Optional<LocalDate> start, ReportRequest asked) {
        ProgrammeBlocks blocks = new ProgrammeBlocks(PROGRAMME, ProgrammeList.of(result, day, start));
        PlanListing pilots = PilotList.of(result).listing();
        List<Section> sections = List.of(
                new Section("glance", phrase("section.glance"), "", List.of(blocks.figures(), blocks.timeline())),
                new Section("deliverables", phrase("section.deliverables"), "", List.of(blocks.deliverables())),
                new Section(
                        "pilots",
                        phrase("section.pilots"),
                        ListingTable.text(pilots.conclusions()),
                        List.of(ProgrammeBlocks.pilots(pilots))),
                new Section("actions", phrase("section.actions"), "", List.of(blocks.table())));
        List<String> notes = new ArrayList<>(blocks.notes());
        notes.addAll(pilots.notes());
        return ReportHeader.report(
                PROGRAMME,
                phrase("programme.title", day.toString()),
                result,
                asked,
                Briefs.above(Briefs.of(blocks.decision(), blocks.figures(), Optional.empty()), sections),
                notes);
    }

    /** The plan of one account: first what a page has room for, then all that it rests on. */
    public static Report accountPlan(LiveResult result, int account, LocalDate day, ReportRequest asked) {
        AccountPlanBlocks blocks = new AccountPlanBlocks(result, account, day);
        return ReportHeader.report(
                "account-plan",
                phrase("account-plan.title", AccountDetails.title(result.book().accounts(), account), day.toString()),
                result,
                asked,
                blocks.sections(),
                blocks.notes());
    }

    /** How our people stand against what is wanted of them, without what they are paid. */
    public static Report scorecards(LiveResult result, Period period, LocalDate day, ReportRequest asked) {
        PlanListing listing =
                PayList.ofTeam(PayRun.of(result, period, day), Optional.empty()).scorecards();
        List<Section> sections = List.of(new Section(
                "scorecards",
                phrase("section.scorecards"),
                ListingTable.text(listing.conclusions()),
                List.of(ListingTable.of(SCORECARDS, phrase("scorecards.table"), listing))));
        return ReportHeader.report(
                SCORECARDS,
                phrase("scorecards.title", period.text(), day.toString()),
                result,
                asked,
                sections,
                listing.notes());
    }

    /**
     * What one person is paid for a period, as the person may read it.
     *
     * @param person the id of the person
     * @throws mainstay.book.MainstayException if there is no such person with target pay
     */
    public static Report pay(LiveResult result, String person, Period period, LocalDate day, ReportRequest asked) {
        PayRun run = PayRun.of(result, period, day);
        PayList list = PayList.ofPay(run, Optional.of(person));
        PersonPay paid = run.person(person).orElseThrow();
        PayBlocks blocks = new PayBlocks(PAY, paid, list, result.assumptions());
        List<Section> sections = List.of(
                new Section("glance", phrase("section.glance"), "", List.of(blocks.figures(), blocks.amounts())),
                new Section(
                        "measures",
                        phrase("section.measures"),
                        phrase("section.measures.text"),
                        List.of(blocks.measures())),
                new Section(
                        "receipts",
                        phrase("section.receipts"),
                        phrase("section.receipts.text"),
                        List.of(blocks.receipts())));
        return ReportHeader.report(
                PAY,
                phrase("pay.title", paid.name(), period.text(), day.toString()),
                result,
                asked,
                Briefs.above(Briefs.of(blocks.decision(), blocks.figures(), Optional.empty()), sections),
                blocks.notes());
    }

    /** The quarter in which a day lies, whose pipeline is told where no other period is named. */
    public static Period quarter(LocalDate day) {
        return Period.parse(day.getYear() + "-Q" + ((day.getMonthValue() - 1) / 3 + 1))
                .orElseThrow();
    }

    /** The day before a period, with whose end its bridge begins. */
    public static LocalDate before(Period period) {
        return period.first().minusDays(1);
    }

    private static Report report(
            String id,
            String title,
            LiveResult result,
            ReportRequest asked,
            List<Section> sections,
            List<String> notes) {
        return ReportHeader.report(id, title, result, asked, TellingSections.of(sections), notes);
    }

    /** A brief with the first rows of a table, in the first of the fields that are shown. */
    private static Brief brief(List<String> conclusion, Figures figures, Table table) {
        String[] fields = table.chiefFields().stream().limit(7).map(Field::name).toArray(String[]::new);
        return Briefs.of(conclusion, figures, Optional.of(Briefs.first(table, table.title(), fields)));
    }

    /** A report of a book that does not have the table that it stands on. */
    private static Report without(PlanTable table, String id, String title, LiveResult result, ReportRequest asked) {
        Section nothing =
                new Section("glance", phrase("section.glance"), phrase("plan.no-table", table.label()), List.of());
        return ReportHeader.report(id, title, result, asked, List.of(nothing));
    }

    private static int[] accounts(LiveResult result) {
        return IntStream.range(0, result.book().accounts().size()).toArray();
    }

    /** The accounts that have a target, a barrier or an action, in the order of the list, as many as a folder has room for. */
    public static int[] planned(LiveResult result) {
        PlanTables tables = result.book().plan();
        return IntStream.of(result.ranking().order())
                .filter(account -> PLANNED.stream().anyMatch(table -> has(tables, table, account)))
                .limit(MOST_PLANS)
                .toArray();
    }

    private static boolean has(PlanTables tables, PlanTable table, int account) {
        return tables.has(table)
                && tables.rows(table).start(account + 1) > tables.rows(table).start(account);
    }

    /** Every report that the tables of the book are there for, but for those of a single account. */
    public static List<Report> all(LiveResult result, LocalDate day, ReportRequest asked) {
        PlanTables tables = result.book().plan();
        List<Report> reports = new ArrayList<>();
        if (tables.has(PlanTable.BARRIERS)) {
            reports.add(barriers(result, day, asked));
        }
        if (tables.has(PlanTable.OPPORTUNITIES)) {
            Period quarter = quarter(day);
            reports.add(pipeline(result, day, before(quarter), quarter, asked));
        }
        if (tables.has(PlanTable.LINES)) {
            reports.add(divisions(result, day, asked));
        }
        if (tables.has(PlanTable.ACTIONS)) {
            reports.add(programme(result, day, Optional.empty(), asked));
        }
        return reports;
    }
}
