package mainstay.intake.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mainstay.intake.draft.ProposedMapping.Composed;
import mainstay.intake.draft.ProposedMapping.Constant;
import mainstay.intake.draft.ProposedMapping.Divided;
import mainstay.intake.draft.ProposedMapping.FromColumn;
import mainstay.intake.draft.ProposedMapping.InSomeRows;
import mainstay.intake.draft.ProposedMapping.Join;
import mainstay.intake.draft.ProposedMapping.Left;
import mainstay.intake.draft.ProposedMapping.MatchedByName;
import mainstay.intake.draft.ProposedMapping.Multiplied;
import mainstay.intake.draft.ProposedMapping.OneOf;
import mainstay.intake.draft.ProposedMapping.ProposedField;
import mainstay.intake.draft.ProposedMapping.ProposedTable;

/** Proposes what the fields of wallets are read from. */
final class WalletsDraft {
    private static final Pattern WON = Pattern.compile("(?i)(closed[ _-]?)?won|赢单|贏單");
    private static final Pattern LOST = Pattern.compile("(?i)(closed[ _-]?)?lost|输单|輸單");
    private static final List<String> RATIOS = List.of("addressable", "tied", "margin", "expected_share");

    private final TableProfile table;
    private final Map<String, ProposedField> fields = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final TableRoles roles;
    private Optional<OneOf> where = Optional.empty();
    private Optional<Join> join = Optional.empty();
    private boolean sum;

    WalletsDraft(TableRoles roles, AccountsDraft accounts) {
        this.roles = roles;
        this.table = roles.wallets();
        proposeId(roles.accounts(), accounts);
        if (!TableRoles.hasAmounts(table)) {
            proposeLines();
            return;
        }
        table.column("line").ifPresentOrElse(this::proposeLine, this::proposeLineOfAnotherTable);
        proposeAmounts();
    }

    ProposedTable table() {
        return new ProposedTable(
                table.fileName(), table.sheet(), table.headerRow(), false, sum, where, join, lines, fields);
    }

    /** What is to be checked by a person. */
    List<String> notes() {
        return notes;
    }

    private void proposeId(TableProfile accounts, AccountsDraft proposed) {
        Optional<ColumnProfile> id = TableRoles.accountId(table);
        if (table == accounts || id.isEmpty()) {
            return;
        }
        if (proposed.composedId().filter(this::hasColumns).isPresent()) {
            fields.put("account_id", proposed.composedId().get());
            return;
        }
        boolean isId = TableRoles.among(id.get(), TableRoles.accountId(accounts).orElse(null));
        fields.put("account_id", isId ? new FromColumn(id.get().header) : new MatchedByName(id.get().header));
    }

    private void proposeLine(ColumnProfile line) {
        if (TableRoles.accountId(table).filter(id -> table.repeats(id, line)).isPresent()) {
            sum = true;
            note("rows repeat an account and line, so they are taken for transactions that"
                    + " are summed; if only some count, add a \"where\""
                    + table.column("status")
                            .map(status -> " on " + status.header)
                            .orElse(""));
        }
        fields.put("line", new FromColumn(line.header));
    }

    private boolean hasColumns(Composed id) {
        return id.headers().stream()
                .allMatch(header -> table.columns.stream().anyMatch(column -> column.header.equalsIgnoreCase(header)));
    }

    /** Looks for a table that tells the product line of what the rows name, as a price list does. */
    private void proposeLineOfAnotherTable() {
        for (TableProfile other : roles.tables()) {
            Optional<ColumnProfile> line = other.column("line");
            if (other == table || other == roles.accounts() || line.isEmpty() || hasColumn(line.get().header)) {
                continue;
            }
            for (ColumnProfile key : table.columns) {
                Optional<ColumnProfile> counterpart = counterpart(key, other, line.get());
                if (counterpart.isPresent()) {
                    propose(other, key, counterpart.get(), line.get());
                    return;
                }
            }
        }
        proposeOneLine();
    }

    private Optional<ColumnProfile> counterpart(ColumnProfile key, TableProfile other, ColumnProfile line) {
        boolean isKey = table.role(key)
                .filter(role -> !role.equals("record") && !role.equals("line"))
                .isEmpty();
        return other.columns.stream()
                .filter(column -> isKey && column != line && column.isUnique(other.rows()))
                .filter(column -> TableRoles.among(key, column))
                .findFirst();
    }

    private void propose(TableProfile other, ColumnProfile key, ColumnProfile counterpart, ColumnProfile line) {
        join = Optional.of(new Join(other.fileName(), other.sheet(), key.header, counterpart.header));
        fields.put("line", new FromColumn(line.header));
        sum = true;
        table.take(key, "key of " + other.table.file(), "what stands in it stands in " + counterpart.header + " there");
        note("the product line is " + line.header + " of " + other.table.file() + ", joined by " + key.header
                + "; rows that repeat an account and line are summed");
    }

    private boolean hasColumn(String header) {
        return table.columns.stream().anyMatch(column -> column.header.equalsIgnoreCase(header));
    }

    private void proposeOneLine() {
        fields.put("line", new Constant("all"));
        note("no column gives the product line, so there is one line, \"all\"");
        sum = TableRoles.accountId(table)
                .filter(id -> !id.isUnique(table.rows()))
                .isPresent();
    }

    private void proposeLines() {
        for (ColumnProfile column : table.unexplainedNumbers()) {
            lines.add(column.header);
            table.take(
                    column,
                    "line " + column.header,
                    "it holds " + column.words() + ", and no word in its header is known");
        }
        fields.put("spend", new FromColumn("{line}"));
        note("its columns of numbers are taken for product lines with the spend in them; remove"
                + " those that are not from \"lines\"");
    }

    private void proposeAmounts() {
        ColumnProfile spend =
                table.column("spend").or(() -> table.column("revenue")).orElseThrow();
        fields.put("spend", new FromColumn(spend.header));
        table.column("revenue").ifPresent(revenue -> {
            fields.put("revenue", new FromColumn(revenue.header));
            if (revenue == spend) {
                note("only our own sales are known (" + revenue.header
                        + "), so they are also used as the customer's spend");
                table.column("status").ifPresent(status -> proposeWon(revenue, status));
            }
        });
        table.column("spend_3y").ifPresent(column -> fields.put("spend_3y", new FromColumn(column.header)));
        for (String ratio : RATIOS) {
            table.column(ratio).ifPresent(column -> fields.put(ratio, ratio(column)));
        }
        if (!table.has("margin") && table.has("profit") && table.has("revenue")) {
            fields.put(
                    "margin",
                    new Divided(
                            table.column("profit").orElseThrow().header,
                            table.column("revenue").orElseThrow().header));
        } else if (!table.has("margin") && table.has("cost") && table.has("revenue")) {
            fields.put(
                    "margin",
                    new Left(
                            table.column("revenue").orElseThrow().header,
                            table.column("cost").orElseThrow().header));
        }
    }

    /** Of deals those that are decided are the customer's spend, and those that were won are ours. */
    private void proposeWon(ColumnProfile revenue, ColumnProfile status) {
        List<String> won = texts(status, WON);
        List<String> lost = texts(status, LOST);
        if (won.isEmpty()) {
            return;
        }
        List<String> decided = Stream.concat(won.stream(), lost.stream()).toList();
        if (decided.size() < status.distinct().size()) {
            where = Optional.of(new OneOf(status.header, decided));
        }
        if (!lost.isEmpty()) {
            fields.put("revenue", new InSomeRows(revenue.header, new OneOf(status.header, won)));
        }
        note(status.header + " tells what was won, so rows with " + String.join(", ", won) + " count as our sales"
                + (lost.isEmpty() ? "" : ", and those with " + String.join(", ", lost) + " as spent elsewhere"));
    }

    private static List<String> texts(ColumnProfile status, Pattern words) {
        return status.distinct().stream()
                .filter(text -> words.matcher(text).matches())
                .toList();
    }

    private ProposedField ratio(ColumnProfile column) {
        if (column.hasPercents() || column.most() <= 1) {
            return new FromColumn(column.header);
        }
        note(column.header + " goes up to " + column.most() + ", so it is taken for percent and multiplied by 0.01");
        return new Multiplied(column.header, 0.01);
    }

    private void note(String note) {
        notes.add(table.table.file() + ": " + note);
    }
}
