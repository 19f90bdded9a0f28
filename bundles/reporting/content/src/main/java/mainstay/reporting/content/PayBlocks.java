package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;

import java.util.List;
import java.util.stream.IntStream;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Expression.Total;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Table;
import mainstay.run.listing.PlanListing;
import mainstay.run.parameters.Assumptions;
import mainstay.run.people.PayList;
import mainstay.run.people.PersonPay;

/** What one person is paid, measure by measure, and what each is made of. */
final class PayBlocks {
    private static final String RECEIPTS = "-receipts";

    private final String id;
    private final PersonPay person;
    private final PlanListing pay;
    private final PlanListing receipts;
    private final PayFields fields;

    /**
     * Of a person.
     *
     * @param id the id of the table
     * @param list the pay of the person alone
     */
    PayBlocks(String id, PersonPay person, PayList list, Assumptions assumptions) {
        this.id = id;
        this.person = person;
        this.pay = list.pay();
        this.receipts = list.receipts();
        this.fields = new PayFields(id, id + RECEIPTS, pay.columns(), assumptions);
    }

    List<String> notes() {
        return pay.notes();
    }

    /** What is paid, and which measure brings most and which falls furthest behind. */
    List<String> decision() {
        String paid = ListingTable.text(pay.conclusions());
        return IntStream.range(0, pay.columns().size())
                .filter(row -> number("attainment", row) < 1)
                .boxed()
                .min((one, other) -> Double.compare(number("attainment", one), number("attainment", other)))
                .map(row -> List.of(
                        paid, phrase("pay.behind", measure(row), NumberText.percent(number("attainment", row)))))
                .orElse(List.of(paid));
    }

    private double number(String column, int row) {
        return pay.columns().column(column).number(row);
    }

    private String measure(int row) {
        return pay.columns().column("measure").text(row);
    }

    Figures figures() {
        return new Figures(List.of(
                Figure.number(Glossary.heading("pay"), Kind.MONEY, person.pay(), phrase("pay.pay.how"))
                        .by(new Total(id, "amount")),
                Figure.number(
                        Glossary.heading("target_pay"),
                        Kind.MONEY,
                        person.performance().targetPay(),
                        Glossary.meaning("plan.row", "target_pay"))));
    }

    /** What each measure brings. */
    Bars amounts() {
        return new Bars(
                id + "-amounts",
                phrase("pay.amounts"),
                "",
                Glossary.heading("measure"),
                Kind.MONEY,
                List.of(Glossary.heading("amount")),
                IntStream.range(0, pay.columns().size())
                        .mapToObj(row -> new Bar(measure(row), List.of(number("amount", row))))
                        .toList());
    }

    Table measures() {
        return Table.of(
                        id,
                        phrase("pay.measures"),
                        fields.measures(),
                        pay.columns().size())
                .showing(List.of("measure", "weight", "actual", "target", "attainment", "payout", "amount"));
    }

    Table receipts() {
        return Table.of(
                        id + RECEIPTS,
                        phrase("pay.receipts"),
                        fields.receipts(receipts.columns()),
                        receipts.columns().size())
                .showing(List.of("measure", "source", "account_id", "what", "when", "figure", "adds"));
    }
}
