package mainstay.reporting.html;

import static mainstay.reporting.html.PageWords.phrase;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import mainstay.reporting.api.Companion;
import mainstay.reporting.api.Provenance;
import mainstay.reporting.api.Provenance.Source;
import mainstay.reporting.api.Report;

/** What a page is, and what it was made from: the name and the book at its head, every digest at its foot. */
final class PageHead {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int SHORT = 12;
    private static final String BETWEEN = " · ";

    /** So many characters of a moment are the day. */
    private static final int DAY = 10;

    private final Report report;
    private final Html html;

    PageHead(Report report, Html html) {
        this.report = report;
        this.html = html;
    }

    void write() throws IOException {
        html.open("header", "class", "head").raw("\n");
        companions();
        label();
        html.element("h1", report.headline(), "id", "title");
        facts(report.provenance());
        html.close("header");
    }

    /** What it is called, of when and of what; the heading says what it comes to. */
    private void label() throws IOException {
        Provenance from = report.provenance();
        String name = report.brief().isPresent() ? report.title() + BETWEEN : "";
        html.element("p", name + time(from.at()).substring(0, DAY) + BETWEEN + from.book(), "class", "label");
    }

    /** The way to the other reports of the folder; those about single accounts are reached from these. */
    private void companions() throws IOException {
        if (report.companions().isEmpty() || report.isIndex()) {
            return;
        }
        html.open("nav", "class", "set", "aria-label", phrase("set")).raw("\n<ul>\n");
        for (Companion page : report.companions()) {
            if (page.file().equals(report.file())) {
                html.open("li")
                        .open("span", "aria-current", "page")
                        .text(page.label())
                        .raw("</span>")
                        .close("li");
            } else if (page.account().isEmpty()) {
                html.open("li")
                        .open("a", "href", page.file() + HtmlRenderer.ENDING)
                        .text(page.label())
                        .raw("</a>");
                html.close("li");
            }
        }
        html.close("ul").close("nav");
    }

    /** A moment in the form that is the same everywhere. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    private void facts(Provenance from) throws IOException {
        html.open("dl", "class", "facts").raw("\n");
        fact(phrase("fact.run"), from.run());
        fact(phrase("fact.created"), time(from.at()));
        fact(phrase("fact.created-by"), from.by());
        fact(phrase("fact.currency"), from.currency());
        html.close("dl");
    }

    private void fact(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            html.open("div").element("dt", name).element("dd", value).close("div");
        }
    }

    /** What it was made from to the last digit, for the foot of the page. */
    void sources() throws IOException {
        sources(report.provenance());
    }

    private void sources(Provenance from) throws IOException {
        html.open("details", "class", "sources").raw("\n");
        html.open("summary").text(phrase("sources")).raw(" ");
        html.open("span", "class", "digest").text(phrase("sources.book-digest", brief(from.bookDigest())));
        for (Source source : from.sources()) {
            html.text(" · " + source.id() + " " + brief(source.digest()));
        }
        html.raw("</span>").close("summary");
        sourceTable(from);
        html.close("details");
    }

    private static String brief(String digest) {
        return digest.length() > SHORT ? digest.substring(0, SHORT) : digest;
    }

    private void sourceTable(Provenance from) throws IOException {
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", phrase("sources"));
        html.raw("<table>\n<thead><tr>");
        for (String heading :
                List.of(phrase("sources.part"), phrase("sources.id"), phrase("sources.version"), "SHA-256")) {
            html.element("th", heading, "scope", "col");
        }
        html.raw("</tr></thead>\n<tbody>\n");
        row(phrase("sources.book"), from.book(), "", from.bookDigest());
        for (Source source : from.sources()) {
            row(source.part(), source.id(), source.version(), source.digest());
        }
        html.raw("</tbody></table>").close("div");
    }

    private void row(String part, String id, String version, String digest) throws IOException {
        html.open("tr").element("td", part).element("td", id).element("td", version);
        html.element("td", digest, "class", "digest").close("tr");
    }

    /** What the reader must know. */
    void notes() throws IOException {
        if (report.notes().isEmpty()) {
            return;
        }
        html.open("ul", "class", "notes", "aria-label", phrase("notes")).raw("\n");
        for (String note : report.notes()) {
            html.element("li", note);
        }
        html.close("ul");
    }
}
