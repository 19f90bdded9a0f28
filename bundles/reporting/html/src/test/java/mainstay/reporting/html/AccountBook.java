package mainstay.reporting.html;

import static mainstay.reporting.api.Expression.cell;
import static mainstay.reporting.api.Expression.given;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Assumption.Allowed;
import mainstay.reporting.api.Axis;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Bubbles;
import mainstay.reporting.api.Curves;
import mainstay.reporting.api.Curves.Curve;
import mainstay.reporting.api.Expression.Total;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Flow;
import mainstay.reporting.api.Provenance;
import mainstay.reporting.api.Provenance.Source;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Shifts;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.api.Waterfall;
import mainstay.reporting.api.Waterfall.Step;

/** A report as sales people get it: some hundred accounts of which few are large, with what there is to tell of each. */
final class AccountBook {
    private static final String[] FIRST = {
        "Northern",
        "Blue Ridge",
        "Harbour",
        "Kestrel",
        "Meridian",
        "Summit",
        "Orchard",
        "Granite",
        "Lakeside",
        "Pioneer"
    };
    private static final String[] SECOND = {"Freight", "Foods", "Energy", "Mutual Insurance", "Health", "Steel", "Media"
    };
    private static final String[] LINES = {
        "servers", "storage", "notebooks", "printers and supplies", "services", "software subscriptions", "networking"
    };
    private static final String DIGEST = "0c1d2e3f405162738495a6b7c8d9eafb0c1d2e3f405162738495a6b7c8d9eafb";
    private static final double MARGIN = 0.28;
    private static final double DEDICATED = 288_000;
    private static final double SHARED = 24_000;

    private final int size;
    private final double[] spend;
    private final double[] addressable;
    private final double[] contestable;
    private final double[] share;
    private final double[] score;

    /** The accounts by profit. */
    private final int[] order;

    /** The accounts by spend. */
    private final int[] largest;

    AccountBook(int size) {
        this.size = size;
        Random random = new Random(20261122);
        spend = numbers(at -> Math.round(40_000 * Math.pow(1 / (1 - random.nextDouble() * 0.9995), 0.95)));
        addressable = numbers(at -> spend[at] * (0.45 + 0.5 * random.nextDouble()));
        contestable = numbers(at -> addressable[at] * (0.5 + 0.5 * random.nextDouble()));
        share = numbers(at -> Math.pow(random.nextDouble(), 2) * 0.9);
        score = numbers(at -> random.nextDouble() * 100);
        order = falling(numbers(this::profit));
        largest = falling(spend);
    }

    Report report() {
        return new Report(
                "priority-list",
                "Priority list",
                provenance(),
                assumptions(),
                List.of(
                        new Section(
                                "At a glance",
                                "What the book comes to under the assumptions in force.",
                                List.of(figures())),
                        new Section(
                                "Where the value lies",
                                "Every account by what it spends and what we have of it.",
                                List.of(valueByShare(), currentByPotential())),
                        new Section("Accounts", "In the order of what they bring.", List.of(table())),
                        new Section("Concentration and lines", "", List.of(pareto(), whiteSpace(), coverages())),
                        new Section(
                                "If attractiveness ranked them", "The same, differently.", List.of(shifts(), tiers()))),
                List.of("channel coverage is not offered: bundle mainstay.teamcost.channel is stopped"));
    }

    static String name(int at) {
        int names = FIRST.length * SECOND.length;
        String name = FIRST[at % FIRST.length] + " " + SECOND[at / FIRST.length % SECOND.length];
        return at < names ? name : name + " " + (at / names + 1);
    }

    static String id(int at) {
        return "A-" + (10_000 + at * 37);
    }

    /** The account that spends most. */
    int largest() {
        return largest[0];
    }

    private double[] numbers(IntToDoubleFunction number) {
        return IntStream.range(0, size).mapToDouble(number).toArray();
    }

    private static int[] falling(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> -values[at]))
                .mapToInt(at -> at)
                .toArray();
    }

    private static Provenance provenance() {
        return new Provenance(
                "north-region-2026",
                "5f2d1b0c9e8a7f6d5c4b3a29180706f5e4d3c2b1a09f8e7d6c5b4a3928171605",
                "USD",
                "g3-4f2a91c0",
                List.of(
                        new Source("scoring", "profit-contribution", "1.2.0", DIGEST),
                        new Source("team-cost", "dedicated", "1.0.0", DIGEST),
                        new Source("report", "html", "0.1.0", DIGEST)),
                Instant.parse("2026-11-22T05:40:12Z"),
                "m.keller");
    }

    private double ours(int at) {
        return contestable[at] * share[at];
    }

    private double gross(int at) {
        return ours(at) * MARGIN;
    }

    private String coverage(int at) {
        return gross(at) > 2 * DEDICATED ? "dedicated" : gross(at) > 2 * SHARED ? "shared" : "none";
    }

    private double cost(int at) {
        return switch (coverage(at)) {
            case "dedicated" -> DEDICATED;
            case "shared" -> SHARED;
            default -> 2_500;
        };
    }

    private double profit(int at) {
        return gross(at) - cost(at);
    }

    private Figures figures() {
        double profit = Arrays.stream(numbers(this::profit)).sum();
        double gross = Arrays.stream(numbers(this::gross)).sum();
        return new Figures(List.of(
                Figure.number("Expected profit", Kind.MONEY, Math.rint(profit), "sum over the accounts")
                        .by(new Total("priority-list", "expected_profit")),
                Figure.number("Gross profit", Kind.MONEY, Math.rint(gross), "contestable × share × margin"),
                Figure.number("Accounts", Kind.COUNT, size, "rows of the book"),
                Figure.number("Share of wallet", Kind.RATIO, 0.3046, "what is ours of what is contestable"),
                Figure.text("Leading account", name(order[0]), "the first of the list")));
    }

    private Table table() {
        List<Field> fields = List.of(
                Field.of(Column.number("rank", Kind.COUNT, row -> row + 1)),
                Field.of(Column.text("account_id", row -> id(order[row])), "Account", ""),
                Field.of(Column.text("name", row -> name(order[row]))),
                Field.of(
                        Column.text("coverage", row -> coverage(order[row])), "Coverage", "the richest team that pays"),
                money("total_spend", "Total spend", at -> spend[at], "from the wallets"),
                money("contestable", "Contestable", at -> contestable[at], "addressable spend that is not tied"),
                Field.of(
                        Column.number("share_of_wallet", Kind.RATIO, row -> share[order[row]]),
                        "Share of wallet",
                        "ours ÷ contestable"),
                money("gross_profit", "Gross profit", this::gross, "")
                        .by(cell("contestable").times(cell("share_of_wallet")).times(given("margin.default"))),
                money("cost_to_serve", "Cost to serve", this::cost, "what the team costs"),
                money("expected_profit", "Expected profit", this::profit, "what is left")
                        .by(cell("gross_profit").minus(cell("cost_to_serve"))),
                Field.of(Column.number("score", Kind.SCORE, row -> score[order[row]])),
                Field.of(Column.flag("large", row -> spend[order[row]] > 1_000_000)));
        return Table.of("priority-list", "Priority list", fields, size)
                .showing(List.of(
                        "rank",
                        "account_id",
                        "name",
                        "coverage",
                        "total_spend",
                        "share_of_wallet",
                        "gross_profit",
                        "expected_profit"))
                .about("account_id")
                .telling(row -> details(order[row]));
    }

    private Field money(String name, String heading, IntToDoubleFunction amounts, String how) {
        return Field.of(
                Column.number(name, Kind.MONEY, row -> Math.rint(amounts.applyAsDouble(order[row]))), heading, how);
    }

    private Section details(int at) {
        return new Section(
                name(at),
                "Account " + id(at) + ", covered by " + coverage(at) + ".",
                List.of(
                        new Figures(List.of(
                                Figure.number("Expected profit", Kind.MONEY, Math.rint(profit(at)), "what is left"),
                                Figure.number("Share of wallet", Kind.RATIO, share[at], "ours ÷ contestable"),
                                Figure.text("Coverage", coverage(at), "the richest team that pays"))),
                        waterfall(at),
                        wallet(at)));
    }

    private Waterfall waterfall(int at) {
        return new Waterfall(
                "value",
                "From total spend to profit",
                "What becomes of the spend until it is our profit.",
                Kind.MONEY,
                List.of(
                        new Step("total spend", spend[at], true, "from the wallets"),
                        new Step("not addressable", addressable[at] - spend[at], false, "lines we do not sell"),
                        new Step("addressable", addressable[at], true, ""),
                        new Step("tied to others", contestable[at] - addressable[at], false, "contracts"),
                        new Step("contestable", contestable[at], true, ""),
                        new Step("with competitors", ours(at) - contestable[at], false, "white space"),
                        new Step("ours", ours(at), true, ""),
                        new Step("gross profit", gross(at), true, "ours × margin"),
                        new Step("cost to serve", -cost(at), false, "the team"),
                        new Step("profit", profit(at), true, "gross profit − cost to serve")));
    }

    private Table wallet(int at) {
        return Table.of(
                "lines",
                "Lines",
                List.of(
                        Field.of(Column.text("line", row -> LINES[row]), "Line", "from the wallets file"),
                        Field.of(Column.number("spend", Kind.MONEY, row -> Math.rint(spend[at] / (row + 2)))),
                        Field.of(Column.number("our_share", Kind.RATIO, row -> share[at] / (row + 1)))),
                LINES.length);
    }

    private Bubbles valueByShare() {
        return new Bubbles(
                "value-by-share",
                "Value by share of wallet",
                "Each bubble is an account; its area is our gross profit. At the lower right there is most to win.",
                new Axis("total spend", Kind.MONEY, 1_000_000),
                new Axis("share of wallet", Kind.RATIO, 0.35),
                Axis.of("gross profit", Kind.MONEY),
                size,
                Column.text("account_id", row -> id(largest[row])),
                Column.text("name", row -> name(largest[row])),
                Column.text("coverage", row -> coverage(largest[row])),
                Column.number("x", Kind.MONEY, row -> spend[largest[row]]),
                Column.number("y", Kind.RATIO, row -> share[largest[row]]),
                Column.number("area", Kind.MONEY, row -> gross(largest[row])),
                List.of("Defend", "Maintain", "Develop", "Serve lean"));
    }

    private Bubbles currentByPotential() {
        return new Bubbles(
                "current-by-potential",
                "Current by potential margin",
                "To the right what an account earns us now, upwards what it could; losses lie left of 0.",
                new Axis("current profit", Kind.MONEY, 0),
                new Axis("potential margin", Kind.MONEY, 250_000),
                Axis.of("total spend", Kind.MONEY),
                size,
                Column.text("account_id", row -> id(largest[row])),
                Column.text("name", row -> name(largest[row])),
                Column.text("coverage", row -> coverage(largest[row])),
                Column.number("x", Kind.MONEY, row -> profit(largest[row])),
                Column.number("y", Kind.MONEY, row -> (contestable[largest[row]] - ours(largest[row])) * MARGIN),
                Column.number("area", Kind.MONEY, row -> spend[largest[row]]),
                List.of("Grow", "Turn round", "Harvest", "Question"));
    }

    private Curves pareto() {
        double[] gross = Arrays.stream(numbers(this::gross)).sorted().toArray();
        double total = Arrays.stream(gross).sum();
        double[] running = new double[size];
        for (int at = 0; at < size; at++) {
            running[at] = (at == 0 ? 0 : running[at - 1]) + gross[size - 1 - at];
        }
        return new Curves(
                "pareto",
                "Pareto curve",
                "A fifth of the accounts brings most of the gross profit.",
                new Axis("share of accounts", Kind.RATIO, 0.2),
                new Axis("share of gross profit", Kind.RATIO, 0.8),
                List.of(new Curve(
                        "gross profit",
                        DoubleColumn.of(numbers(at -> (at + 1.0) / size)),
                        DoubleColumn.of(numbers(at -> running[at] / total)))));
    }

    private static Bars whiteSpace() {
        List<Bar> bars = new ArrayList<>();
        for (int at = 0; at < LINES.length; at++) {
            bars.add(new Bar(LINES[at], List.of(48_250_000.0 / (at + 1))));
        }
        return new Bars(
                "white-space",
                "White space by line",
                "What competitors have of what is contestable.",
                "line",
                Kind.MONEY,
                List.of("white space"),
                bars);
    }

    private static Bars coverages() {
        return new Bars(
                "profit-by-coverage",
                "Profit by coverage",
                "Expected profit under the present coverage and under the recommended one.",
                "coverage",
                Kind.MONEY,
                List.of("present", "recommended"),
                List.of(
                        new Bar("dedicated", List.of(9_716_312.5, 12_812_000.25)),
                        new Bar("shared", List.of(4_133_000.0, 5_020_111.0)),
                        new Bar("none", List.of(-630_000.0, 510_000.0))));
    }

    private Shifts shifts() {
        int count = Math.min(size, 120);
        int[] byScore = falling(Arrays.copyOf(score, count));
        int[] after = new int[count];
        for (int place = 0; place < count; place++) {
            after[byScore[place]] = place + 1;
        }
        int[] moved = falling(IntStream.range(0, count)
                .mapToDouble(at -> Math.abs(after[at] - at - 1))
                .toArray());
        return new Shifts(
                "shifts",
                "Rank shifts",
                "Blue lines rise, orange ones fall; those that move most are named.",
                "profit contribution",
                "attractiveness",
                count,
                Column.text("account_id", row -> id(order[moved[row]])),
                Column.text("name", row -> name(order[moved[row]])),
                Column.number("before", Kind.COUNT, row -> moved[row] + 1),
                Column.number("after", Kind.COUNT, row -> after[moved[row]]));
    }

    /** From tiers by spend to tiers by profit: all sixteen streams, those without an account among them. */
    private Flow tiers() {
        List<String> tiers = List.of("strategic", "key", "growth", "long tail");
        int[] before = places(largest);
        int[] after = places(order);
        double[] accounts = new double[tiers.size() * tiers.size()];
        double[] profits = new double[accounts.length];
        for (int at = 0; at < size; at++) {
            int stream = tier(before[at]) * tiers.size() + tier(after[at]);
            accounts[stream]++;
            profits[stream] += Math.rint(profit(at));
        }
        return new Flow(
                "tiers",
                "Moves between tiers",
                "Bands in colour move to another tier, grey ones stay.",
                "tier by spend",
                "tier by profit",
                tiers,
                accounts.length,
                Column.text("tier_before", row -> tiers.get(row / tiers.size())),
                Column.text("tier_after", row -> tiers.get(row % tiers.size())),
                Column.number("accounts", Kind.COUNT, row -> accounts[row]),
                Column.number("expected_profit", Kind.MONEY, row -> profits[row]));
    }

    private static int[] places(int[] order) {
        int[] places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        return places;
    }

    /** The first twentieth, the next three, the next four, and the rest. */
    private int tier(int place) {
        double part = (double) place / size;
        return part < 0.05 ? 0 : part < 0.2 ? 1 : part < 0.4 ? 2 : 3;
    }

    private static List<Assumption> assumptions() {
        return List.of(
                number("margin.default", Kind.RATIO, MARGIN, "default", "gross margin where a line tells none"),
                number("profit.target", Kind.MONEY, 2 * DEDICATED, "mainstay.models.cfg", "what a team must bring"),
                new Assumption(
                        "teamcost.dedicated.cost_per_account",
                        Kind.MONEY,
                        DEDICATED,
                        "",
                        "computed",
                        false,
                        "what a team of its own costs",
                        "",
                        Optional.of(given("teamcost.dedicated.pay").times(given("teamcost.dedicated.overhead"))),
                        Allowed.ANYTHING),
                new Assumption(
                        "scoring.model",
                        Kind.TEXT,
                        Double.NaN,
                        "profit-contribution",
                        "command line",
                        true,
                        "what ranks the accounts",
                        "the id of a model",
                        Optional.empty(),
                        Allowed.ANYTHING));
    }

    private static Assumption number(String name, Kind kind, double value, String origin, String description) {
        return new Assumption(
                name,
                kind,
                value,
                "",
                origin,
                !origin.equals("default"),
                description,
                "0 or more",
                Optional.empty(),
                Allowed.ANYTHING);
    }
}
