package mainstay.reporting.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import mainstay.book.Column;
import mainstay.book.Kind;

/** Views to render, with everything in them that is hard to show. */
final class Views {
    private static final String[] IDS = {"picc", "a-2", "=1+1", "x|y"};
    private static final String[] NAMES = {
        "中国人民财产保险", "Café Zürich & <b>Söhne</b> `code`", "red\u001b[31m\u202Egnp\nnext", ""
    };
    private static final String[] REGIONS = {"north", "north", "south", "south"};
    private static final double[] VALUES = {9310000, 1234567.891, -0.001, Double.NaN};
    private static final double[] SHARES = {0.35, 0.12345, Double.NaN, 0};
    private static final double[] SCORES = {100, 49.96, 0.04, Double.NaN};

    private Views() {}

    static CommandOutput.Rows accounts() {
        return CommandOutput.Rows.of(
                List.of(
                        Column.number("rank", Kind.COUNT, row -> row + 1000.0),
                        Column.text("account_id", row -> IDS[row]),
                        Column.text("name", row -> NAMES[row]),
                        Column.text("region", row -> REGIONS[row]),
                        Column.number("value", Kind.MONEY, row -> VALUES[row]),
                        Column.number("revenue", Kind.MONEY, row -> row * 1e6),
                        Column.number("share_of_wallet", Kind.RATIO, row -> SHARES[row]),
                        Column.number("heads", Kind.COUNT, row -> row * 12345.0),
                        Column.number("score", Kind.SCORE, row -> SCORES[row]),
                        Column.number("growth_rate", Kind.NUMBER, row -> row / 8.0),
                        Column.flagOrUndefined("large", row -> row == 3 ? Double.NaN : 1 - row % 2)),
                IDS.length);
    }

    static CommandOutput.Rows telling(CommandOutput.Rows view, String... shown) {
        return new CommandOutput.Rows(view.columns(), view.size(), List.of(shown), view.groupedBy(), view.notes());
    }

    static CommandOutput.Summary summary() {
        return new CommandOutput.Summary(
                accounts().columns().stream().map(column -> column).toList(), List.of("a note"));
    }

    static String render(CommandOutput view, Format format) {
        return render(view, format, OptionalInt.empty());
    }

    static String render(CommandOutput view, Format format, int window) {
        return render(view, format, OptionalInt.of(window));
    }

    private static String render(CommandOutput view, Format format, OptionalInt window) {
        StringBuilder out = new StringBuilder();
        try {
            Renderer.render(view, format, window, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
