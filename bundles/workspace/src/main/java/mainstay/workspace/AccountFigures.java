package mainstay.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.Range;
import mainstay.book.TypedNumber;
import mainstay.book.WalletField;
import mainstay.book.Wallets;
import mainstay.run.parameters.Assumptions;

/**
 * Other figures of single accounts: {@code ACCOUNT.FIELD=VALUE}, or {@code ACCOUNT.FIELD[LINE]=VALUE} for one of its lines,
 * such as {@code picc.revenue["PC server"]=1500000}. The line may be left out where the account has one.
 */
final class AccountFigures {
    private static final String FIELDS = Stream.concat(
                    Arrays.stream(WalletField.values()).map(WalletField::column),
                    Arrays.stream(AccountField.values())
                            .filter(AccountField::isNumber)
                            .map(AccountField::column))
            .collect(Collectors.joining("|"));
    private static final Pattern FIGURE = Pattern.compile("(.+)\\.(" + FIELDS + ")(?:\\[\"?([^\"\\]]+)\"?\\])?");
    private final Book book;
    private final Map<AccountField, double[]> numbers = new EnumMap<>(AccountField.class);
    private final Map<WalletField, double[]> measures = new EnumMap<>(WalletField.class);

    private AccountFigures(Book book) {
        this.book = book;
    }

    /** Those of the changes that are figures of accounts, and no parameters. */
    static Map<String, String> among(Map<String, String> changes, Assumptions assumptions) {
        Map<String, String> figures = new LinkedHashMap<>();
        changes.forEach((name, value) -> {
            if (isFigure(name, assumptions)) {
                figures.put(name, value);
            }
        });
        return figures;
    }

    /**
     * The same changes, with accounts by their ids.
     *
     * @param said takes a sentence for each account that was named by a part of its id or name
     * @throws MainstayException if there is no such account, if there are several, or if one figure is given twice
     */
    static Map<String, String> exact(
            Book book, Map<String, String> changes, Assumptions assumptions, Consumer<String> said) {
        Map<String, String> exact = new LinkedHashMap<>();
        changes.forEach((name, value) -> {
            String meant = isFigure(name, assumptions) && !BarrierChange.isNamed(name) ? exact(book, name, said) : name;
            if (exact.put(meant, value) != null) {
                throw new MainstayException(Code.WRONG_CALL, meant + " is given twice");
            }
        });
        return exact;
    }

    private static String exact(Book book, String name, Consumer<String> said) {
        Matcher matcher = FIGURE.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name + " is no figure of an account");
        }
        int account = AccountLookup.inBook(book, matcher.group(1), said);
        return book.accounts().id(account) + "." + matcher.group(2)
                + (matcher.group(3) == null ? "" : "[" + matcher.group(3) + "]");
    }

    /** Whether a name is that of a figure, or of barriers that go, which change figures; one that looks like both is meant as the parameter that it nearly is. */
    static boolean isFigure(String name, Assumptions assumptions) {
        if (BarrierChange.isNamed(name)) {
            return true;
        }
        Matcher matcher = FIGURE.matcher(name);
        if (!matcher.matches() || assumptions.find(name).isPresent()) {
            return false;
        }
        String first = name.replaceFirst("\\..*", ".");
        return matcher.group(3) != null
                || assumptions.all().stream()
                        .noneMatch(parameter -> parameter.name().startsWith(first));
    }

    /** Whether a text is one value of a figure. */
    static boolean isValue(String name, String text) {
        return BarrierChange.isNamed(name) || TypedNumber.of(text).isPresent();
    }

    /**
     * The book with other figures.
     *
     * @throws MainstayException if there is no such account or line, or if a value is not allowed
     */
    static Book applied(Book book, Map<String, String> figures) {
        AccountFigures applied = new AccountFigures(book);
        figures.forEach((name, value) -> {
            if (!BarrierChange.isNamed(name)) {
                applied.set(name, value);
            }
        });
        Map<AccountField, DoubleColumn> numbers = new EnumMap<>(AccountField.class);
        applied.numbers.forEach((field, values) -> numbers.put(field, DoubleColumn.of(values)));
        Map<WalletField, DoubleColumn> measures = new EnumMap<>(WalletField.class);
        applied.measures.forEach((field, values) -> measures.put(field, DoubleColumn.of(values)));
        return book.with(numbers, measures);
    }

    private void set(String name, String text) {
        Matcher matcher = FIGURE.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name + " is no figure of an account");
        }
        int account = AccountLookup.inBook(book, matcher.group(1), said -> {});
        Optional<WalletField> measure = WalletField.named(matcher.group(2));
        if (measure.isPresent()) {
            int wallet = wallet(name, account, matcher.group(3));
            double value = value(name, text, measure.get().range());
            measures.computeIfAbsent(
                            measure.get(), field -> book.wallets().column(field).toArray())[wallet] = value;
            return;
        }
        if (matcher.group(3) != null) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    matcher.group(2) + " is a figure of the account and not of a line; write "
                            + book.accounts().id(account) + "." + matcher.group(2));
        }
        AccountField field = AccountField.named(matcher.group(2)).orElseThrow();
        numbers.computeIfAbsent(field, each -> book.accounts().number(each).toArray())[account] =
                value(name, text, field.range().orElseThrow());
    }

    private int wallet(String name, int account, String line) {
        Wallets wallets = book.wallets();
        int[] own = IntStream.range(wallets.start(account), wallets.start(account + 1))
                .toArray();
        List<String> lines = new ArrayList<>();
        for (int wallet : own) {
            String found = wallets.lines().get(wallets.line(wallet));
            lines.add(found);
            if (found.equals(line) || (line == null && own.length == 1)) {
                return wallet;
            }
        }
        String id = book.accounts().id(account);
        if (line == null) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    id + " has " + own.length + " lines; say which: " + name + "[LINE]; its lines are "
                            + String.join(", ", lines));
        }
        throw MainstayException.unknown(Code.NOT_FOUND, "line of " + id, line, lines);
    }

    private static double value(String name, String text, Range range) {
        return TypedNumber.within(range, text)
                .orElseThrow(() -> new MainstayException(
                        Code.BAD_INPUT,
                        name + " cannot be \"" + text + "\"; allowed: " + range + TypedNumber.whyNot(range, text)));
    }
}
