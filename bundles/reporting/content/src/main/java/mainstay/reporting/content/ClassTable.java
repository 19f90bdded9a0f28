package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.LiveResult;
import mainstay.run.segments.SegmentClass;
import mainstay.segments.Segments;

/** The classes of a segmentation with what stands in each. */
final class ClassTable {

    private ClassTable() {}

    static Table of(String id, String title, LiveResult result, String segmentation) {
        List<SegmentClass> classes = SegmentClass.of(result, segmentation);
        List<Field> fields = new ArrayList<>();
        fields.add(Glossary.field(Column.text("class", row -> classes.get(row).name())));
        fields.add(Glossary.field(Column.number(
                "accounts", Kind.COUNT, row -> (double) classes.get(row).accounts())));
        fields.add(
                sum(Column.number("value", Kind.MONEY, row -> classes.get(row).value())));
        fields.add(
                sum(Column.number("revenue", Kind.MONEY, row -> classes.get(row).revenue())));
        fields.add(sum(Column.number(
                "gross_profit", Kind.MONEY, row -> classes.get(row).grossProfit())));
        fields.add(sum(Column.number(
                "expected_profit", Kind.MONEY, row -> classes.get(row).expectedProfit())));
        fields.add(sum(Column.number(
                "cost_to_serve", Kind.MONEY, row -> classes.get(row).costToServe())));
        if (classes.stream().anyMatch(each -> !strategy(each).isEmpty())) {
            fields.add(Glossary.field(Column.text("strategy", row -> strategy(classes.get(row)))));
        }
        return Table.of(id, title, fields, classes.size());
    }

    private static String strategy(SegmentClass of) {
        return Segments.strategy(of.segmentation(), of.name());
    }

    private static Field sum(Column column) {
        return Field.of(column, Glossary.heading(column.name()), phrase("sum-of", Glossary.meaning(column.name())));
    }
}
