package mainstay.reporting.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A report.
 *
 * @param id what it is called in files, such as {@code priority-list} or {@code matrix-contribution}: kebab-case
 * @param title what it is called above the text
 * @param provenance what it was computed from, when and for whom
 * @param assumptions every assumption in force, and the numbers that follow from them alone
 * @param sections the content, the most telling first
 * @param notes what the reader must know, such as models that are not there
 * @param file the name of its file without the ending, where it is written into a folder with others
 * @param companions the reports that are written into the same folder, itself among them, the index first; empty where it is written alone
 * @param isExcerpt whether it is a part to be pasted: the run that it names stands for assumptions and sources
 */
@ProviderType
public record Report(
        String id,
        String title,
        Provenance provenance,
        List<Assumption> assumptions,
        List<Section> sections,
        List<String> notes,
        String file,
        List<Companion> companions,
        boolean isExcerpt) {

    /** Copies the lists. Rows of tables are not copied: they are computed when a renderer reads them. */
    public Report {
        assumptions = List.copyOf(assumptions);
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
        companions = List.copyOf(companions);
    }

    /** A report that is written alone. */
    public Report(
            String id,
            String title,
            Provenance provenance,
            List<Assumption> assumptions,
            List<Section> sections,
            List<String> notes) {
        this(id, title, provenance, assumptions, sections, notes, id, List.of(), false);
    }

    /** This report as one of a set. */
    public Report among(List<Companion> all, String name) {
        return new Report(id, title, provenance, assumptions, sections, notes, name, all, isExcerpt);
    }

    /** This report with other sections, which it calls and remarks on in other words. */
    public Report with(String heading, List<Section> others, List<String> remarks) {
        return new Report(id, heading, provenance, assumptions, others, remarks, file, companions, isExcerpt);
    }

    /** This report as a part to be pasted, without assumptions and sources. */
    public Report asExcerpt() {
        return new Report(id, title, provenance.withoutSources(), List.of(), sections, notes, file, companions, true);
    }

    /** What the report comes to; empty when it does not say so. */
    public Optional<Brief> brief() {
        return blocks().filter(Brief.class::isInstance).map(Brief.class::cast).findFirst();
    }

    /** The sections below the brief: all but that in which it stands, and without figures that the brief tells. */
    public List<Section> body() {
        return sections.stream()
                .filter(section -> section.blocks().stream().noneMatch(Brief.class::isInstance))
                .map(this::beyondBrief)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Section> beyondBrief(Section section) {
        List<Block> blocks = section.blocks().stream()
                .map(this::beyondBrief)
                .filter(block -> !(block instanceof Figures figures)
                        || !figures.figures().isEmpty())
                .toList();
        boolean saysMore = !blocks.isEmpty() || section.blocks().isEmpty();
        return saysMore ? Optional.of(section.with(section.text(), blocks)) : Optional.empty();
    }

    private Block beyondBrief(Block block) {
        return block instanceof Figures figures && brief().isPresent()
                ? new Figures(figures.figures().stream()
                        .filter(figure -> !brief().get().tells(figure))
                        .toList())
                : block;
    }

    /** The title as a sentence: what it comes to, else what it is called. */
    public String headline() {
        return brief().map(Brief::title).orElse(title);
    }

    /** Whether it lists the reports that it was written with. */
    public boolean isIndex() {
        return !companions.isEmpty() && companions.get(0).file().equals(file);
    }

    /** Whether it is nothing but a table, which needs no heading beside the title. */
    public boolean isOneTable() {
        return isExcerpt() && sections.size() == 1 && sections.get(0).blocks().size() == 1 && tables().size() == 1;
    }

    /** The tables, in the order of the report, without those of charts, details and the brief; may be empty. */
    public List<Table> tables() {
        return blocks().filter(Table.class::isInstance).map(Table.class::cast).toList();
    }

    /**
     * The table that is all there is in a format of one table: that with the id of the report, else the
     * first, else that of the brief.
     *
     * @return empty when the report has no table
     */
    public Optional<Table> mainTable() {
        return tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .or(() -> tables().stream().findFirst())
                .or(() -> brief().flatMap(Brief::table));
    }

    /** The assumption with this name; empty when the report has none. */
    public Optional<Assumption> assumption(String name) {
        return assumptions.stream()
                .filter(assumption -> assumption.name().equals(name))
                .findFirst();
    }

    private Stream<Block> blocks() {
        return sections.stream().flatMap(section -> section.blocks().stream());
    }
}
