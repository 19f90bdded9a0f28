package mainstay.run.explain;

import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Book;
import mainstay.book.NumberText;
import mainstay.run.LiveResult;
import mainstay.run.explain.Explanation.Line;
import mainstay.run.explain.Explanation.Topic;

/** What the book says of the account itself, cell by cell. */
final class ExplainAccount {
    private static final Topic SECTION = Topic.ACCOUNT;

    private ExplainAccount() {}

    static List<Line> of(LiveResult result, int account) {
        Accounts accounts = result.book().accounts();
        List<Line> lines = new ArrayList<>();
        for (AccountField field : AccountField.values()) {
            if (!accounts.has(field)) {
                continue;
            }
            String cell = accounts.origin().cell(account, field.column(), "");
            if (field.isNumber()) {
                double number = accounts.number(field).get(account);
                lines.add(new Line(SECTION, field.column(), number, NumberText.number(number), "", cell));
            } else {
                String text = accounts.text(field).get(account);
                lines.add(Line.text(SECTION, field.column(), text.isEmpty() ? NumberText.UNDEFINED : text, "", cell));
            }
        }
        accounts.extras()
                .forEach((header, column) -> lines.add(Line.text(
                        SECTION,
                        header,
                        column.get(account),
                        "",
                        accounts.origin().cell(account, header, ""))));
        branches(result.book(), account, lines);
        return lines;
    }

    private static void branches(Book book, int account, List<Line> lines) {
        Optional<List<String>> priced = book.rollup().map(rollup -> rollup.branches(account));
        if (priced.isPresent() && !priced.get().isEmpty()) {
            lines.add(Line.text(
                    SECTION,
                    phrase("account.branches"),
                    String.join(", ", priced.get()),
                    phrase("account.branches.priced"),
                    ""));
            return;
        }
        Accounts accounts = book.accounts();
        String id = accounts.id(account);
        List<String> branches = new ArrayList<>();
        for (int other = 0; other < accounts.size() && accounts.has(AccountField.PARENT_ID); other++) {
            if (accounts.text(AccountField.PARENT_ID).get(other).equals(id)) {
                branches.add(accounts.id(other));
            }
        }
        if (!branches.isEmpty()) {
            lines.add(Line.text(
                    SECTION,
                    phrase("account.branches"),
                    String.join(", ", branches),
                    phrase("account.branches.separate"),
                    ""));
        }
    }
}
