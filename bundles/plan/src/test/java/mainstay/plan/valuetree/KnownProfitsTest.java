package mainstay.plan.valuetree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.Period;
import mainstay.plan.calendar.WorkingDays;
import mainstay.testkit.SharedData;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sellers beside the checkout whose price, cost, volume and mix are known. */
class KnownProfitsTest {
    private static final Offset<Double> CENT = within(0.005);

    private static Period year(int year) {
        return Period.parse(Integer.toString(year)).orElseThrow();
    }

    private static Map<String, Double> amounts(ValueTree tree) {
        return tree.nodes().stream().collect(Collectors.toMap(TreeNode::id, TreeNode::amount));
    }

    @ParameterizedTest
    @EnumSource
    void theInsurersSalesAreSplitByLineWhileTheOtherInsurerBuysAsItDid(TreeVariant variant) {
        Book book = SharedData.book("process/picc");
        SalesOfPeriods sales =
                SalesOfPeriods.of(book, year(2026), year(2027), LocalDate.of(2027, 12, 31), WorkingDays.USUAL);
        Map<String, Double> found = amounts(ValueTree.ofSales(sales, variant, NamedCosts.NONE));

        SharedData.expected("process/picc", "price, cost, volume, mix by line (4 rows), " + variant.word())
                .get("value")
                .properties()
                .forEach(part -> assertThat(found.get(part.getKey().equals("cost") ? "unit-cost" : part.getKey()))
                        .as(part.getKey())
                        .isCloseTo(part.getValue().asDouble(), CENT));
        assertThat(sales.withoutCost()).isZero();
    }

    @Test
    void aSaleOfAYearCountsInAQuarterForItsPartOfTheWorkingDays() {
        Book book = SharedData.book("process/bonder");
        SalesOfPeriods halves = SalesOfPeriods.of(
                book,
                Period.parse("2000-H1").orElseThrow(),
                Period.parse("2000").orElseThrow(),
                LocalDate.of(2002, 8, 30),
                WorkingDays.USUAL);

        BeforeAfter revenue = halves.account(0).lines().stream()
                .filter(line -> halves.lines().get(line.line()).equals("DA"))
                .findFirst()
                .orElseThrow()
                .revenue();
        assertThat(revenue).isEqualTo(new BeforeAfter(6_100_000, 12_600_000));
    }

    @Test
    void theSellerOfModelsSellsMoreAtBetterPrices() {
        Map<String, Double> byProduct =
                amounts(ValueTree.ofSales(models(false), TreeVariant.SYMMETRIC, NamedCosts.NONE));
        Map<String, Double> byLine = amounts(ValueTree.ofSales(models(true), TreeVariant.SYMMETRIC, NamedCosts.NONE));

        assertThat(byProduct.get("price")).isCloseTo(8_982.95, CENT);
        assertThat(byProduct.get("unit-cost")).isCloseTo(0, CENT);
        assertThat(byProduct.get("volume")).isCloseTo(475_130.81, CENT);
        assertThat(byProduct.get("mix")).isCloseTo(4_644.44, CENT);
        assertThat(byProduct.get("gross-profit")).isCloseTo(488_758.20, CENT);
        assertThat(byLine.get("price")).as("the level matters").isCloseTo(43_305.48, CENT);
        assertThat(byLine.get("unit-cost")).isCloseTo(-16_619.80, CENT);
        assertThat(byLine.get("volume")).isCloseTo(475_018.98, CENT);
        assertThat(byLine.get("mix")).isCloseTo(-12_946.46, CENT);
    }

    @Test
    void theSellerOfServicesSellsMoreAtLowerPrices() {
        Tally tally = new Tally();
        lines("aws-saas", "SaaS-Sales.csv").forEach(line -> {
            List<String> cells = List.of(line.split(",", -1));
            int last = cells.size() - 1;
            double revenue = Double.parseDouble(cells.get(last - 3));
            tally.add(
                    cells.get(last - 5),
                    cells.get(2).substring(cells.get(2).length() - 4),
                    Double.parseDouble(cells.get(last - 2)),
                    revenue,
                    revenue - Double.parseDouble(cells.get(last)));
        });

        Map<String, Double> found =
                amounts(ValueTree.ofSales(tally.between("2022", "2023"), TreeVariant.SYMMETRIC, NamedCosts.NONE));

        assertThat(found.get("price")).isCloseTo(-21_564.49, CENT);
        assertThat(found.get("unit-cost")).isCloseTo(13_263.98, CENT);
        assertThat(found.get("volume")).isCloseTo(21_264.49, CENT);
        assertThat(found.get("mix")).isCloseTo(-1_183.40, CENT);
        assertThat(found.get("gross-profit")).isCloseTo(11_780.58, CENT);
    }

    private static ProfitOf models(boolean byLine) {
        Map<String, String> years = new HashMap<>();
        lines("process/classicmodels", "orders.csv").forEach(line -> {
            String[] cells = line.split(",", -1);
            years.put(cells[0], cells[1].substring(0, 4));
        });
        Map<String, List<String>> products = new HashMap<>();
        lines("process/classicmodels", "products.csv").forEach(line -> {
            List<String> cells = List.of(line.split(",", -1));
            products.put(cells.get(0), cells);
        });
        Tally tally = new Tally();
        lines("process/classicmodels", "orderdetails.csv").forEach(line -> {
            String[] cells = line.split(",", -1);
            List<String> product = products.get(cells[1]);
            double quantity = Double.parseDouble(cells[2]);
            tally.add(
                    byLine ? product.get(product.size() - 6) : cells[1],
                    years.get(cells[0]),
                    quantity,
                    quantity * Double.parseDouble(cells[3]),
                    quantity * Double.parseDouble(product.get(product.size() - 2)));
        });
        return tally.between("2003", "2004");
    }

    private static Stream<String> lines(String folder, String file) {
        try {
            return Files.readAllLines(SharedData.folder(folder).resolve(file)).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Quantity, revenue and cost by product and year. */
    private static final class Tally {
        private final Map<String, Map<String, double[]>> sums = new TreeMap<>();

        void add(String product, String year, double... figures) {
            double[] sum = sums.computeIfAbsent(product, of -> new LinkedHashMap<>())
                    .computeIfAbsent(year, of -> new double[figures.length]);
            for (int figure = 0; figure < figures.length; figure++) {
                sum[figure] += figures[figure];
            }
        }

        ProfitOf between(String before, String after) {
            List<ValuedLine> sold = new ArrayList<>();
            sums.forEach((product, years) -> {
                double[] first = years.getOrDefault(before, new double[3]);
                double[] second = years.getOrDefault(after, new double[3]);
                sold.add(ProfitOf.sold(sold.size(), first[0], first[1], first[2], second[0], second[1], second[2]));
            });
            return ProfitOf.one(sold.toArray(ValuedLine[]::new));
        }
    }
}
