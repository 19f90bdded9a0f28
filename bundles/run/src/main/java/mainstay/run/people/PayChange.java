package mainstay.run.people;

import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.NumberText;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import mainstay.run.listing.RowColumns;

/** What people are paid under the rules in force and under others. */
public final class PayChange {

    private PayChange() {}

    /**
     * A row a person: before, after, difference.
     *
     * @param person the id of the one person who is wanted; empty for everybody
     * @throws MainstayException if there is no such person with target pay
     */
    public static PlanListing of(PayRun now, PayRun then, Optional<String> person) {
        Map<String, Double> before = now.byPerson();
        Map<String, Double> after = then.byPerson();
        person.ifPresent(id -> PayList.ofPay(now, person));
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<Row> rows = ids.stream()
                .filter(id -> person.isEmpty() || person.get().equals(id))
                .map(id -> new Row(
                        now.person(id).or(() -> then.person(id)).orElseThrow(),
                        before.getOrDefault(id, 0.0),
                        after.getOrDefault(id, 0.0)))
                .toList();
        PlanColumns columns = new RowColumns<>(rows)
                .text("person", row -> row.person().person())
                .text("name", row -> row.person().name())
                .text("team", row -> row.person().team())
                .number("pay_before", Kind.MONEY, Row::before)
                .number("pay", Kind.MONEY, Row::after)
                .number("pay_change", Kind.MONEY, row -> row.after() - row.before())
                .build();
        return new PlanListing(
                columns,
                columns.names(),
                List.of("pay", "pay_before", "pay_change"),
                conclusions(rows, then),
                then.notes());
    }

    private static List<String> conclusions(List<Row> rows, PayRun then) {
        double before = rows.stream().mapToDouble(Row::before).sum();
        double after = rows.stream().mapToDouble(Row::after).sum();
        List<String> conclusions = new ArrayList<>(List.of(phrase(
                "pay.changed", NumberText.money(before), NumberText.money(after), PayWords.signed(after - before))));
        then.budget().ifPresent(budget -> conclusions.add(PayRun.budgetSentence(then.pay(), budget)));
        return conclusions;
    }

    /** The pay of a person under both. */
    private record Row(PersonPay person, double before, double after) {}
}
