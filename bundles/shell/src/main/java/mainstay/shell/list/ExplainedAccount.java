package mainstay.shell.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.LiveResult;
import mainstay.run.explain.Explanation;
import mainstay.run.explain.Explanation.Topic;

/**
 * What is shown of the explanation of one account.
 *
 * @param id the account
 * @param lines its lines, those of a section together
 */
record ExplainedAccount(String id, List<Explanation.Line> lines) {

    static ExplainedAccount of(LiveResult result, int account) {
        return new ExplainedAccount(result.book().accounts().id(account), Explanation.of(result, account));
    }

    /**
     * Only the sections whose names begin so.
     *
     * @throws MainstayException if there is none
     */
    ExplainedAccount only(String section) {
        String begun = section.toLowerCase(Locale.ROOT);
        List<Explanation.Line> kept = lines.stream()
                .filter(line -> line.section().toLowerCase(Locale.ROOT).startsWith(begun))
                .toList();
        if (kept.isEmpty()) {
            List<String> names = lines.stream()
                    .map(line -> line.section().replaceFirst(":.*", ""))
                    .distinct()
                    .toList();
            throw MainstayException.unknown(Code.NOT_FOUND, "section", section, names);
        }
        return new ExplainedAccount(id, kept);
    }

    /** Only as many product lines, of which those that bring most come first. */
    ExplainedAccount first(OptionalInt most) {
        Set<String> wallets = new LinkedHashSet<>();
        List<Explanation.Line> kept = new ArrayList<>();
        for (Explanation.Line line : lines) {
            boolean isWallet = line.topic() == Topic.WALLET;
            if (isWallet) {
                wallets.add(line.section());
            }
            if (!isWallet || wallets.size() <= most.orElse(Integer.MAX_VALUE)) {
                kept.add(line);
            }
        }
        return new ExplainedAccount(id, kept);
    }

    /** Every line with how its number came about. */
    CommandOutput.Rows view() {
        List<Column> columns = List.of(
                Column.text("section", row -> lines.get(row).section()),
                Column.text("item", row -> lines.get(row).item()),
                Column.number("value", Kind.NUMBER, row -> lines.get(row).value()),
                Column.text("shown", row -> lines.get(row).shown()),
                Column.text("how", row -> lines.get(row).how()),
                Column.text("from", row -> lines.get(row).from()));
        return new CommandOutput.Rows(
                columns, lines.size(), List.of("section", "item", "shown", "how", "from"), "section", List.of());
    }

    /** What is explained of accounts, a column each; sections and items in the order in which the first has them. */
    static CommandOutput.Rows sideBySide(List<ExplainedAccount> accounts) {
        Map<String, Map<String, String[]>> sections = new LinkedHashMap<>();
        for (int at = 0; at < accounts.size(); at++) {
            for (Explanation.Line line : accounts.get(at).lines()) {
                sections.computeIfAbsent(line.section(), section -> new LinkedHashMap<>())
                                .computeIfAbsent(line.item(), item -> new String[accounts.size()])[at] =
                        line.shown();
            }
        }
        List<Item> items = new ArrayList<>();
        sections.forEach((section, shown) ->
                shown.forEach((item, values) -> items.add(new Item(section, item, List.of(filled(values))))));
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("section", row -> items.get(row).section()),
                Column.text("item", row -> items.get(row).name())));
        for (int at = 0; at < accounts.size(); at++) {
            int place = at;
            columns.add(Column.text(
                    accounts.get(at).id(), row -> items.get(row).shown().get(place)));
        }
        return CommandOutput.Rows.of(columns, items.size()).grouped("section");
    }

    /** An item of a section, as each account has it. */
    private record Item(String section, String name, List<String> shown) {}

    private static String[] filled(String... values) {
        String[] filled = values.clone();
        for (int at = 0; at < filled.length; at++) {
            filled[at] = filled[at] == null ? "" : filled[at];
        }
        return filled;
    }
}
