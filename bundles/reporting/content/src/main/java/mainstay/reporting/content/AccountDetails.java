package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.amount;
import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import mainstay.book.Accounts;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.coverage.LineValue;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.run.LiveResult;
import mainstay.scoring.api.Contribution;

/** What is told of one account where a list leads to it: little enough to be told of thousands. */
final class AccountDetails {
    private static final int LINES = 8;

    private AccountDetails() {}

    /** The same of the account with an id; nothing where the book has none. */
    static Section of(LiveResult result, String id) {
        OptionalInt account = result.book().accounts().find(id);
        return account.isPresent() ? of(result, account.getAsInt()) : AccountLinks.NOTHING;
    }

    static Section of(LiveResult result, int account) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(figures(result, account));
        blocks.addAll(AccountSteps.of(result, account));
        blocks.add(OfferTable.inBrief(result, account));
        blocks.add(lines(result, account));
        blocks.add(receipt(result, account));
        return new Section("account", title(result.book().accounts(), account), text(result, account), blocks);
    }

    /** The name and the id, or the id alone where there is no name. */
    static String title(Accounts accounts, int account) {
        String name = accounts.name(account);
        return name.isEmpty() ? accounts.id(account) : phrase("account.named", name, accounts.id(account));
    }

    private static String text(LiveResult result, int account) {
        int all = result.book().wallets().start(account + 1)
                - result.book().wallets().start(account);
        return all > LINES ? phrase("account.lines.text", NumberText.number(LINES), NumberText.number(all)) : "";
    }

    /** The figures of an account in a report that has what they follow from as tables. */
    static Figures live(LiveResult result, int account) {
        AccountFormulas formulas = new AccountFormulas(result, account);
        Map<String, Expression> byLabel = new HashMap<>();
        formulas.recommended().ifPresent(each -> byLabel.put(Glossary.heading("coverage"), each));
        formulas.ofRecommended("expected_profit")
                .ifPresent(each -> byLabel.put(Glossary.heading("expected_profit"), each));
        byLabel.put(
                Glossary.heading("call"), formulas.call(result.book().accounts().strategic(account)));
        return new Figures(figures(result, account).figures().stream()
                .map(figure -> byLabel.containsKey(figure.label()) ? figure.by(byLabel.get(figure.label())) : figure)
                .toList());
    }

    private static Figures figures(LiveResult result, int account) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.number(
                Glossary.heading("rank"), Kind.COUNT, result.ranking().rank(account), Glossary.meaning("rank")));
        figures.add(Figure.text(Glossary.heading("coverage"), result.coverage(account), Glossary.meaning("coverage")));
        figures.add(Figure.text(Glossary.heading("call"), result.call(account), Glossary.meaning("call")));
        figures.add(Figure.number(
                Glossary.heading("expected_profit"),
                Kind.MONEY,
                result.decision().expectedProfit().get(account),
                phrase(
                        "account.profit.how",
                        amount(result.decision().earned().get(account)),
                        NumberText.percent(result.decision().coverage(account).capture()),
                        amount(result.decision().costToServe(account)))));
        figures.add(Figure.number(
                Glossary.heading("share_of_wallet"),
                Kind.RATIO,
                result.valuation().shareOfWallet().get(account),
                Glossary.meaning("share_of_wallet")));
        figures.add(Figure.number(
                Glossary.heading("score"), Kind.SCORE, result.scores().get(account), Glossary.meaning("score")));
        result.segments().all().forEach(segmentation -> {
            if (!segmentation.of(account).isEmpty()) {
                figures.add(Figure.text(
                        Glossary.heading(segmentation.name()), segmentation.of(account), segmentation.reason(account)));
            }
        });
        return new Figures(figures);
    }

    private static Table lines(LiveResult result, int account) {
        List<LineValue> lines = result.valuation().lines(account).stream()
                .sorted(Comparator.comparingDouble(LineValue::whiteSpace)
                        .reversed()
                        .thenComparing(LineValue::line))
                .limit(LINES)
                .toList();
        return Table.of(
                "lines",
                phrase("section.lines"),
                List.of(
                        Glossary.field(Column.text("line", row -> lines.get(row).line())),
                        Glossary.field(Column.number(
                                "spend", Kind.MONEY, row -> lines.get(row).spend())),
                        Glossary.field(Column.number(
                                "contestable", Kind.MONEY, row -> lines.get(row).contestable())),
                        Glossary.field(Column.number(
                                "revenue", Kind.MONEY, row -> lines.get(row).revenue())),
                        Glossary.field(Column.number(
                                "white_space", Kind.MONEY, row -> lines.get(row).whiteSpace()))),
                lines.size());
    }

    private static Table receipt(LiveResult result, int account) {
        List<Contribution> contributions = result.receipt(account).contributions();
        return Table.of(
                "receipt",
                phrase("account.receipt", result.assumptions().scoringModel()),
                List.of(
                        Glossary.field(Column.text(
                                "criterion", row -> contributions.get(row).criterion())),
                        Glossary.field(Column.number("normalised", Kind.SCORE, row -> contributions
                                .get(row)
                                .normalised())),
                        Glossary.field(Column.number("weight", Kind.RATIO, row -> contributions
                                .get(row)
                                .weight())),
                        Glossary.field(Column.number("points", Kind.SCORE, row -> contributions
                                .get(row)
                                .points()))),
                contributions.size());
    }
}
