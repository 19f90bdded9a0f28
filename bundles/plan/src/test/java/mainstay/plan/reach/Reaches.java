package mainstay.plan.reach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.WalletField;
import mainstay.book.Wallets;

/** What lines of books in tests are priced at, from the wallets as they are written. */
public final class Reaches {

    private Reaches() {}

    /** The row of an account in a book. */
    public static int account(Book book, String id) {
        return IntStream.range(0, book.accounts().size())
                .filter(account -> book.accounts().id(account).equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The lines of an account on a day; nothing more is expected than is sold. */
    public static List<LineReach> of(Book book, int account, LocalDate day) {
        Wallets wallets = book.wallets();
        List<LineReach> lines = new ArrayList<>();
        for (int wallet = wallets.start(account); wallet < wallets.start(account + 1); wallet++) {
            String line = wallets.lines().get(wallets.line(wallet));
            double spend = wallets.column(WalletField.SPEND).get(wallet);
            double addressable = spend * wallets.column(WalletField.ADDRESSABLE).get(wallet);
            double contestable =
                    addressable * (1 - wallets.column(WalletField.TIED).get(wallet));
            double base = wallets.column(WalletField.REVENUE).get(wallet);
            double room = Math.max(0, contestable - base);
            List<Opening> openings = openings(book, account, line, room, spend - contestable, day);
            double blocked = openings.stream().mapToDouble(Opening::ofRoom).sum();
            lines.add(new LineReach(
                    line,
                    spend,
                    addressable,
                    contestable,
                    base,
                    room - blocked,
                    wallets.column(WalletField.MARGIN).get(wallet),
                    openings));
        }
        return lines;
    }

    private static List<Opening> openings(
            Book book, int account, String line, double room, double closed, LocalDate day) {
        PlanRows rows = book.plan().rows(PlanTable.BARRIERS);
        return IntStream.range(rows.start(account), rows.start(account + 1))
                .filter(row -> rows.text(row, "line").equals(line))
                .mapToObj(row -> new Opening(
                        rows.text(row, "barrier_id"),
                        rows.number(row, "blocks", 0) * room,
                        rows.number(row, "opens", 0) * closed,
                        rows.day(row, "gone").or(() -> rows.day(row, "due")),
                        rows.day(row, "gone").filter(gone -> !gone.isAfter(day)).isPresent()))
                .toList();
    }
}
