package mainstay.run.explain;

import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.NumberText;
import mainstay.book.PlanRows;
import mainstay.plan.barriers.BarrierPrices;
import mainstay.plan.barriers.BarrierStatus;
import mainstay.plan.barriers.LineRoom;
import mainstay.run.LiveResult;
import mainstay.run.explain.Explanation.Line;
import mainstay.run.explain.Explanation.Topic;
import mainstay.run.parameters.PlanParameters;

/** What each barrier of an account shuts, what we would win of it, and what that would bring. */
final class ExplainBarriers {
    private final BarrierPrices prices;
    private final PlanRows rows;
    private final List<Line> lines = new ArrayList<>();

    private ExplainBarriers(BarrierPrices prices) {
        this.prices = prices;
        this.rows = prices.rows();
    }

    static List<Line> of(LiveResult result, int account) {
        if (!result.hasBarriers()) {
            return List.of();
        }
        ExplainBarriers barriers = new ExplainBarriers(result.barriers().prices());
        for (int row : barriers.prices.inOrder(result.barriers().rows(account))) {
            barriers.add(row);
        }
        return barriers.lines;
    }

    private void add(int row) {
        String id = rows.text(row, "barrier_id");
        lines.add(text(id, "barrier.what", rows.text(row, "what"), phrase("barrier.of", rows.text(row, "line")), row));
        if (prices.status(row) == BarrierStatus.GONE) {
            lines.add(text(id, "barrier.gone", rows.cell(row, "gone"), phrase("barrier.gone.how"), row));
            return;
        }
        if (prices.wallet(row) < 0) {
            lines.add(text(id, "barrier.shut", NumberText.UNDEFINED, phrase("barrier.no-wallet"), row));
            return;
        }
        LineRoom room = room(row);
        money(id, "barrier.shut", prices.shut(row), shut(row, room), cells(row, "blocks", "opens"));
        double win = prices.win(row);
        lines.add(new Line(
                Topic.BARRIER,
                id,
                phrase("barrier.win"),
                win,
                NumberText.percent(win),
                win(row, room),
                cells(row, "win")));
        money(id, "barrier.freed", prices.freed(row), product(prices.shut(row), win, prices.freed(row)), "");
        if (prices.eats(row) != 0) {
            money(id, "barrier.eats", prices.eats(row), phrase("barrier.eats.how", money(prices.lost(row))), "");
        }
        money(id, "barrier.profit", prices.profitFreed(row), profit(row), "");
    }

    private LineRoom room(int row) {
        int account = rows.account(row);
        return prices.rooms(account)
                .get(prices.wallet(row) - prices.book().wallets().start(account));
    }

    private String shut(int row, LineRoom room) {
        double opens = rows.number(row, "opens", 0);
        String ofRoom = product(room.whiteSpace(), rows.number(row, "blocks", 0), prices.shutOfRoom(row));
        return opens == 0
                ? phrase("barrier.shut.how", ofRoom)
                : phrase(
                        "barrier.shut.closed",
                        ofRoom,
                        product(room.closed(), opens, prices.shut(row) - prices.shutOfRoom(row)));
    }

    private String win(int row, LineRoom room) {
        return switch (prices.winSource(row)) {
            case GIVEN -> phrase("barrier.win.given");
            case LINE -> phrase("barrier.win.line", part(room.base(), room.open(), prices.win(row)));
            case ACCOUNT -> {
                List<LineRoom> all = prices.rooms(rows.account(row));
                double base = all.stream().mapToDouble(LineRoom::base).sum();
                double open = all.stream().mapToDouble(LineRoom::open).sum();
                yield phrase("barrier.win.account", part(base, open, prices.win(row)));
            }
            case ASSUMED -> phrase("barrier.win.assumed", PlanParameters.BARRIER_WIN);
        };
    }

    private static String part(double base, double open, double win) {
        return FormulaText.quotient(base, base + open, win);
    }

    private String profit(int row) {
        return prices.eats(row) == 0
                ? product(prices.freed(row), prices.margin(row), prices.profitFreed(row))
                : FormulaText.margin(prices.freed(row), prices.margin(row), prices.eats(row), prices.profitFreed(row));
    }

    private static String product(double amount, double fraction, double result) {
        return FormulaText.product(amount, List.of(fraction), result);
    }

    private static String money(double amount) {
        return NumberText.money(amount);
    }

    private String cells(int row, String... columns) {
        List<String> given = List.of(columns).stream()
                .filter(column -> !rows.cell(row, column).isEmpty())
                .toList();
        return given.isEmpty() ? "" : rows.origin().cells(row, given, "");
    }

    private void money(String id, String item, double amount, String how, String from) {
        lines.add(new Line(Topic.BARRIER, id, phrase(item), amount, NumberText.money(amount), how, from));
    }

    private Line text(String id, String item, String text, String how, int row) {
        return new Line(Topic.BARRIER, id, phrase(item), Double.NaN, text, how, cells(row, "what"));
    }
}
