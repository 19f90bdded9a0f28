package mainstay.reporting.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mainstay.reporting.api.Report;
import mainstay.reporting.tck.SampleReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class DeckTest {

    static Stream<Report> reports() {
        return Stream.of(
                RealDecks.priorityList(),
                RealDecks.account(),
                RealDecks.book(),
                SampleReports.everything(),
                SampleReports.hostile(),
                SampleReports.empty(),
                SampleReports.nothing());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void nothingLiesOutsideOfItsSlideAndThereAreAtMostTen(Report report) throws IOException {
        List<Document> slides = DeckFile.of(report).slides();

        assertThat(slides).hasSizeBetween(2, 10);
        assertThat(slides.stream()
                        .flatMap(slide -> DeckFile.elements(slide, "a:off"))
                        .map(off -> (Element) off.getParentNode()))
                .isNotEmpty()
                .allSatisfy(place -> {
                    assertThat(end(place, "x", "cx")).isBetween(0L, Box.SLIDE.width());
                    assertThat(end(place, "y", "cy")).isBetween(0L, Box.SLIDE.height());
                });
    }

    private static long end(Element place, String from, String size) {
        long begin = number((Element) place.getElementsByTagName("a:off").item(0), from);
        assertThat(begin).isNotNegative();
        return begin + number((Element) place.getElementsByTagName("a:ext").item(0), size);
    }

    private static long number(Element element, String attribute) {
        return Long.parseLong(element.getAttribute(attribute));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aTableIsAsHighAndWideAsItsRowsAndColumns(Report report) throws IOException {
        for (Document slide : DeckFile.of(report).slides()) {
            DeckFile.elements(slide, "p:graphicFrame")
                    .filter(frame -> frame.getElementsByTagName("a:tbl").getLength() > 0)
                    .map(frame -> (Element) frame.getElementsByTagName("a:ext").item(0))
                    .forEach(size -> {
                        assertThat(sum(slide, "a:tr", "h")).isEqualTo(number(size, "cy"));
                        assertThat(sum(slide, "a:gridCol", "w")).isLessThanOrEqualTo(number(size, "cx"));
                    });
        }
    }

    private static long sum(Document slide, String element, String attribute) {
        return DeckFile.elements(slide, element)
                .mapToLong(each -> number(each, attribute))
                .sum();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyRelationLeadsToAPartAndEveryPartHasAType(Report report) throws IOException {
        DeckFile deck = DeckFile.of(report);
        List<String> types = DeckFile.elements(deck.xml("[Content_Types].xml"), "Override")
                .map(type -> type.getAttribute("PartName").substring(1))
                .toList();

        assertThat(types).isSubsetOf(deck.parts());
        assertThat(deck.parts())
                .filteredOn(part -> !part.endsWith(".rels") && !part.equals("[Content_Types].xml"))
                .isSubsetOf(types);
        assertThat(deck.parts().stream().filter(part -> part.endsWith(".rels")).flatMap(part -> targets(deck, part)))
                .isSubsetOf(deck.parts());
    }

    private static Stream<String> targets(DeckFile deck, String relations) {
        Path folder = Path.of("/" + relations).getParent().resolve("..");
        return DeckFile.elements(deck.xml(relations), "Relationship")
                .map(relation -> folder.resolve(relation.getAttribute("Target")).normalize())
                .map(target -> target.toString().substring(1));
    }

    @Test
    void theWorkbookBehindAChartHasTheNumbersThatItShows() throws IOException {
        DeckFile deck = DeckFile.of(RealDecks.priorityList());
        List<String> charts = deck.parts().stream()
                .filter(part -> part.startsWith("ppt/charts/chart"))
                .toList();

        assertThat(charts).isNotEmpty();
        for (String chart : charts) {
            String workbook = chart.replace("charts", "embeddings").replace(".xml", ".xlsx");
            List<Double> cells = DeckFile.elements(deck.sheet(workbook), "v")
                    .map(value -> Double.valueOf(value.getTextContent()))
                    .toList();
            assertThat(DeckFile.elements(deck.xml(chart), "c:numCache")
                            .flatMap(DeckFile::values)
                            .map(Double::valueOf))
                    .isNotEmpty()
                    .isSubsetOf(cells);
        }
    }

    @Test
    void whatIsLeftOutIsNamedOnTheLastSlide() throws IOException {
        List<Document> slides = DeckFile.of(RealDecks.priorityList()).slides();

        assertThat(DeckFile.texts(slides.get(slides.size() - 1).getDocumentElement()))
                .anySatisfy(text -> assertThat(text).contains("list", "Left out"));
    }

    @Test
    void anAssumptionThatSomebodyChoseComesFirst() throws IOException {
        List<String> cells = DeckFile.of(SampleReports.plain()).slides().stream()
                .map(slide -> DeckFile.texts(slide.getDocumentElement()).toList())
                .filter(texts -> texts.contains("profit.target"))
                .findFirst()
                .orElseThrow();

        assertThat(cells.indexOf("capture.shared")).isLessThan(cells.indexOf("profit.target"));
    }
}
