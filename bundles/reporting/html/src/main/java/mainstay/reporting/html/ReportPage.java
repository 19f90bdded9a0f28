package mainstay.reporting.html;

import static mainstay.reporting.html.PageWords.phrase;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mainstay.book.Language;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;

/** One report as a page: what can be read without a script, then the data, then the scripts that make it live. */
final class ReportPage {
    private final Report report;
    private final Assets assets;
    private final Html html;

    /** The tables and charts in the order of the page, which know each other by their place. */
    private final List<Block> blocks = new ArrayList<>();

    ReportPage(Report report, Assets assets, Html html) {
        this.report = report;
        this.assets = assets;
        this.html = html;
    }

    void write() throws IOException {
        head();
        html.open("body").raw("\n");
        html.element("a", phrase("skip"), "class", "skip", "href", "#content");
        PageHead head = new PageHead(report, html);
        head.write();
        html.open("main", "id", "content", "class", report.id()).raw("\n");
        for (Brief brief : report.brief().stream().toList()) {
            new BriefPart(brief, report.provenance().currency(), html).write("title");
        }
        head.notes();
        contents();
        for (int at = 0; at < report.body().size(); at++) {
            section(at, report.body().get(at));
        }
        assumptions();
        html.close("main");
        foot(head);
        data();
        scripts();
        html.close("body").raw("</html>\n");
    }

    private void head() throws IOException {
        html.raw("<!DOCTYPE html>\n")
                .open("html", "lang", Language.current().id())
                .raw("\n<head>\n<meta charset=\"utf-8\">\n")
                .open("meta", "http-equiv", "Content-Security-Policy", "content", assets.policy())
                .raw("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
                .element("title", report.title() + " – " + report.provenance().book())
                .raw("<style>")
                .raw(assets.style())
                .raw("</style>\n</head>\n");
    }

    private void contents() throws IOException {
        if (report.body().size() < 2) {
            return;
        }
        html.open("nav", "class", "contents", "aria-label", phrase("contents")).raw("\n<ul>\n");
        for (int at = 0; at < report.body().size(); at++) {
            link("section-" + (at + 1), report.body().get(at).title());
        }
        if (!report.assumptions().isEmpty()) {
            link("assumptions", phrase("assumptions"));
        }
        html.close("ul").close("nav");
    }

    private void link(String id, String title) throws IOException {
        html.open("li").open("a", "href", "#" + id).text(title).raw("</a>").close("li");
    }

    private void section(int at, Section section) throws IOException {
        String id = "section-" + (at + 1);
        html.open("section", "class", "part", "aria-labelledby", id).raw("\n");
        html.element("h2", section.title(), "id", id);
        html.elementUnlessEmpty("p", section.text(), "class", "lead");
        for (Block block : section.blocks()) {
            block(block);
        }
        html.close("section");
    }

    private void block(Block block) throws IOException {
        if (block instanceof Figures figures) {
            new FiguresPart(figures, report.provenance().currency(), html).write();
        } else if (block instanceof Table table) {
            new TablePart(table, name(table), report.isIndex(), html).write();
        } else if (block instanceof Chart chart) {
            new ChartPart(chart, name(chart), report.provenance().currency(), html).write();
        }
    }

    private String name(Block block) {
        blocks.add(block);
        return Integer.toString(blocks.size() - 1);
    }

    private void assumptions() throws IOException {
        if (report.assumptions().isEmpty()) {
            return;
        }
        html.open("section", "class", "part", "aria-labelledby", "assumptions").raw("\n");
        html.element("h2", phrase("assumptions"), "id", "assumptions");
        html.element("p", phrase("assumptions.text"), "class", "lead");
        block(AssumptionTable.of(report.assumptions()));
        html.close("section");
    }

    private void foot(PageHead head) throws IOException {
        html.open("footer").raw("\n");
        head.sources();
        html.element("p", phrase("created-by-mainstay"));
        html.close("footer");
    }

    private void data() throws IOException {
        html.raw("<script type=\"application/json\" id=\"data\">");
        new PageData(html.writer(), report.provenance().currency()).write(report, blocks);
        html.raw("</script>\n");
    }

    private void scripts() throws IOException {
        html.raw("<script>").raw(assets.library()).raw("</script>\n");
        html.raw("<script>").raw(assets.script()).raw("</script>\n");
    }
}
