package mainstay.intake.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.intake.draft.ProposedMapping.Constant;
import mainstay.intake.draft.ProposedMapping.Divided;
import mainstay.intake.draft.ProposedMapping.FromColumn;
import mainstay.intake.draft.ProposedMapping.MatchedByName;
import mainstay.intake.draft.ProposedMapping.Multiplied;
import mainstay.intake.draft.ProposedMapping.ProposedField;
import mainstay.intake.draft.ProposedMapping.ProposedTable;

/** Proposes what the fields of wallets are read from. */
final class WalletsDraft {
    private static final List<String> RATIOS = List.of("addressable", "tied", "margin", "expected_share");

    private final TableProfile table;
    private final Map<String, ProposedField> fields = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean sum;

    WalletsDraft(TableProfile table, TableProfile accounts) {
        this.table = table;
        proposeId(accounts);
        if (!TableRoles.hasAmounts(table)) {
            proposeLines();
            return;
        }
        table.column("line").ifPresentOrElse(this::proposeLine, this::proposeOneLine);
        proposeAmounts();
    }

    ProposedTable table() {
        return new ProposedTable(table.fileName(), table.sheet(), table.headerRow(), false, sum, lines, fields);
    }

    /** What is to be checked by a person. */
    List<String> notes() {
        return notes;
    }

    private void proposeId(TableProfile accounts) {
        Optional<ColumnProfile> id = TableRoles.accountId(table);
        if (table == accounts || id.isEmpty()) {
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
        }
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
