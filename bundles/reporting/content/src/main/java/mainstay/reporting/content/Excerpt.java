package mainstay.reporting.content;

import java.util.List;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Brief.Measure;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;

/**
 * Some sections of a report, to be read alone or pasted: the run that it names stands for models and assumptions, and figures are
 * numbers without formulas, since what they follow from is not there.
 */
public final class Excerpt {

    private Excerpt() {}

    /**
     * The report with these sections alone.
     *
     * @param ids of sections, in any order
     * @throws MainstayException if there is no such section, with the nearest
     */
    public static Report of(Report report, List<String> ids) {
        List<String> known = sections(report);
        for (String id : ids) {
            if (!known.contains(id)) {
                throw MainstayException.unknown(Code.NOT_FOUND, "section", id, known);
            }
        }
        List<Section> chosen = report.sections().stream()
                .filter(section -> ids.contains(section.id()))
                .map(section -> section.with(
                        section.text(),
                        section.blocks().stream().map(Excerpt::plain).toList()))
                .toList();
        return report.with(report.title(), chosen, List.of()).asExcerpt();
    }

    /** What the sections of a report are called. */
    public static List<String> sections(Report report) {
        return report.sections().stream().map(Section::id).toList();
    }

    private static Block plain(Block block) {
        if (block instanceof Table table) {
            return plain(table);
        }
        if (block instanceof Figures figures) {
            return new Figures(figures.figures().stream().map(Excerpt::plain).toList());
        }
        if (block instanceof Brief brief) {
            return brief.with(
                    brief.measures().stream()
                            .map(measure -> new Measure(plain(measure.figure()), measure.change()))
                            .toList(),
                    brief.table().map(Excerpt::plain));
        }
        return block;
    }

    private static Table plain(Table table) {
        return new Table(
                table.id(),
                table.title(),
                table.fields().stream()
                        .map(field -> Field.of(field.cells(), field.heading(), field.how()))
                        .toList(),
                table.size(),
                table.chief(),
                table.account(),
                table.details());
    }

    private static Figure plain(Figure figure) {
        return new Figure(figure.label(), figure.kind(), figure.value(), figure.text(), figure.how(), Optional.empty());
    }
}
