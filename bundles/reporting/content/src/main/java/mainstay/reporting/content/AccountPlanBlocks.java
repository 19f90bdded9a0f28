package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.phrase;
import static mainstay.reporting.content.ReportWords.sentences;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.PlanTable;
import mainstay.book.PlanTables;
import mainstay.plan.map.RelationshipMap;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.LiveResult;
import mainstay.run.accountplan.ActionList;
import mainstay.run.accountplan.AssessmentList;
import mainstay.run.accountplan.ContactList;
import mainstay.run.accountplan.PlanPage;
import mainstay.run.accountplan.TargetList;
import mainstay.run.accountplan.VisitList;
import mainstay.run.listing.PlanListing;

/** The plan of one account on a day. A table that the book does not have leaves out what it would tell. */
final class AccountPlanBlocks {
    private static final String BARRIERS = "barriers";
    private static final String ACCOUNT = "account_id";
    private static final int KINDS = 5;

    private final LiveResult result;
    private final int account;
    private final PlanTables tables;
    private final BarrierBlocks barriers;
    private final RelationshipMap map;
    private final PipelineBlocks deals;
    private final TargetList targets;
    private final AssessmentList assessment;
    private final PlanListing people;
    private final PlanListing actions;
    private final PlanListing visits;
    private final AccountGlance page;

    AccountPlanBlocks(LiveResult result, int account, LocalDate day) {
        int[] only = {account};
        this.result = result;
        this.account = account;
        this.tables = result.book().plan();
        this.barriers = new BarrierBlocks(BARRIERS, result, day, account);
        this.map = ContactList.maps(result, day).of(account);
        this.deals = new PipelineBlocks(
                "deals", result, day, PlanReports.before(PlanReports.quarter(day)), PlanReports.quarter(day), account);
        this.targets = TargetList.of(result, only, day);
        this.assessment = AssessmentList.of(result, only, day);
        this.people = ContactList.of(result, only, day).people();
        this.actions = ActionList.of(result, only, day, false);
        this.visits = VisitList.of(result, only, day, false);
        this.page = new AccountGlance(PlanPage.of(result, account, day), targets.listing());
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("glance", phrase("section.glance"), decision(), glance()));
        situation(sections);
        add(sections, "lines", "", List.of(AccountLineTable.of(result, account)));
        people(sections);
        if (tables.has(PlanTable.BARRIERS)) {
            add(
                    sections,
                    "barriers",
                    sentences(ListingTable.text(barriers.listed().sentences()), phrase("section.barriers.text")),
                    List.of(ofOne(barriers.table())));
        }
        if (tables.has(PlanTable.OPPORTUNITIES)) {
            add(sections, "deals", sentences(deals.decision()), List.of(ofOne(deals.table())));
        }
        if (tables.has(PlanTable.ACTIONS)) {
            add(
                    sections,
                    "actions",
                    ListingTable.text(actions.conclusions()),
                    List.of(ofOne(ListingTable.of("actions", phrase("actions.table"), actions))));
        }
        return sections;
    }

    private void people(List<Section> sections) {
        List<Table> blocks = new ArrayList<>();
        if (tables.has(PlanTable.CONTACTS)) {
            blocks.add(ofOne(ListingTable.of("people", phrase("people.table"), people)));
        }
        if (tables.has(PlanTable.EVENTS)) {
            blocks.add(ofOne(ListingTable.of("visits", phrase("visits.table"), visits)));
        }
        add(sections, "people", ListingTable.text(people.conclusions()), blocks);
    }

    /** Without what is the same in every row where there is not room for all columns: whose rows they are. */
    private static Table ofOne(Table table) {
        return table.showing(table.chiefFields().stream()
                .map(Field::name)
                .filter(name -> !name.equals(ACCOUNT) && !name.equals(TargetList.OF))
                .toList());
    }

    private void situation(List<Section> sections) {
        if (tables.has(PlanTable.TARGETS)) {
            PlanListing listing = targets.listing();
            add(
                    sections,
                    "targets",
                    ListingTable.text(listing.conclusions()),
                    List.of(ofOne(ListingTable.of("targets", phrase("targets.table"), listing))));
        }
        if (tables.has(PlanTable.SHARES)) {
            add(
                    sections,
                    "situation",
                    "",
                    List.of(
                            ofOne(ListingTable.of("situation", phrase("situation.table"), assessment.assessment())),
                            ofOne(ListingTable.of("findings", phrase("findings.table"), assessment.findings()))));
        }
    }

    /** Adds a section of those tables that have a row; none without any. */
    private static void add(List<Section> sections, String id, String text, List<Table> tables) {
        List<Block> blocks = new ArrayList<>();
        tables.forEach(table -> add(blocks, table));
        if (!blocks.isEmpty()) {
            sections.add(new Section(id, phrase("section." + id), text, blocks));
        }
    }

    /** What a page has room for. */
    private List<Block> glance() {
        List<Block> blocks = new ArrayList<>(List.of(figures()));
        add(blocks, page.needs());
        if (!map.people().isEmpty()) {
            blocks.add(MapGrid.of(map, ""));
        }
        if (barriers.anyStands()) {
            blocks.add(barriers.matrix(KINDS));
        }
        add(blocks, page.targets());
        add(blocks, page.team());
        add(blocks, page.deals());
        add(blocks, page.actions());
        add(blocks, page.dates());
        return blocks;
    }

    private static void add(List<Block> blocks, Table table) {
        if (table.size() > 0) {
            blocks.add(table);
        }
    }

    private String decision() {
        List<String> sentences = new ArrayList<>();
        targets.first()
                .map(check -> phrase(
                        check.broken().isPresent() ? "account-plan.target.breaks" : "account-plan.target.holds",
                        check.target().measure(),
                        check.target().line().isEmpty()
                                ? phrase("account-plan.all-lines")
                                : check.target().line(),
                        check.target().period().text(),
                        targets.because(check)))
                .ifPresent(sentence -> sentences.add(ListingTable.text(List.of(sentence))));
        if (tables.has(PlanTable.BARRIERS)) {
            sentences.addAll(barriers.decision());
        }
        map.gaps().stream()
                .filter(gap -> tables.has(PlanTable.CONTACTS))
                .findFirst()
                .map(ContactList::sentence)
                .ifPresent(gap -> sentences.add(ListingTable.text(List.of(phrase("account-plan.gap", gap)))));
        if (late() > 0) {
            sentences.add(counted("account-plan.late", (double) late()));
        }
        return sentences(sentences);
    }

    /** How many dates of barriers, actions and visits have passed with nothing done. */
    private long late() {
        return barriers.late() + late(actions) + late(visits);
    }

    private static long late(PlanListing listing) {
        Column late = listing.columns().column("late");
        return IntStream.range(0, listing.columns().size())
                .filter(row -> late.number(row) == 1)
                .filter(row -> !listing.columns().names().contains("finished")
                        || listing.columns().column("finished").text(row).isEmpty())
                .count();
    }

    private Figures figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.number(
                Glossary.heading("rank"), Kind.COUNT, result.ranking().rank(account), Glossary.meaning("rank")));
        figures.add(Figure.text(Glossary.heading("coverage"), result.coverage(account), Glossary.meaning("coverage")));
        figures.add(Figure.number(
                Glossary.heading("expected_profit"),
                Kind.MONEY,
                result.decision().expectedProfit().get(account),
                Glossary.meaning("expected_profit")));
        figures.add(Figure.number(
                phrase("revenue-today"),
                Kind.MONEY,
                result.valuation().revenue().get(account),
                Glossary.meaning("revenue")));
        figures.add(Figure.number(
                Glossary.heading("share_of_wallet"),
                Kind.RATIO,
                result.valuation().shareOfWallet().get(account),
                Glossary.meaning("share_of_wallet")));
        figures.add(Figure.number(
                Glossary.heading("white_space"),
                Kind.MONEY,
                result.valuation().whiteSpace().get(account),
                Glossary.meaning("white_space")));
        if (tables.has(PlanTable.BARRIERS)) {
            figures.add(barriers.figures().figures().get(0));
        }
        if (tables.has(PlanTable.OPPORTUNITIES)) {
            figures.add(deals.weighted());
        }
        if (tables.has(PlanTable.CONTACTS)) {
            figures.add(Figure.number(
                    phrase("map.share"), Kind.RATIO, map.coverage().share(), phrase("map.share.how")));
        }
        return new Figures(figures);
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (tables.isEmpty()) {
            return List.of(phrase("plan.no-tables"));
        }
        notes.addAll(targets.listing().notes());
        notes.addAll(people.notes());
        notes.addAll(visits.notes());
        notes.addAll(deals.listed().notes());
        return notes;
    }
}
