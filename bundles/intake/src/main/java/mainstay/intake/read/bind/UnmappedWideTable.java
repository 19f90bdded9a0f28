package mainstay.intake.read.bind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mainstay.book.AccountField;
import mainstay.book.WalletField;
import mainstay.intake.mapping.FieldMapping;
import mainstay.intake.mapping.Mapping;
import mainstay.intake.mapping.TableMapping;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.read.reject.Rejected;
import mainstay.intake.source.Source;
import mainstay.intake.table.Headers;
import mainstay.intake.table.SourceTable;

/** One table without a mapping: a column for each product line beside the columns of the accounts. */
final class UnmappedWideTable {

    private UnmappedWideTable() {}

    /** Both tables of a book in one; an error when the columns are not those of such a table. */
    static Tables of(SourceTable table) {
        Headers headers = new Headers(table);
        if (headers.find("account_id").isEmpty()) {
            throw Source.bad(table.file() + " has no column account_id; it has "
                    + Problems.shown(String.join(", ", headers.names()))
                    + ". Rename a column, or read it with a mapping (--map FILE)");
        }
        Stream.concat(Stream.of("line"), Arrays.stream(WalletField.values()).map(WalletField::column))
                .filter(field -> headers.find(field).isPresent())
                .findFirst()
                .ifPresent(field -> {
                    throw Source.bad(table.file() + " has a column " + field + ", so it is a wallets table and not one"
                            + " with a column for each product line; import the folder with accounts.csv and wallets.csv"
                            + " (or a workbook with both sheets), or read it with a mapping (--map FILE)");
                });
        Mapping none = Mapping.NONE;
        Mapping wide = Mapping.plain("", none.margin(), Map.of(), wallets(table, headers));
        return new Tables(table, table, wide, List.of());
    }

    private static TableMapping wallets(SourceTable table, Headers headers) {
        TableMapping plain = TableMapping.PLAIN;
        return new TableMapping(
                plain.file(),
                plain.sheet(),
                plain.dialect(),
                plain.numbers(),
                List.of(),
                Map.of(WalletField.SPEND.column(), FieldMapping.column("{line}")),
                false,
                lines(table, headers),
                List.of());
    }

    private static List<String> lines(SourceTable table, Headers headers) {
        List<String> lines = new ArrayList<>();
        for (String name : headers.names()) {
            boolean ofAccount = false;
            for (AccountField field : AccountField.values()) {
                ofAccount |= Headers.key(name).equals(Headers.key(field.column()));
            }
            if (!ofAccount && !name.isEmpty() && !name.equals(Rejected.COLUMN)) {
                lines.add(name);
            }
        }
        if (lines.isEmpty()) {
            throw Source.bad(
                    table.file() + " has no column for a product line besides the columns of accounts; add one,"
                            + " or import a folder with accounts.csv and wallets.csv (or a workbook with both sheets)");
        }
        return lines;
    }
}
