package mainstay.reporting.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mainstay.book.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in each form, and what is let pass. */
class ContentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>hostile()</script>",
                "<p>a</p><hostile-element>",
                "<img alt=\"x\" onerror=\"hostile()\">",
                "<p title='x' hostile-attribute='1'>",
                "<p title=x hostile-attribute=1>",
                "<a href=\" java\nscript:hostile()\">x</a>",
                "<a href=//hostile.example>x</a>",
                "<!-- hostile -->",
                "<style>p::after { content: 'hostile' }</style>",
                "<p style=\"color: hostile\">",
                "<iframe srcdoc=\"&lt;script>hostile()&lt;/script>\"></iframe>",
                "<title></title><hostile-element></title>",
                "<script type=application/json>{\"a\": \"<!--<script>hostile\"}</script>"
            })
    void markupMadeOfTextsIsFound(String html) {
        assertThat(html(html).injected()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&lt;script>hostile()&lt;/script>",
                "<p title=\"&quot; onerror=&quot;hostile()\">hostile < 3</p>",
                "<p title='\" onerror=hostile()'>",
                "<title><hostile-element></title>",
                "<textarea><script>hostile()</script></textarea>",
                "<script type=\"application/json\">{\"name\": \"\\u003cscript>hostile()\"}</script>",
                "<script>draw(document.body)</script><!-- chart -->",
                "<a href=\"#hostile\">hostile: javascript:hostile()</a>"
            })
    void textsThatAreTextsAreNot(String html) {
        assertThat(html(html).injected()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=https://example.com/a.png>",
                "<script src=\"lib.js\"></script>",
                "<link rel=stylesheet href=\"//example.com/a.css\">",
                "<style>@import 'a.css';</style>",
                "<style>p { background: URL( 'https://example.com/a.png' ) }</style>",
                "<p style='background: url(a.png)'>",
                "<a href='http://example.com/'>x</a>",
                "<form action=/\\example.com>",
                "<meta http-equiv=Refresh content='0; url=https://example.com'>"
            })
    void whatPagesFetchIsFound(String html) {
        assertThat(html(html).link()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><use href=\"#icon\"/></svg>",
                "<img src=\"data:image/png;base64,AAAA\">",
                "<a href=\"#account-1\">see http://example.com/</a>",
                "<style>p { background: url(\"data:image/png;base64,AAAA\"), url(#a) }</style>",
                "<script>var ns = \"http://www.w3.org/2000/svg\"</script>"
            })
    void whatPagesHaveIsNot(String html) {
        assertThat(html(html).link()).isEmpty();
    }

    @Test
    void theWordsOfAPageAreItsTextsAttributesAndData() {
        assertThat(html("<p title=\"a &amp; b\">c&nbsp;\n d</p><script>e</script>"
                                + "<script type=application/json>{\"f\": [\"\\u0067\", 1.5]}</script>")
                        .words())
                .contains("a & b", "c d", "f g 1.5")
                .doesNotContain("e ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=hostile", "a,@hostile", "a,\" \t=hostile\"", "-1-hostile", "\u200b+hostile", "\uff1dhostile"})
    void formulasInCsvAreFound(String csv) {
        assertThat(content(csv, "csv").injected()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'=hostile", "-1.5,+2", "a=hostile", "\"a\n=b\""})
    void valuesInCsvAreNot(String csv) {
        assertThat(content(csv, "csv").injected()).isEmpty();
    }

    @Test
    void csvThatIsNotClosedOrOfUnequalLengthIsFound() {
        assertThat(content("a,\"b\n", "csv").malformed()).isPresent();
        assertThat(content("a,b\n1\n", "csv").malformed()).isPresent();
        assertThat(content("a,b\r\n1,\"x,\"\"y\n\"\r\n", "csv").malformed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<hostile-element>",
                "\\\\<script>",
                "[hostile](http://hostile.example/)",
                "| hostile | pipe | pipes |",
                "a `hostile` b",
                "*hostile*",
                "```\nhostile\n```\n# hostile\n```\n"
            })
    void markupInMarkdownIsFound(String markdown) {
        assertThat(content(markdown, "md").injected()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\<hostile-element>",
                "&lt;script>",
                "\\[hostile\\](http://hostile.example/)",
                "| hostile \\| pipe \\| pipes |",
                "\\`hostile\\`",
                "```\n<script> `hostile` *hostile*\n```\n"
            })
    void textsInMarkdownAreNot(String markdown) {
        assertThat(content(markdown, "md").injected()).isEmpty();
    }

    @Test
    void jsonGivesBackTexts() {
        Content json = content("[{\"name\": \"\\u001b\", \"profit\": 1.5}]", "json");

        assertThat(json.lost(List.of("\u001b"))).isEmpty();
        assertThat(json.lost(List.of("\\u001b"))).isPresent();
        assertThat(json.malformed()).isEmpty();
        assertThat(content("[1,]", "json").malformed()).isPresent();
        assertThat(content("{\"a\": NaN}", "json").malformed()).isPresent();
        assertThat(content("", "json").malformed()).isPresent();
    }

    @Test
    void formulasInWorkbooksAreFound() {
        assertThat(sheet("<c t=\"str\"><f>\"a\"&amp;hostile()</f><v>a</v></c>").injected())
                .isPresent();
        assertThat(sheet("<c t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>a</v></c>")
                        .injected())
                .isPresent();
        assertThat(sheet("<c><f>IF(A1=\"\"\"hostile\"\"=1\",'hostile sheet'!A1,2)</f><v>2</v></c>")
                        .injected())
                .isEmpty();
        assertThat(sheet("<c t=\"inlineStr\"><is><t>=hostile()</t></is></c>").injected())
                .isEmpty();
    }

    @Test
    void workbooksThatAreNotWellFormedAreFound() {
        assertThat(sheet("<c><v>NaN</v></c>").malformed()).isPresent();
        assertThat(sheet("<c><v>hostile</v></c>").malformed()).isPresent();
        assertThat(sheet("<c t=\"str\"><v>hostile</v></c><c><v>-1.5E7</v></c>").malformed())
                .isEmpty();
        assertThat(sheet("<c>").malformed()).isPresent();
        assertThat(sheet("<c t=\"inlineStr\"><is><t>\u001b</t></is></c>").malformed())
                .isPresent();
        assertThat(workbook("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", Instant.EPOCH)
                        .malformed())
                .isPresent();
    }

    @Test
    void linksInWorkbooksAreFound() {
        assertThat(workbook("<Relationship TargetMode=\"External\" Target=\"http://x\"/>", Instant.EPOCH)
                        .link())
                .isPresent();
        assertThat(workbook("<Relationship xmlns=\"http://x\" Target=\"sheet1.xml\"/>", Instant.EPOCH)
                        .link())
                .isEmpty();
    }

    @Test
    void workbooksTellWhenTheyWereMade() {
        assertThat(workbook("<a/>", Instant.now()).madeAt()).isPresent();
        assertThat(workbook("<a/>", Instant.parse("1980-02-01T00:00:00Z")).madeAt())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"on 2026-11-22", "22.11.2026", "Nov 22, 2026", "1795305600 s", "at 1,795,305,600,000"})
    void thePresentIsFoundInWords(String words) {
        assertThat(Moment.present(words, Instant.parse("2026-11-22T12:00:00Z"))).isPresent();
        assertThat(Moment.present(words, Instant.parse("2025-11-22T12:00:00Z"))).isEmpty();
    }

    @Test
    void numbersAreReadInTheFormsThatAreTheSameEverywhere() {
        Numbers numbers = Numbers.in("1,234,567.89; −12.5 and 35 % of 1.5E-7, 820312.5, 7,5");

        assertThat(numbers.have(1_234_567.89, Kind.MONEY)).isTrue();
        assertThat(numbers.have(-12.5, Kind.SCORE)).isTrue();
        assertThat(numbers.have(0.35, Kind.RATIO)).isTrue();
        assertThat(numbers.have(1.5e-7, Kind.NUMBER)).isTrue();
        assertThat(numbers.have(820_312.504, Kind.MONEY)).isTrue();
        assertThat(numbers.have(820_312.6, Kind.MONEY)).isFalse();
        assertThat(Numbers.in("820,313").have(820_312.6, Kind.MONEY)).isTrue();
        assertThat(Numbers.in("820,312").have(820_312.6, Kind.MONEY)).isFalse();
        assertThat(Numbers.in("813").have(812.6, Kind.MONEY)).isFalse();
        assertThat(numbers.have(7.5, Kind.NUMBER)).isFalse();
        assertThat(Numbers.in("1.234,5").have(1234.5, Kind.MONEY)).isFalse();
    }

    private static Content html(String html) {
        return content("<!doctype html>" + html, "html");
    }

    private static Content content(String text, String ending) {
        return Contents.of(text.getBytes(StandardCharsets.UTF_8), true, ending);
    }

    private static Content sheet(String cells) {
        return workbook("<sheet>" + cells + "</sheet>", Instant.EPOCH);
    }

    private static Content workbook(String xml, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sheet1.xml").setLastModifiedTime(FileTime.from(at)));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Contents.of(bytes.toByteArray(), false, "xlsx");
    }

    @Test
    void slidesAreAnExcerptAndAWorkbookIsNot() throws IOException {
        assertThat(Contents.of(zipOf("ppt/presentation.xml"), false, "pptx").isExcerpt())
                .isTrue();
        assertThat(Contents.of(zipOf("xl/workbook.xml"), false, "xlsx").isExcerpt())
                .isFalse();
    }

    private static byte[] zipOf(String part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write("<a/>".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
