package mainstay.launcher;

/** Sources of models for tests: good ones, and the same with something added. */
final class ModelSource {

    private ModelSource() {}

    /** A scoring model with this id that is good. */
    static String scoring(String id) {
        return scoring(id, "", "", "");
    }

    /**
     * A scoring model that does something further.
     *
     * @param members fields and constructors of the class {@code Garage}
     * @param prepare statements that run first when a book is prepared
     * @param score statements that run for every account scored; they may change {@code score}
     */
    static String scoring(String id, String members, String prepare, String score) {
        return """
                package garage;

                import java.util.*;
                import mainstay.book.*;
                import mainstay.scoring.api.*;

                public final class Garage implements ScoringModel {
                    MEMBERS
                    public String id() { return "ID"; }
                    public String description() { return "the percentile of revenue"; }
                    public Scorer prepare(ScoringInput input) {
                        PREPARE
                        Scorer base = CriteriaScorer.of(
                                List.of(Criterion.of("sales", 1, Measure.percentileOf("revenue"))), input);
                        return new Scorer() {
                            public void score(int from, int to, double[] scores) {
                                base.score(from, to, scores);
                                for (int account = from; account < to; account++) {
                                    scores[account] = changed(scores[account]);
                                }
                            }
                            public Receipt receipt(int account) {
                                Receipt receipt = base.receipt(account);
                                double score = changed(receipt.score());
                                return Double.isNaN(score)
                                        ? new Receipt(score, List.of(), List.of("no revenue"))
                                        : new Receipt(score, receipt.contributions(), receipt.notes());
                            }
                            private double changed(double score) {
                                SCORE
                                return score;
                            }
                        };
                    }
                }
                """.replace("ID", id)
                .replace("MEMBERS", members)
                .replace("PREPARE", prepare)
                .replace("SCORE", score);
    }

    /** A team-cost model with this id that is good. */
    static String teamCost(String id) {
        return """
                package garage;

                import java.util.List;
                import mainstay.teamcost.api.*;

                public final class Desk implements TeamCostModel {
                    public String id() { return "ID"; }
                    public String description() { return "a desk that calls"; }
                    public int richness() { return 150; }
                    public List<Figure> figures() {
                        return List.of(new Figure(
                                "calls.salary", 40_000, "money a year", 0, Double.POSITIVE_INFINITY, "pay", "default"));
                    }
                    public Team team(FigureValues values) {
                        return new Team(List.of(new Position("calls", 1, values.get("calls.salary"))), 0, 0, 4);
                    }
                }
                """.replace("ID", id);
    }

    /**
     * An incentive model with this id that pays gross profit against the target of net margin.
     *
     * @param most the most that it pays of target pay
     * @param times how often each sale stands in its receipts: 1 where it is good
     */
    static String incentive(String id, double most, int times) {
        return """
                package garage;

                import java.util.*;
                import mainstay.incentive.api.*;

                public final class Commission implements IncentiveModel {
                    public String id() { return "ID"; }
                    public String description() { return "gross profit against the target of net margin"; }
                    public List<Figure> figures() {
                        return List.of(new Figure(
                                "most", MOST, "a factor", 0, 10, "the most that is paid of target pay", "default"));
                    }
                    public PayStatement statement(Performance performance, FigureValues values) {
                        List<PayReceipt> rows = new ArrayList<>();
                        for (CreditedSale sale : performance.credited()) {
                            for (int time = 0; time < TIMES && !Double.isNaN(sale.profit()); time++) {
                                rows.add(new PayReceipt(PayReceipt.Source.SALE, sale.account(), sale.line(),
                                        sale.period(), sale.profit(), sale.profit()));
                            }
                        }
                        double actual = rows.stream().mapToDouble(PayReceipt::adds).sum();
                        double target = performance.target("net-margin");
                        double attainment = actual / target;
                        double payout = Double.isNaN(attainment)
                                ? 0
                                : Math.max(0, Math.min(values.get("most"), attainment));
                        return new PayStatement(
                                List.of(new MeasurePay("gross-profit", 1, actual, target, attainment, payout,
                                        performance.targetPay() * payout, rows.size(), 0, rows)),
                                List.of());
                    }
                }
                """.replace("ID", id).replace("MOST", Double.toString(most)).replace("TIMES", Integer.toString(times));
    }

    /** A report renderer with this id that is good: the one in the README of the reporting API. */
    static String renderer(String id) {
        return renderer(id, "", "");
    }

    /**
     * A report renderer that does something further.
     *
     * @param render statements that run first when a report is rendered
     * @param number statements that run for every number; they may change {@code text}
     */
    static String renderer(String id, String render, String number) {
        return """
                package garage;

                import java.io.*;
                import java.nio.charset.StandardCharsets;
                import java.util.*;
                import mainstay.book.*;
                import mainstay.reporting.api.*;
                import mainstay.reporting.text.Visible;

                public final class Tab implements ReportRenderer {
                    public String id() { return "ID"; }
                    public String description() { return "the main table, separated by tabs"; }
                    public String fileEnding() { return "tsv"; }
                    public boolean isText() { return true; }

                    public void render(Report report, Page page, OutputStream out) throws IOException {
                        RENDER
                        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                        for (Table table : report.mainTable().stream().toList()) {
                            line(table.fields().stream().map(field -> Visible.text(field.heading())).toList(), writer);
                            for (int at = 0; at < table.size(); at++) {
                                int row = at;
                                line(table.fields().stream().map(field -> cell(field.cells(), row)).toList(), writer);
                            }
                        }
                        writer.flush();
                    }

                    private static void line(List<String> cells, Writer writer) throws IOException {
                        writer.write(String.join("\\t", cells) + "\\n");
                    }

                    private static String cell(Column column, int row) {
                        if (column.kind() == Kind.TEXT) {
                            return Visible.text(column.text(row));
                        }
                        double number = column.number(row);
                        String text = Double.isNaN(number) ? "" : Double.toString(number);
                        NUMBER
                        return text;
                    }
                }
                """.replace("ID", id).replace("RENDER", render).replace("NUMBER", number);
    }
}
