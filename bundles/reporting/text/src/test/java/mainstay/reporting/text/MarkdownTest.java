package mainstay.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void whatBeginsABlockIsTextAtTheBeginningOfAParagraph() {
        assertThat(Markdown.paragraph("# a")).isEqualTo("\\# a");
        assertThat(Markdown.paragraph("    - a")).isEqualTo("\\- a");
        assertThat(Markdown.paragraph("12. a")).isEqualTo("12\\. a");
        assertThat(Markdown.paragraph("1) a")).isEqualTo("1\\) a");
        assertThat(Markdown.paragraph("===")).isEqualTo("\\===");
        assertThat(Markdown.paragraph("> a")).isEqualTo("&gt; a");
        assertThat(Markdown.paragraph("```")).isEqualTo("\\`\\`\\`");
        assertThat(Markdown.paragraph("12 plain")).isEqualTo("12 plain");
    }

    @Test
    void addressesAreNotLinks() {
        assertThat(Markdown.literal("see http://a.example and WWW.a.example"))
                .isEqualTo("see http\\://a.example and WWW\\.a.example");
        assertThat(Markdown.literal("[a](b) ![c](d)")).isEqualTo("\\[a\\](b) !\\[c\\](d)");
    }
}
