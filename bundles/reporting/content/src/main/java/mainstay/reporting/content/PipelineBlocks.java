package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.amount;
import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.phrase;
import static mainstay.reporting.content.ReportWords.sentences;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.book.Period;
import mainstay.book.PlanTable;
import mainstay.book.Stage;
import mainstay.plan.pipeline.DealFlag;
import mainstay.plan.pipeline.Deals;
import mainstay.plan.pipeline.OpenDeals;
import mainstay.plan.pipeline.PipelineMoves;
import mainstay.plan.pipeline.PipelineMoves.Move;
import mainstay.plan.pipeline.PipelineMoves.Sum;
import mainstay.plan.pipeline.PipelineTerms;
import mainstay.plan.pipeline.StageRates;
import mainstay.plan.pipeline.WinRate;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Expression.CountWhere;
import mainstay.reporting.api.Expression.Total;
import mainstay.reporting.api.Expression.TotalWhere;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.api.Waterfall;
import mainstay.reporting.api.Waterfall.Step;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import mainstay.run.selling.ChosenAccounts;
import mainstay.run.selling.DealList;
import mainstay.run.selling.DealTerms;

/** What deals are open, how likely they are, how often deals were won, and how the pipeline of a period moved. */
final class PipelineBlocks {
    /** Less than this is a matter of rounding. */
    private static final double CENT = 0.005;

    private static final List<String> CHIEF = List.of(
            "opportunity_id", "account_id", "line", "stage", "amount", "probability", "weighted", "closes", "flags");

    private final String id;
    private final Deals deals;
    private final OpenDeals open;
    private final StageRates rates;
    private final PipelineTerms terms;
    private final PipelineMoves moves;
    private final LocalDate from;
    private final LocalDate day;
    private final PlanListing listed;
    private final ChosenAccounts wanted;
    private final int[] order;

    /**
     * The deals of a book on a day.
     *
     * @param id the id of their table
     * @param from the end of which day the bridge begins with
     * @param period the period in which deals of the bridge close
     * @param accounts the accounts whose deals are told, as rows of the book; win rates are those of all
     */
    PipelineBlocks(String id, LiveResult result, LocalDate day, LocalDate from, Period period, int... accounts) {
        this.id = id;
        this.day = day;
        this.from = from;
        this.terms = DealTerms.of(result.assumptions());
        this.deals = Deals.of(result.book().plan());
        this.moves = PipelineMoves.of(deals, from, day, period);
        this.rates = StageRates.of(moves.after());
        this.open = OpenDeals.of(moves.after(), rates, result.book().plan(), terms);
        this.listed = DealList.of(result, accounts, day, period);
        this.wanted = ChosenAccounts.of(accounts, result.book().accounts().size());
        this.order = IntStream.range(0, open.size())
                .filter(row -> wanted.test(deals.account(open.deal(row))))
                .toArray();
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private double sum(IntToDoubleFunction amount) {
        return IntStream.of(order)
                .mapToDouble(amount)
                .map(PipelineBlocks::orZero)
                .sum();
    }

    private long flagged(DealFlag flag) {
        return IntStream.of(order)
                .filter(row -> List.of(open.flags(row).split(",", -1)).contains(flag.word()))
                .count();
    }

    /** What the pipeline is worth, how sure that is, and which deals want somebody to act. */
    List<String> decision() {
        WinRate rate = rates.book();
        List<String> sentences = new ArrayList<>();
        sentences.add(counted(
                "pipeline.decision",
                order.length,
                NumberText.money(Math.rint(sum(open::amount))),
                NumberText.money(Math.rint(sum(open::weighted)))));
        if (order.length > 0 && flagged(DealFlag.NO_AMOUNT) == order.length) {
            sentences.add(phrase("pipeline.none-has-amount"));
        }
        if (rate.decided() > 0) {
            sentences.add(phrase(
                    "pipeline.rate",
                    percent(rate.rate()),
                    NumberText.number(rate.decided()),
                    percent(rate.least()),
                    percent(rate.most())));
        }
        if (rate.decided() > 0 && rate.lost() == 0) {
            sentences.add(phrase("pipeline.none-lost"));
        }
        if (flagged(DealFlag.OVERDUE) > 0) {
            sentences.add(counted("pipeline.overdue", (double) flagged(DealFlag.OVERDUE)));
        }
        if (flagged(DealFlag.NO_ACTION) > 0) {
            sentences.add(counted("pipeline.no-action", (double) flagged(DealFlag.NO_ACTION)));
        }
        return sentences;
    }

    private static String percent(double share) {
        return NumberText.percent(Math.round(share * 1000) / 1000.0);
    }

    /** What the open deals are worth, each weighted by its own probability. */
    Figure weighted() {
        return Figure.number(
                        Glossary.heading("weighted"), Kind.MONEY, sum(open::weighted), phrase("pipeline.weighted.how"))
                .by(new Total(id, "weighted"));
    }

    Figures figures() {
        WinRate rate = rates.book();
        return new Figures(List.of(
                Figure.number(phrase("pipeline.open"), Kind.COUNT, order.length, phrase("pipeline.open.how")),
                Figure.number(phrase("pipeline.amount"), Kind.MONEY, sum(open::amount), phrase("pipeline.amount.how"))
                        .by(new Total(id, "amount")),
                weighted(),
                Figure.number(phrase("pipeline.win-rate"), Kind.RATIO, rate.rate(), phrase("pipeline.win-rate.how")),
                Figure.number(phrase("pipeline.least"), Kind.RATIO, rate.least(), phrase("pipeline.least.how")),
                Figure.number(phrase("pipeline.most"), Kind.RATIO, rate.most(), phrase("pipeline.most.how")),
                Figure.number(phrase("pipeline.decided"), Kind.COUNT, rate.decided(), phrase("pipeline.decided.how")),
                Figure.number(
                        phrase("pipeline.no-amount"),
                        Kind.COUNT,
                        (double) flagged(DealFlag.NO_AMOUNT),
                        phrase("pipeline.no-amount.how"))));
    }

    /** From the pipeline of the first day to that of the last. */
    Waterfall bridge() {
        Map<Move, Sum> bridge = bridgeSums();
        List<Step> steps = new ArrayList<>();
        for (Move move : Move.values()) {
            Sum sum = bridge.get(move);
            boolean isLevel = move == Move.OPENING || move == Move.CLOSING;
            if (isLevel || sum.amount() != 0) {
                steps.add(new Step(
                        label(move),
                        isLevel ? sum.amount() : move.sign() * sum.amount(),
                        isLevel,
                        phrase(key(move) + ".how")));
            }
        }
        return new Waterfall(
                "bridge", phrase("pipeline.bridge", moves.period().text()), closes(bridge), Kind.MONEY, steps);
    }

    private Map<Move, Sum> bridgeSums() {
        return moves.bridge(this::isTold);
    }

    private boolean isTold(int move) {
        return wanted.test(deals.account(moves.deal(move)));
    }

    private String closes(Map<Move, Sum> bridge) {
        double left = -bridge.get(Move.CLOSING).amount();
        for (Move move : Move.values()) {
            left += move.sign() * bridge.get(move).amount();
        }
        String sentence = phrase(
                "pipeline.bridge.text",
                amount(bridge.get(Move.OPENING).amount()),
                from.toString(),
                amount(bridge.get(Move.CLOSING).amount()),
                day.toString());
        if (Math.abs(left) >= CENT) {
            sentence = sentences(sentence, phrase("pipeline.bridge.off", amount(left)));
        }
        long lacking = IntStream.range(0, moves.size())
                .filter(this::isTold)
                .filter(moves::lacksAmount)
                .count();
        return lacking == 0 ? sentence : sentences(sentence, counted("pipeline.bridge.lacking", (double) lacking));
    }

    private static String key(Move move) {
        return "pipeline.move." + move.id();
    }

    private static String label(Move move) {
        return phrase(key(move));
    }

    /** The parts of the bridge with their deals. */
    Table parts() {
        Map<Move, Sum> bridge = bridgeSums();
        List<Move> all = List.of(Move.values());
        return Table.of(
                "moves",
                phrase("pipeline.moves"),
                List.of(
                        ListingTable.field(Column.text("move", row -> label(all.get(row)))),
                        ListingTable.field(Column.number("deals", Kind.COUNT, row -> bridge.get(all.get(row))
                                .deals())),
                        ListingTable.field(Column.number(
                                "change",
                                Kind.MONEY,
                                row -> all.get(row) == Move.CLOSING
                                        ? bridge.get(Move.CLOSING).amount()
                                        : all.get(row).sign()
                                                * bridge.get(all.get(row)).amount()))),
                all.size());
    }

    /** How often deals were won that reached a stage or a later one. */
    Table winRates() {
        List<Stage> stages = deals.stages();
        int[] reached = IntStream.range(0, stages.size())
                .filter(place -> stages.get(place).outcome() == Stage.Outcome.OPEN && rates.decided(place) > 0)
                .toArray();
        IntFunction<WinRate> rate =
                row -> new WinRate(rates.won(reached[row]), rates.decided(reached[row]) - rates.won(reached[row]), 0);
        return Table.of(
                "win-rates",
                phrase("pipeline.rates"),
                List.of(
                        ListingTable.field(Column.text(
                                "stage", row -> stages.get(reached[row]).label())),
                        rateField("won", Kind.COUNT, row -> rates.won(reached[row])),
                        rateField("decided", Kind.COUNT, row -> rates.decided(reached[row])),
                        rateField("rate", Kind.RATIO, row -> rates.rate(reached[row]))
                                .by(Expression.cell("won").dividedBy(Expression.cell("decided"))),
                        rateField("lower", Kind.RATIO, row -> rate.apply(row).lower()),
                        rateField("upper", Kind.RATIO, row -> rate.apply(row).upper()),
                        rateField("used", Kind.RATIO, row -> rates.drawn(reached[row], terms.least(), terms.prior()))),
                reached.length);
    }

    private static Field rateField(String name, Kind kind, IntToDoubleFunction value) {
        Column column = Column.number(name, kind, value);
        return Field.of(column, Glossary.heading(name), Glossary.meaning("rate.row", name));
    }

    private List<String> openStages() {
        List<String> inOrder =
                new ArrayList<>(deals.stages().stream().map(Stage::label).toList());
        IntStream.of(order)
                .mapToObj(open::stage)
                .filter(stage -> !inOrder.contains(stage))
                .forEach(inOrder::add);
        inOrder.removeIf(
                stage -> IntStream.of(order).noneMatch(row -> open.stage(row).equals(stage)));
        return inOrder;
    }

    private double ofStage(String stage, IntToDoubleFunction amount) {
        return IntStream.of(order)
                .filter(row -> open.stage(row).equals(stage))
                .mapToDouble(amount)
                .map(PipelineBlocks::orZero)
                .sum();
    }

    /** Open and weighted amounts by stage. */
    Bars byStage() {
        return new Bars(
                "by-stage",
                phrase("pipeline.by-stage"),
                phrase("pipeline.by-stage.text"),
                phrase("category.stage"),
                Kind.MONEY,
                List.of(phrase("pipeline.amount"), Glossary.heading("weighted")),
                openStages().stream()
                        .map(stage ->
                                new Bar(stage, List.of(ofStage(stage, open::amount), ofStage(stage, open::weighted))))
                        .toList());
    }

    /** The same as a table. */
    Table stages() {
        List<String> stages = openStages();
        return Table.of(
                "stages",
                phrase("pipeline.stages"),
                List.of(
                        ListingTable.field(Column.text("stage", stages::get)),
                        ListingTable.field(Column.number("deals", Kind.COUNT, row -> ofStage(stages.get(row), at -> 1)))
                                .by(new CountWhere(id, "stage", Expression.cell("stage"))),
                        ofStages("amount", stages, open::amount),
                        ofStages("weighted", stages, open::weighted)),
                stages.size());
    }

    private Field ofStages(String name, List<String> stages, IntToDoubleFunction amount) {
        return ListingTable.field(Column.number(name, Kind.MONEY, row -> ofStage(stages.get(row), amount)))
                .by(new TotalWhere(id, name, "stage", Expression.cell("stage")));
    }

    /** The open deals, the greatest weighted amount first, as they are listed. */
    Table table() {
        PlanColumns columns = listed.columns();
        List<Field> fields = columns.names().stream()
                .map(name -> live(ListingTable.field(columns.column(name))))
                .toList();
        return Table.of(id, phrase("pipeline.table"), fields, columns.size())
                .showing(CHIEF)
                .about("account_id");
    }

    private static Field live(Field field) {
        return switch (field.name()) {
            case "amount", "probability" ->
                field.asInput(
                        PlanTable.OPPORTUNITIES.column(field.name()).range().orElseThrow());
            case "weighted" -> field.by(Expression.cell("amount").times(Expression.cell("probability")));
            default -> field;
        };
    }

    /** What the list comes to, and what it leaves out. */
    PlanListing listed() {
        return listed;
    }
}
