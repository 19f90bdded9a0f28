package mainstay.reporting.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mainstay.book.Accounts;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.coverage.LineValue;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.LiveResult;
import mainstay.scoring.api.Contribution;

/** What is told of one account where a list leads to it: little enough to be told of thousands. */
final class AccountDetails {
    private static final int LINES = 8;

    private AccountDetails() {}

    static Section of(LiveResult result, int account) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(figures(result, account));
        blocks.add(AccountSteps.of(result, account));
        blocks.add(lines(result, account));
        blocks.add(receipt(result, account));
        return new Section(title(result.book().accounts(), account), text(result, account), blocks);
    }

    /** The name and the id, or the id alone where there is no name. */
    static String title(Accounts accounts, int account) {
        String name = accounts.name(account);
        return name.isEmpty() ? accounts.id(account) : name + " (" + accounts.id(account) + ")";
    }

    private static String text(LiveResult result, int account) {
        int all = result.book().wallets().start(account + 1)
                - result.book().wallets().start(account);
        return all > LINES ? "Product lines: the " + LINES + " with most white space (of " + all + ")." : "";
    }

    static Figures figures(LiveResult result, int account) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.number("Rank", Kind.COUNT, result.ranking().rank(account), Glossary.meaning("rank")));
        figures.add(Figure.text("Coverage", result.coverage(account), Glossary.meaning("coverage")));
        figures.add(Figure.text("Decision", result.call(account), Glossary.meaning("call")));
        figures.add(Figure.number(
                "Expected profit",
                Kind.MONEY,
                result.decision().expectedProfit().get(account),
                NumberText.money(result.decision().earned().get(account)) + " × "
                        + NumberText.percent(result.decision().coverage(account).capture()) + " − "
                        + NumberText.money(result.decision().costToServe(account))));
        figures.add(Figure.number(
                "Share of wallet",
                Kind.RATIO,
                result.valuation().shareOfWallet().get(account),
                Glossary.meaning("share_of_wallet")));
        figures.add(Figure.number("Score", Kind.SCORE, result.scores().get(account), Glossary.meaning("score")));
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
                "Product lines",
                List.of(
                        Field.of(Column.text("line", row -> lines.get(row).line())),
                        Field.of(Column.number(
                                "spend", Kind.MONEY, row -> lines.get(row).spend())),
                        Field.of(
                                Column.number("contestable", Kind.MONEY, row -> lines.get(row)
                                        .contestable()),
                                Glossary.heading("contestable"),
                                ""),
                        Field.of(Column.number(
                                "revenue", Kind.MONEY, row -> lines.get(row).revenue())),
                        Field.of(Column.number(
                                "white_space", Kind.MONEY, row -> lines.get(row).whiteSpace()))),
                lines.size());
    }

    private static Table receipt(LiveResult result, int account) {
        List<Contribution> contributions = result.receipt(account).contributions();
        return Table.of(
                "receipt",
                "Score: " + result.assumptions().scoringModel(),
                List.of(
                        Field.of(Column.text(
                                "criterion", row -> contributions.get(row).criterion())),
                        Field.of(Column.number("normalised", Kind.SCORE, row -> contributions
                                .get(row)
                                .normalised())),
                        Field.of(Column.number("weight", Kind.RATIO, row -> contributions
                                .get(row)
                                .weight())),
                        Field.of(Column.number("points", Kind.SCORE, row -> contributions
                                .get(row)
                                .points()))),
                contributions.size());
    }
}
