package mainstay.run.explain;

import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import mainstay.book.CellOrigin;
import mainstay.book.NumberText;
import mainstay.book.Rollup;
import mainstay.book.WalletField;
import mainstay.coverage.LineValue;
import mainstay.coverage.Valuation;
import mainstay.run.LiveResult;
import mainstay.run.explain.Explanation.Line;
import mainstay.run.explain.Explanation.Topic;
import mainstay.run.parameters.Parameters;

/** Wallets, value, position and profit of one account. */
final class ExplainValue {
    private static final Topic VALUE = Topic.POSITION;

    private final LiveResult result;
    private final int account;
    private final List<LineValue> wallets;
    private final List<Line> lines = new ArrayList<>();

    private ExplainValue(LiveResult result, int account) {
        this.result = result;
        this.account = account;
        this.wallets = result.valuation().lines(account);
    }

    static List<Line> of(LiveResult result, int account) {
        ExplainValue values = new ExplainValue(result, account);
        Optional<Rollup> rollup = result.book().rollup();
        List<String> owners = rollup.map(
                        made -> made.owners(account, result.book().wallets()))
                .orElse(List.of());
        String id = result.book().accounts().id(account);
        values.position();
        for (int at : values.byGrossProfit()) {
            LineValue wallet = values.wallets.get(at);
            boolean own = owners.isEmpty() || owners.get(at).equals(id);
            values.wallet(wallet, own ? wallet.line() : phrase("wallet.of-branch", wallet.line(), owners.get(at)));
        }
        return values.lines;
    }

    /** The places of the wallets, the greatest gross profit first; those of equal profit stay in their order. */
    private List<Integer> byGrossProfit() {
        return IntStream.range(0, wallets.size())
                .boxed()
                .sorted(Comparator.comparingDouble(at -> -wallets.get(at).grossProfit()))
                .toList();
    }

    private void wallet(LineValue line, String of) {
        add(
                of,
                "wallet.contestable",
                line.contestable(),
                FormulaText.product(line.spend(), List.of(line.addressable(), 1 - line.tied()), line.contestable()),
                cells(line, WalletField.SPEND, WalletField.ADDRESSABLE, WalletField.TIED));
        add(of, "value.revenue", line.revenue(), "", cells(line, WalletField.REVENUE));
        add(of, "value.white-space", line.whiteSpace(), whiteSpace(line), "");
        if (!Double.isNaN(line.expectedShare())) {
            add(
                    of,
                    "value.expected-revenue",
                    line.expectedRevenue(),
                    FormulaText.product(line.contestable(), List.of(line.expectedShare()), line.expectedRevenue()),
                    cells(line, WalletField.EXPECTED_SHARE));
        }
        add(
                of,
                "value.gross-profit",
                line.grossProfit(),
                FormulaText.product(line.expectedRevenue(), List.of(line.margin()), line.grossProfit()),
                margin(line));
    }

    private static String whiteSpace(LineValue line) {
        double difference = line.contestable() - line.revenue();
        String subtraction = NumberText.money(line.contestable()) + " − " + NumberText.money(line.revenue()) + " = "
                + NumberText.money(difference);
        return difference < 0 ? phrase("wallet.so-zero", subtraction) : subtraction;
    }

    private String cells(LineValue line, WalletField... fields) {
        CellOrigin origin = result.book().wallets().origin();
        return origin.cells(
                line.wallet(), Arrays.stream(fields).map(WalletField::column).toList(), line.line());
    }

    private String margin(LineValue line) {
        return switch (line.marginFrom()) {
            case WALLET -> cells(line, WalletField.MARGIN);
            case LINE -> phrase("wallet.margin-of-line");
            case BOOK ->
                phrase(
                        "wallet.margin-default",
                        Parameters.MARGIN_DEFAULT,
                        result.assumptions()
                                .parameter(Parameters.MARGIN_DEFAULT)
                                .source());
        };
    }

    private void position() {
        Valuation valuation = result.valuation();
        add("value.spend", sum(LineValue::spend), sums(LineValue::spend, sum(LineValue::spend)));
        double addressable = valuation.addressableWallet().get(account);
        add("value.addressable", addressable, sums(LineValue::addressableSpend, addressable));
        add(
                "value.value",
                valuation.value().get(account),
                fourFactors(valuation.value().get(account)));
        double revenue = valuation.revenue().get(account);
        add("value.revenue", revenue, sums(LineValue::revenue, revenue));
        double share = valuation.shareOfWallet().get(account);
        lines.add(new Line(
                VALUE,
                phrase("value.share"),
                share,
                NumberText.percent(share),
                FormulaText.quotient(revenue, addressable, share),
                ""));
        double whiteSpace = valuation.whiteSpace().get(account);
        add("value.white-space", whiteSpace, sums(LineValue::whiteSpace, whiteSpace));
        double expected = valuation.expectedRevenue().get(account);
        add("value.expected-revenue", expected, sums(LineValue::expectedRevenue, expected));
        double grossProfit = valuation.grossProfit().get(account);
        add("value.gross-profit", grossProfit, sums(LineValue::grossProfit, grossProfit));
    }

    /**
     * The account value (bundles/book/README.md): spend × addressable × share of spend in the lines that we can serve ×
     * free of competitors, each an average over the account's lines, so that the product holds whatever the lines are.
     */
    private String fourFactors(double value) {
        double spend = sum(LineValue::spend);
        double served = wallets.stream()
                .filter(line -> line.addressable() > 0)
                .mapToDouble(LineValue::spend)
                .sum();
        double addressable = sum(LineValue::addressableSpend);
        if (spend == 0 || served == 0 || addressable == 0) {
            return sums(LineValue::contestable, value);
        }
        List<Double> factors = served == spend
                ? List.of(addressable / served, value / addressable)
                : List.of(addressable / served, served / spend, value / addressable);
        return phrase(
                served == spend ? "value.three-factors" : "value.four-factors",
                FormulaText.product(spend, factors, value));
    }

    private double sum(ToDoubleFunction<LineValue> measure) {
        double sum = 0;
        for (LineValue line : wallets) {
            sum += measure.applyAsDouble(line);
        }
        return sum;
    }

    private String sums(ToDoubleFunction<LineValue> measure, double total) {
        return FormulaText.sum(
                wallets.stream().map(line -> measure.applyAsDouble(line)).toList(), total);
    }

    private void add(String item, double amount, String how) {
        lines.add(Line.money(VALUE, phrase(item), amount, how));
    }

    private void add(String of, String item, double amount, String how, String from) {
        lines.add(new Line(Topic.WALLET, of, phrase(item), amount, NumberText.money(amount), how, from));
    }
}
