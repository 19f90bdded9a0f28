package mainstay.reporting.content;

import java.util.List;
import java.util.stream.IntStream;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;

/** What of a report has something to tell: tables without a row, charts of nothing but zeros and sections without either are left out. */
final class TellingSections {

    private TellingSections() {}

    /** The sections with what tells something; the first stays in any case. */
    static List<Section> of(List<Section> sections) {
        List<Section> telling = sections.stream()
                .map(section -> section.with(
                        section.text(),
                        section.blocks().stream().filter(TellingSections::tells).toList()))
                .toList();
        return IntStream.range(0, telling.size())
                .filter(at -> at == 0 || !telling.get(at).blocks().isEmpty())
                .mapToObj(telling::get)
                .toList();
    }

    private static boolean tells(Block block) {
        if (block instanceof Table table) {
            return table.size() > 0;
        }
        return !(block instanceof Chart chart) || tells(chart.data());
    }

    /** Whether a chart has anything that can be seen: an amount, or a text beside the labels where it has no numbers. */
    private static boolean tells(Table data) {
        List<Table.Field> numbers = data.fields().stream()
                .filter(field -> field.cells().kind().isNumber())
                .toList();
        return numbers.isEmpty()
                ? data.size() > 0
                : numbers.stream().anyMatch(field -> IntStream.range(0, data.size())
                        .anyMatch(row -> Math.abs(field.cells().number(row)) > 0));
    }
}
