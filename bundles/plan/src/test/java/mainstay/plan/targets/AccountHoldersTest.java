package mainstay.plan.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.Period;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.book.WalletField;
import org.junit.jupiter.api.Test;

class AccountHoldersTest {
    private static final List<String> ACCOUNTS = List.of("a", "b", "c");
    private static final List<String> CREDITS = List.of("", "ann", "bob:0.5;ann:0.5", "cid:0.7;dan:0.3", "dan", "eve");
    private static final List<String> PERIODS = List.of("2027-01", "2027-03", "2027-Q1", "2027-06", "2027");
    private static final LocalDate DAY = LocalDate.of(2027, 4, 15);
    /** Dan has left and eve has no team, so neither can hold an account. */
    private static final List<String> ABLE = List.of("ann", "bob", "cid");

    private record Sold(int account, String period, String credit, double revenue) {}

    private record Contact(int account, String ours) {}

    @Test
    void whoHoldsAnAccountIsWhoAPlainWalkOverItsSalesAndContactsFinds() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            List<Sold> sales = new ArrayList<>();
            List<Contact> contacts = new ArrayList<>();
            IntStream.range(0, random.nextInt(12))
                    .forEach(row -> sales.add(new Sold(
                            random.nextInt(ACCOUNTS.size()),
                            PERIODS.get(random.nextInt(PERIODS.size())),
                            CREDITS.get(random.nextInt(CREDITS.size())),
                            random.nextInt(-2, 5) * 100.0)));
            IntStream.range(0, random.nextInt(6))
                    .forEach(row -> contacts.add(new Contact(
                            random.nextInt(ACCOUNTS.size()),
                            List.of("ann", "bob", "dan", "eve").get(random.nextInt(4)))));

            AccountHolders holders = AccountHolders.of(book(sales, contacts), DAY);

            for (int account = 0; account < ACCOUNTS.size(); account++) {
                assertThat(holders.holder(account))
                        .as("seed %s, account %s", seed, ACCOUNTS.get(account))
                        .isEqualTo(holder(account, sales, contacts));
                assertThat(holders.holder(account)).isEqualTo(holder(account, sales, contacts));
            }
        }
    }

    private static String holder(int account, List<Sold> sales, List<Contact> contacts) {
        Map<String, Double> sold = new TreeMap<>();
        for (Sold sale : sales) {
            if (sale.account() == account
                    && !Period.parse(sale.period()).orElseThrow().last().isAfter(DAY)) {
                for (String share :
                        sale.credit().isEmpty() ? new String[0] : sale.credit().split(";", -1)) {
                    String[] parts = share.split(":", -1);
                    double part = parts.length == 1 ? 1 : Double.parseDouble(parts[1]);
                    sold.merge(parts[0], part * sale.revenue(), Double::sum);
                }
            }
        }
        String bySales = most(sold);
        Map<String, Double> known = new TreeMap<>();
        contacts.stream()
                .filter(contact -> contact.account() == account)
                .forEach(contact -> known.merge(contact.ours(), 1.0, Double::sum));
        return bySales.isEmpty() ? most(known) : bySales;
    }

    private static String most(Map<String, Double> votes) {
        return votes.entrySet().stream()
                .filter(vote -> ABLE.contains(vote.getKey()) && vote.getValue() > 0)
                .max(Comparator.<Map.Entry<String, Double>>comparingDouble(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Book book(List<Sold> sales, List<Contact> contacts) {
        PlanRows.Draft sold = new PlanRows.Draft(
                        PlanTable.SALES, sales.stream().mapToInt(Sold::account).toArray())
                .put("line", texts(sales, sale -> "PC"))
                .put("period", texts(sales, Sold::period))
                .put("credit", texts(sales, Sold::credit))
                .put(
                        "revenue",
                        DoubleColumn.of(
                                sales.stream().mapToDouble(Sold::revenue).toArray()));
        PlanRows.Draft known = new PlanRows.Draft(
                        PlanTable.CONTACTS,
                        contacts.stream().mapToInt(Contact::account).toArray())
                .put("ours", texts(contacts, Contact::ours));
        List<String> people = List.of("ann", "bob", "cid", "dan", "eve");
        PlanRows.Draft ours = new PlanRows.Draft(PlanTable.PEOPLE, new int[] {-1, -1, -1, -1, -1})
                .put("person", texts(people, Function.identity()))
                .put("team", texts(people, person -> person.equals("eve") ? "" : "sales"))
                .put(
                        "left",
                        DoubleColumn.of(people.stream()
                                .mapToDouble(person -> person.equals("dan")
                                        ? LocalDate.of(2027, 3, 31).toEpochDay()
                                        : Double.NaN)
                                .toArray()));
        return new BookBuilder("held")
                .accounts(AccountField.ACCOUNT_ID, TextColumn.of(ACCOUNTS))
                .wallets(new int[] {0, 1, 2}, new int[] {0, 0, 0}, List.of("PC"))
                .wallets(WalletField.SPEND, DoubleColumn.constant(1, 3))
                .plan(List.of(sold, known, ours), Stages.USUAL)
                .build();
    }

    private static <T> TextColumn texts(List<T> rows, Function<T, String> text) {
        return TextColumn.of(rows.stream().map(text).toList());
    }
}
