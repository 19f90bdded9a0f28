package mainstay.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.book.TextColumn;
import mainstay.coverage.Decision;
import mainstay.coverage.Offer;
import mainstay.coverage.Valuation;
import mainstay.segments.Segments;

/** The columns of the prioritised list, by account: first those that every list has, then the rest of the book. */
public final class RankColumns {
    private static final List<String> USUAL_COVERAGES = List.of(Offer.DEDICATED, "shared", "channel");

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,15})?");

    private final Result result;
    private final Accounts accounts;
    private final List<Column> columns = new ArrayList<>();

    private RankColumns(Result result) {
        this.result = result;
        this.accounts = result.book().accounts();
    }

    /** The columns that every list has, in their order; row {@code i} is account {@code i}. */
    public static List<Column> listed(Result result) {
        RankColumns rank = new RankColumns(result);
        rank.identity();
        rank.position();
        rank.coverage();
        rank.classes();
        return List.copyOf(rank.columns);
    }

    /** All columns that can be sorted and filtered on: the listed ones and whatever else the book knows of an account. */
    public static List<Column> all(Result result) {
        RankColumns rank = new RankColumns(result);
        rank.columns.addAll(listed(result));
        rank.restOfTheBook();
        return List.copyOf(rank.columns);
    }

    private void identity() {
        number("rank", Kind.COUNT, account -> result.ranking().rank(account));
        text("account_id", accounts::id);
        text("name", accounts::name);
        text("industry", accounts.text(AccountField.INDUSTRY)::get);
        text("region", accounts.text(AccountField.REGION)::get);
    }

    private void position() {
        Valuation valuation = result.valuation();
        money("value", valuation.value());
        money("addressable_wallet", valuation.addressableWallet());
        money("revenue", valuation.revenue());
        number("share_of_wallet", Kind.RATIO, valuation.shareOfWallet()::get);
        money("white_space", valuation.whiteSpace());
        money("expected_revenue", valuation.expectedRevenue());
        money("gross_profit", valuation.grossProfit());
    }

    private void coverage() {
        Decision decision = result.decision();
        text("coverage", result::coverage);
        number("cost_to_serve", Kind.MONEY, decision::costToServe);
        money("expected_profit", decision.expectedProfit());
        for (String coverage : coverages(decision)) {
            money("profit_" + coverage.replace('-', '_'), decision.profit(coverage));
        }
        columns.add(Column.flagOrUndefined("large", decision::large));
        text("call", account -> decision.call(account, accounts.strategic(account))
                .id());
    }

    /** The usual coverages always have their column, so that a list keeps its shape when a model is not there. */
    private static Set<String> coverages(Decision decision) {
        Set<String> coverages = new LinkedHashSet<>(USUAL_COVERAGES);
        decision.terms().offers().forEach(offer -> coverages.add(offer.coverage()));
        return coverages;
    }

    private void classes() {
        number("score", Kind.SCORE, result.scores()::get);
        for (String name : List.of(
                Segments.VALUE_RELATIONSHIP, Segments.CLASS, Segments.TIER, Segments.CONTRIBUTION, Segments.PYRAMID)) {
            text(name, result.segments().named(name).orElseThrow()::of);
        }
    }

    private void restOfTheBook() {
        for (AccountField field : AccountField.values()) {
            if (columns.stream().anyMatch(column -> column.name().equals(field.column()))) {
                continue;
            }
            if (field == AccountField.STRATEGIC) {
                columns.add(Column.flag(field.column(), accounts::strategic));
            } else if (field.isNumber()) {
                number(field.column(), Kind.NUMBER, accounts.number(field)::get);
            } else {
                text(field.column(), accounts.text(field)::get);
            }
        }
        text("strategy", result.segments().named(Segments.RELATIONSHIP).orElseThrow()::of);
        text(Segments.PILOT, result.segments().named(Segments.PILOT).orElseThrow()::of);
        accounts.extras().forEach((header, column) -> {
            if (columns.stream().noneMatch(known -> known.name().equals(header))) {
                columns.add(extra(header, column));
            }
        });
    }

    /** A further column is one of numbers when every text in it is a number written plainly: 12.5, but not 0012. */
    private static Column extra(String header, TextColumn column) {
        for (int row = 0; row < column.size(); row++) {
            if (!column.get(row).isEmpty()
                    && !PLAIN_NUMBER.matcher(column.get(row)).matches()) {
                return Column.text(header, column::get);
            }
        }
        return Column.number(header, Kind.NUMBER, row -> Parameter.toNumber(column.get(row)));
    }

    private void money(String name, DoubleColumn values) {
        number(name, Kind.MONEY, values::get);
    }

    private void number(String name, Kind kind, IntToDoubleFunction values) {
        columns.add(Column.number(name, kind, values));
    }

    private void text(String name, IntFunction<String> texts) {
        columns.add(Column.text(name, texts));
    }
}
