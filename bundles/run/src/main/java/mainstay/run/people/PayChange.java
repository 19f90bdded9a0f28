package mainstay.run.people;

import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
                conclusions(rows, now, then),
                then.notes());
    }

    /** The same of two reviews, as it was frozen with each: who is paid in one of them alone is paid nothing in the other. */
    public static PlanListing of(FrozenPay before, FrozenPay after) {
        Map<String, Double> then = before.byPerson();
        Map<String, Double> now = after.byPerson();
        TreeSet<String> all = new TreeSet<>(then.keySet());
        all.addAll(now.keySet());
        List<String> ids = List.copyOf(all);
        double[] paidBefore =
                ids.stream().mapToDouble(id -> then.getOrDefault(id, 0.0)).toArray();
        double[] paid =
                ids.stream().mapToDouble(id -> now.getOrDefault(id, 0.0)).toArray();
        PlanColumns columns = new RowColumns<>(
                        IntStream.range(0, ids.size()).boxed().toList())
                .text("person", ids::get)
                .number("pay_before", Kind.MONEY, row -> paidBefore[row])
                .number("pay", Kind.MONEY, row -> paid[row])
                .number("pay_change", Kind.MONEY, row -> paid[row] - paidBefore[row])
                .build();
        List<String> conclusions = new ArrayList<>(List.of(
                changed(Arrays.stream(paidBefore).sum(), Arrays.stream(paid).sum())));
        conclusions.addAll(rules(before.rules(), after.rules()));
        return new PlanListing(
                columns, columns.names(), List.of("pay", "pay_before", "pay_change"), conclusions, List.of());
    }

    private static List<String> conclusions(List<Row> rows, PayRun now, PayRun then) {
        double before = rows.stream().mapToDouble(Row::before).sum();
        double after = rows.stream().mapToDouble(Row::after).sum();
        List<String> conclusions = new ArrayList<>(List.of(changed(before, after)));
        then.budget().ifPresent(budget -> conclusions.add(PayRun.budgetSentence(then.pay(), budget)));
        conclusions.addAll(rules(now.rules(), then.rules()));
        return conclusions;
    }

    private static String changed(double before, double after) {
        return phrase(
                "pay.changed", NumberText.money(before), NumberText.money(after), PayWords.signed(after - before));
    }

    /** Once where both are the same. */
    private static List<String> rules(String before, String after) {
        return before.equals(after)
                ? List.of(after)
                : List.of(phrase("pay.before", before), phrase("pay.after", after));
    }

    /** The pay of a person under both. */
    private record Row(PersonPay person, double before, double after) {}
}
