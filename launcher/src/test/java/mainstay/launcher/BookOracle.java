package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Computes the fields of {@code rank} from the CSV files of a book with plain loops, sharing no code with the product, and
 * from them how many accounts are in each class, and how concentrated they are: what the product prints must agree with it.
 */
final class BookOracle {
    private static final double RELATIVE = 1e-6;
    private static final double HALF_CENT = 0.005;
    private static final Map<String, Double> TEAMS = teams();

    private final List<Map<String, Object>> rows = new ArrayList<>();

    /** A book in two CSV files, with the margin of wallets that have none. */
    BookOracle(Path book, double margin) throws IOException {
        Map<String, List<Map<String, String>>> wallets = new TreeMap<>();
        for (Map<String, String> wallet : CsvRows.of(book.resolve("wallets.csv"))) {
            wallets.computeIfAbsent(wallet.get("account_id"), id -> new ArrayList<>())
                    .add(wallet);
        }
        for (Map<String, String> account : CsvRows.of(book.resolve("accounts.csv"))) {
            rows.add(priced(account, wallets.getOrDefault(account.get("account_id"), List.of()), margin));
        }
        rows.sort(Comparator.comparing(row -> (String) row.get("account_id")));
        score();
        segment();
        rank();
    }

    /** Checks rows printed by {@code rank --format json}: their order, numbers and classes. */
    void agreesWith(JsonNode ranked) {
        assertThat(ranked.size()).isEqualTo(rows.size());
        for (int at = 0; at < rows.size(); at++) {
            JsonNode actual = ranked.get(at);
            Map<String, Object> expected = rows.get(at);
            assertThat(expected).containsKeys("value_relationship", "contribution", "tier");
            assertThat(actual.get("account_id").textValue()).isEqualTo(expected.get("account_id"));
            expected.forEach((field, value) -> {
                if (!field.startsWith("_")) {
                    agrees(expected.get("account_id") + " " + field, actual.get(field), value);
                }
            });
        }
    }

    /** Checks rows printed by {@code segments --format json}: how many accounts are in each class of these. */
    void agreesWithClasses(JsonNode printed, String... segmentations) {
        for (String segmentation : segmentations) {
            Map<String, Integer> counted = new TreeMap<>();
            for (Map<String, Object> row : rows) {
                if (row.get(segmentation) != null) {
                    counted.merge((String) row.get(segmentation), 1, Integer::sum);
                }
            }
            Map<String, Integer> actual = new TreeMap<>();
            for (JsonNode row : printed) {
                int accounts = row.get("accounts").intValue();
                if (row.get("segmentation").textValue().equals(segmentation) && accounts > 0) {
                    actual.put(row.get("class").textValue(), accounts);
                }
            }
            assertThat(actual).as(segmentation).isEqualTo(counted);
        }
    }

    /** Checks rows printed by {@code segments pareto --format json}. */
    void agreesWithPareto(JsonNode printed) {
        List<String> measures = new ArrayList<>();
        for (JsonNode row : printed) {
            String measure = row.get("measure").textValue();
            measures.add(measure);
            List<Double> greatestFirst = new ArrayList<>();
            double total = 0;
            for (Map<String, Object> account : rows) {
                double number = Math.max(0, (Double) account.get(measure));
                greatestFirst.add(number);
                total += number;
            }
            greatestFirst.sort(Comparator.reverseOrder());
            agrees(measure + " total", row.get("total"), total);
            agrees(measure + " gini", row.get("gini"), gini(greatestFirst, total));
            assertThat(row.get("accounts").intValue()).isEqualTo(rows.size());
            for (int percent : List.of(50, 80, 95)) {
                assertThat(row.get("accounts_for_" + percent).intValue())
                        .as("%s accounts for %s %%", measure, percent)
                        .isEqualTo(fewest(greatestFirst, total * percent / 100));
            }
        }
        assertThat(measures).containsExactly("value", "revenue", "gross_profit", "expected_profit");
    }

    private static int fewest(List<Double> greatestFirst, double enough) {
        double sum = 0;
        for (int taken = 1; taken <= greatestFirst.size(); taken++) {
            sum += greatestFirst.get(taken - 1);
            if (sum >= enough) {
                return taken;
            }
        }
        return greatestFirst.size();
    }

    /** By its definition: half the mean difference of all pairs, relative to the mean. */
    private static double gini(List<Double> numbers, double total) {
        double differences = 0;
        for (double one : numbers) {
            for (double other : numbers) {
                differences += Math.abs(one - other);
            }
        }
        return differences / (2 * numbers.size() * total);
    }

    private static void agrees(String what, JsonNode actual, Object expected) {
        if (expected == null) {
            assertThat(actual.isNull()).as(what + " is undefined").isTrue();
        } else if (expected instanceof Double number) {
            double tolerance = RELATIVE * Math.max(1, Math.abs(number));
            assertThat(Math.abs(actual.doubleValue() - number))
                    .as("%s: %s and not %s", what, actual, number)
                    .isLessThanOrEqualTo(tolerance);
        } else {
            assertThat(actual.asText()).as(what).isEqualTo(expected.toString());
        }
    }

    private static Map<String, Double> teams() {
        Map<String, Double> teams = new LinkedHashMap<>();
        teams.put("dedicated", (120_000 + 120_000) * 1.2);
        teams.put("shared", ((100_000 + 100_000) * 1.2 + 100_000) / 5);
        teams.put("channel", (100_000 + 80_000) * 1.2 / 100);
        return teams;
    }

    private static Map<String, Object> priced(
            Map<String, String> account, List<Map<String, String>> wallets, double defaultMargin) {
        double value = 0;
        double addressableWallet = 0;
        double revenues = 0;
        double whiteSpace = 0;
        double expectedRevenue = 0;
        double grossProfit = 0;
        double current = 0;
        double potential = 0;
        for (Map<String, String> wallet : wallets) {
            double spend = number(wallet, "spend", 0);
            double addressable = number(wallet, "addressable", 1);
            double revenue = number(wallet, "revenue", 0);
            double margin = number(wallet, "margin", defaultMargin);
            double contestable = spend * addressable * (1 - number(wallet, "tied", 0));
            Double share = number(wallet, "expected_share");
            double expected = share == null ? revenue : contestable * share;
            value += contestable;
            addressableWallet += spend * addressable;
            revenues += revenue;
            whiteSpace += Math.max(0, contestable - revenue);
            expectedRevenue += expected;
            grossProfit += expected * margin;
            current += revenue * margin;
            potential += contestable * margin;
        }
        Map<String, Object> row = new LinkedHashMap<>();
        for (String text : List.of("account_id", "name", "industry", "region")) {
            String cell = account.get(text);
            row.put(text, cell == null || cell.isBlank() ? null : cell);
        }
        row.put("value", value);
        row.put("addressable_wallet", addressableWallet);
        row.put("revenue", revenues);
        row.put("share_of_wallet", addressableWallet == 0 ? null : (Double) (revenues / addressableWallet));
        row.put("white_space", whiteSpace);
        row.put("expected_revenue", expectedRevenue);
        row.put("gross_profit", grossProfit);
        cover(row, grossProfit, "true".equalsIgnoreCase(account.get("strategic")));
        row.put("_current", current);
        row.put("_potential", potential);
        for (String rating : List.of("growth", "fit", "willingness")) {
            row.put("_" + rating, number(account, rating));
        }
        return row;
    }

    private static void cover(Map<String, Object> row, double grossProfit, boolean strategic) {
        String coverage = "none";
        double cost = 0;
        double profit = 0;
        for (Map.Entry<String, Double> team : TEAMS.entrySet()) {
            double left = grossProfit - team.getValue();
            row.put("profit_" + team.getKey(), left);
            if (coverage.equals("none") && left > -HALF_CENT) {
                coverage = team.getKey();
                cost = team.getValue();
                profit = left;
            }
        }
        row.put("coverage", coverage);
        row.put("cost_to_serve", cost);
        row.put("expected_profit", profit);
        row.put("large", grossProfit - TEAMS.get("dedicated") > -HALF_CENT);
        row.put("call", !coverage.equals("none") ? "pursue" : strategic ? "low-priority" : "give-up");
    }

    private void score() {
        for (Map<String, Object> row : rows) {
            double sum = 0;
            int criteria = 0;
            Double fit = (Double) row.get("_fit");
            Double willingness = (Double) row.get("_willingness");
            Double[] all = {
                percentile("revenue", row),
                mean(percentile("white_space", row), percentile("_growth", row)),
                mean(percentile("share_of_wallet", row), fit == null ? null : fit * 20),
                willingness == null ? null : willingness * 20,
                percentile("gross_profit", row)
            };
            for (Double criterion : all) {
                if (criterion != null) {
                    sum += criterion;
                    criteria++;
                }
            }
            row.put("score", criteria == 0 ? null : (Double) (sum / criteria));
        }
    }

    private static Double mean(Double one, Double other) {
        return one == null || other == null ? null : (Double) ((one + other) / 2);
    }

    private Double percentile(String field, Map<String, Object> row) {
        Double own = (Double) row.get(field);
        if (own == null) {
            return null;
        }
        double within = field.equals("share_of_wallet") || field.startsWith("_") ? 0 : HALF_CENT;
        double first = own;
        if (within > 0) {
            // The least of the run of amounts that its own is in.
            first = Double.NaN;
            for (double value : rows.stream()
                    .mapToDouble(other -> (Double) other.get(field))
                    .sorted()
                    .toArray()) {
                if (value <= own && !(value - first < within)) {
                    first = value;
                }
            }
        }
        double below = 0;
        double with = 0;
        for (Map<String, Object> other : rows) {
            Double value = (Double) other.get(field);
            if (value != null) {
                with++;
                below += value < first ? 1 : value == first || value - first < within ? 0.5 : 0;
            }
        }
        return below / with * 100;
    }

    private double median(String field) {
        List<Double> values = rows.stream()
                .map(row -> (Double) row.get(field))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        int half = values.size() / 2;
        if (values.isEmpty()) {
            return Double.NaN;
        }
        return values.size() % 2 == 1 ? values.get(half) : (values.get(half - 1) + values.get(half)) / 2;
    }

    private void segment() {
        double value = median("value");
        double share = median("share_of_wallet");
        double current = median("_current");
        double potential = median("_potential");
        for (Map<String, Object> row : rows) {
            boolean valuable = isMuch((Double) row.get("value"), value);
            Double own = (Double) row.get("share_of_wallet");
            String byShare = own == null
                    ? null
                    : own >= share && own > 0
                            ? (valuable ? "key" : "loyal")
                            : valuable ? "growth-prospect" : "low-potential";
            row.put("value_relationship", byShare);
            boolean now = isMuch((Double) row.get("_current"), current);
            boolean later = isMuch((Double) row.get("_potential"), potential);
            row.put("contribution", now ? (later ? "grow" : "milk") : later ? "cultivate" : "deprioritize");
        }
        List<Map<String, Object>> byScore = new ArrayList<>(rows);
        byScore.sort(Comparator.comparing(row -> row.get("score") == null ? 1 : -(Double) row.get("score")));
        label(byScore, "class", List.of("key", "major", "core"));
    }

    /** At the median or above, where amounts less than half a cent apart are equal, and above nothing. */
    private static boolean isMuch(double amount, double median) {
        return amount > median - HALF_CENT && amount >= HALF_CENT;
    }

    /** The first tenth, the next three tenths, and the others. */
    private static void label(List<Map<String, Object>> order, String field, List<String> labels) {
        for (int at = 0; at < order.size(); at++) {
            order.get(at).put(field, labels.get(at * 10 < order.size() ? 0 : at * 10 < order.size() * 4 ? 1 : 2));
        }
    }

    private void rank() {
        for (Map<String, Object> row : rows) {
            row.put("_white", percentile("white_space", row));
        }
        rows.sort(Comparator.comparing(row -> -(Double) row.get("expected_profit")));
        // Amounts less than half a cent apart are equal, and equals stand by account id.
        for (int start = 0, end = 0; start < rows.size(); start = end) {
            double greatest = (Double) rows.get(start).get("expected_profit");
            while (end < rows.size() && greatest - (Double) rows.get(end).get("expected_profit") < HALF_CENT) {
                end++;
            }
            rows.subList(start, end).sort(Comparator.comparing(row -> (String) row.get("account_id")));
        }
        label(rows, "pyramid", List.of("top", "next", "last"));
        double total = 0;
        for (Map<String, Object> row : rows) {
            total += Math.max(0, (Double) row.get("expected_profit"));
        }
        double before = 0;
        for (int at = 0; at < rows.size(); at++) {
            Map<String, Object> row = rows.get(at);
            double profit = (Double) row.get("expected_profit");
            row.put("rank", at + 1);
            String tier = profit <= 0 || before / total >= 0.95 ? "C" : before / total < 0.8 ? "A" : "B";
            row.put("tier", tier.equals("C") && (Double) row.get("_white") >= 75 ? "C+" : tier);
            before += Math.max(0, profit);
        }
    }

    private static double number(Map<String, String> row, String field, double otherwise) {
        Double number = number(row, field);
        return number == null ? otherwise : number;
    }

    private static Double number(Map<String, String> row, String field) {
        String cell = row.get(field);
        return cell == null || cell.isBlank() ? null : Double.valueOf(cell);
    }
}
