package mainstay.intake.read.bind;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.intake.mapping.Condition;
import mainstay.intake.mapping.JoinMapping;
import mainstay.intake.shape.AbsentTable;
import mainstay.intake.shape.FilteredTable;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;
import mainstay.intake.table.CsvTable;
import mainstay.intake.table.Headers;
import mainstay.intake.table.JoinedTable;
import mainstay.intake.table.SheetFinder;
import mainstay.intake.table.SheetHint;
import mainstay.intake.table.SourceTable;
import mainstay.intake.text.Dialect;
import mainstay.intake.text.DialectHint;
import mainstay.intake.workbook.Workbook;
import mainstay.intake.workbook.WorkbookKind;

/** Adds the columns of further tables to a table, as a mapping tells. */
final class Joins {

    private Joins() {}

    /** The table with the columns of all that are joined with it. */
    static SourceTable of(Source source, SourceTable table, List<JoinMapping> joins) {
        SourceTable joined = table;
        for (JoinMapping join : joins) {
            SourceTable other = FilteredTable.of(other(source, join), join.where());
            joined = new JoinedTable(
                    joined, other, join.on(), new JoinedTable.Rules(join.columns(), join.optional(), join.first()));
        }
        return joined;
    }

    /** The table that another is joined with. */
    private static SourceTable other(Source source, JoinMapping join) {
        Optional<SourceFile> found = source.find(join.file());
        if (found.isEmpty() && join.optional() && !join.columns().isEmpty()) {
            return new AbsentTable(
                    join.file(),
                    Stream.of(join.on().values(), join.columns().values(), conditioned(join))
                            .flatMap(Collection::stream)
                            .distinct()
                            .toList());
        }
        SourceFile file = found.orElseThrow(() -> Source.bad(MissingFile.in(source, join.file(), "columns to join")));
        Set<String> columns = Set.copyOf(join.on().values());
        SheetHint sheet = new SheetHint(join.sheet(), OptionalLong.empty());
        return WorkbookKind.isMeant(file)
                ? new SheetFinder(Workbook.open(file))
                        .findOne(new SheetFinder.Wanted("join", sheet, columns, columns, Dialect.PLAIN))
                : CsvTable.open(
                        file,
                        DialectHint.NOTHING,
                        columns.stream().map(Headers::key).collect(Collectors.toSet()));
    }

    private static List<String> conditioned(JoinMapping join) {
        return join.where().stream().map(Condition::column).toList();
    }
}
