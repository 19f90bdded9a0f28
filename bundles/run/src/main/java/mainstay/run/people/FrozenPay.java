package mainstay.run.people;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.ColumnTable;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import mainstay.run.parameters.Parameters;

/**
 * Pay as it was frozen with a review.
 *
 * @param table a row a measure, by person, as {@link PayTable} makes it
 * @param model the rules by which people were paid
 * @param changes the parameters that users had changed, with their values
 */
public record FrozenPay(ColumnTable table, ModelIdentity model, Map<String, String> changes) {

    /** A row a measure; of one person where that is given by id. */
    public PlanListing listing(Optional<String> person) {
        PlanColumns columns = PlanColumns.of(
                table.rows(),
                List.of(
                        Column.text(PayTable.PERSON, table.text(PayTable.PERSON)),
                        Column.text(PayTable.MEASURE, table.text(PayTable.MEASURE)),
                        Column.number("weight", Kind.RATIO, table.number("weight")),
                        Column.number("actual", Kind.NUMBER, table.number("actual")),
                        Column.number("target", Kind.NUMBER, table.number("target")),
                        Column.number("attainment", Kind.RATIO, table.number("attainment")),
                        Column.number("payout", Kind.RATIO, table.number("payout")),
                        Column.number(PayTable.AMOUNT, Kind.MONEY, table.number(PayTable.AMOUNT))));
        int[] rows = IntStream.range(0, table.rows())
                .filter(row -> person.isEmpty() || person.get().equals(person(row)))
                .toArray();
        return new PlanListing(
                columns.inOrder(rows), columns.names(), List.of(PayTable.AMOUNT), conclusions(person), List.of());
    }

    private List<String> conclusions(Optional<String> person) {
        Map<String, Double> pay = byPerson();
        String paid = person.map(id -> phrase("pay.frozen", id, NumberText.money(paid(id, pay))))
                .orElseGet(() -> counted(
                        "pay.total",
                        pay.size(),
                        NumberText.money(pay.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())));
        return List.of(paid, rules());
    }

    private static double paid(String id, Map<String, Double> pay) {
        if (!pay.containsKey(id)) {
            throw MainstayException.unknown(Code.NOT_FOUND, "person with frozen pay called", id, pay.keySet());
        }
        return pay.get(id);
    }

    private String person(int row) {
        return table.text(PayTable.PERSON).get(row);
    }

    /** What each person was paid, in currency, by id. */
    Map<String, Double> byPerson() {
        Map<String, Double> pay = new TreeMap<>();
        for (int row = 0; row < table.rows(); row++) {
            pay.merge(person(row), table.number(PayTable.AMOUNT).get(row), Double::sum);
        }
        return pay;
    }

    /** By which rules people were paid, with their version, and what users had changed of them. */
    String rules() {
        String figures = Parameters.payFigure(model.id(), "");
        String changed = changes.entrySet().stream()
                .filter(change -> change.getKey().startsWith(figures))
                .filter(change -> !Parameters.OF_ALL_PAY.contains(change.getKey()))
                .map(change -> change.getKey() + " " + change.getValue())
                .collect(Collectors.joining(", "));
        return changed.isEmpty()
                ? phrase("pay.rules", model.id(), model.version())
                : phrase("pay.rules-frozen", model.id(), model.version(), changed);
    }
}
