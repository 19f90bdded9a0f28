package mainstay.run.selling;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.Accounts;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.book.Language;
import mainstay.book.NumberOrder;
import mainstay.book.NumberText;
import mainstay.book.TextColumn;
import mainstay.plan.divisions.DivisionSales;
import mainstay.run.LiveResult;
import mainstay.run.listing.CrossTable;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;

/** What accounts buy of each division and what more they could, the greatest net gain first. */
public final class DivisionTable {
    private static final List<String> SHOWN = List.of(
            "account_id",
            "division",
            "net",
            "revenue",
            "white_space",
            "share_of_wallet",
            "lines_sold",
            "lines_offered",
            "cross_sell",
            "profit",
            "eats",
            "owners");
    private static final List<String> SUMMED =
            List.of("net", "profit", "eats", "white_space", "cross_sell", "revenue", "lines_sold");

    private final Book book;
    private final DivisionSales sales;
    private final DivisionOwners owners;
    private final int[] rows;

    private DivisionTable(LiveResult result, LocalDate day, int[] accounts) {
        this.book = result.book().asRead();
        this.sales = DivisionSales.of(book, result.walletPrices());
        this.owners = new DivisionOwners(book, sales, day);
        int[] all = IntStream.of(accounts)
                .flatMap(account -> asRead(result.book(), account))
                .flatMap(account -> IntStream.range(sales.start(account), sales.start(account + 1)))
                .toArray();
        DoubleColumn nets =
                DoubleColumn.of(IntStream.of(all).mapToDouble(sales::net).toArray());
        this.rows = IntStream.of(NumberOrder.descending(nets, Batches.usual()))
                .map(place -> all[place])
                .toArray();
    }

    /**
     * The divisions of accounts.
     *
     * @param day owners are those of the sales and deals until then
     * @param accounts the accounts of the result; where branches were rolled up, those of an account are there too
     */
    public static DivisionTable of(LiveResult result, LocalDate day, int... accounts) {
        return new DivisionTable(result, day, accounts);
    }

    /** The account and its branches, as rows of the book as it was read. */
    public static IntStream asRead(Book units, int unit) {
        return units.rollup()
                .map(rollup -> Stream.concat(Stream.of(units.accounts().id(unit)), rollup.branches(unit).stream())
                        .mapToInt(id -> units.asRead().accounts().find(id).orElseThrow()))
                .orElseGet(() -> IntStream.of(unit));
    }

    /** The list. */
    public PlanListing listing() {
        return new PlanListing(columns(), SHOWN, SUMMED, sentences(), List.of());
    }

    /** The columns, a row an account and a division. */
    public PlanColumns columns() {
        Accounts accounts = book.accounts();
        return PlanColumns.of(
                rows.length,
                List.of(
                        Column.text("account_id", place -> accounts.id(sales.account(rows[place]))),
                        Column.text("name", place -> accounts.name(sales.account(rows[place]))),
                        Column.text("division", place -> division(rows[place])),
                        number("revenue", Kind.MONEY, sales::revenue),
                        number("white_space", Kind.MONEY, sales::whiteSpace),
                        number("share_of_wallet", Kind.RATIO, sales::shareOfWallet),
                        number("lines_sold", Kind.COUNT, sales::linesSold),
                        number("lines_offered", Kind.COUNT, sales::linesOffered),
                        number("cross_sell", Kind.MONEY, sales::crossSell),
                        number("profit", Kind.MONEY, sales::profit),
                        number("eats", Kind.MONEY, sales::eats),
                        number("net", Kind.MONEY, sales::net),
                        Column.text("owners", place -> owners(rows[place]))));
    }

    private Column number(String name, Kind kind, IntToDoubleFunction ofRow) {
        return Column.number(name, kind, place -> ofRow.applyAsDouble(rows[place]));
    }

    private String division(int row) {
        String name = sales.divisions().get(sales.division(row));
        return name.isEmpty() ? phrase("divisions.none") : name;
    }

    /** The owners of the division; where several divisions sell to the account, those of each. */
    private String owners(int row) {
        int account = sales.account(row);
        if (sales.selling(account) < 2) {
            return owners.of(row);
        }
        int[] selling = IntStream.range(sales.start(account), sales.start(account + 1))
                .filter(each -> sales.revenue(each) > 0)
                .toArray();
        if (IntStream.of(selling).allMatch(each -> owners.of(each).isEmpty())) {
            return "";
        }
        return Language.current()
                .clauses(IntStream.of(selling)
                        .mapToObj(each -> phrase(
                                "divisions.owner",
                                division(each),
                                owners.of(each).isEmpty() ? phrase("divisions.nobody") : owners.of(each)))
                        .toList());
    }

    /** The white space as a matrix of accounts and divisions. */
    public PlanListing matrix() {
        List<String> ids = new ArrayList<>();
        List<String> divisions = new ArrayList<>();
        for (int row : rows) {
            ids.add(book.accounts().id(sales.account(row)));
            divisions.add(division(row));
        }
        PlanColumns matrix = CrossTable.of(
                        "account_id",
                        TextColumn.of(ids),
                        TextColumn.of(divisions),
                        place -> sales.whiteSpace(rows[place]),
                        IntStream.range(0, rows.length).toArray())
                .columns();
        List<String> names = matrix.names();
        return new PlanListing(matrix, names, names.subList(1, names.size()), sentences(), List.of());
    }

    /** What they come to, in sentences. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (rows.length == 0) {
            return sentences;
        }
        sentences.add(phrase(
                "divisions.sum",
                NumberText.money(sum(sales::whiteSpace)),
                NumberText.money(sum(sales::profit)),
                NumberText.money(sum(sales::eats)),
                NumberText.money(sum(sales::net))));
        sentences.add(phrase("divisions.cross-sell", NumberText.money(sum(sales::crossSell))));
        TreeSet<String> unsaid = new TreeSet<>(book.wallets().lines());
        unsaid.removeIf(line -> !owners.isUnsaid(line));
        if (!unsaid.isEmpty()) {
            sentences.add(counted("divisions.unsaid", unsaid.size(), String.join(", ", unsaid)));
        }
        return sentences;
    }

    private double sum(IntToDoubleFunction ofRow) {
        double sum = 0;
        for (int row : rows) {
            sum += ofRow.applyAsDouble(row);
        }
        return sum;
    }
}
