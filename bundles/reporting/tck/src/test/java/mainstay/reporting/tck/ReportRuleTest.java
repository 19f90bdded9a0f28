package mainstay.reporting.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Provenance;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;
import mainstay.reporting.api.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportRuleTest {

    @Test
    void aGoodRendererKeepsEveryRule() {
        assertThat(broken(new Provider())).isEmpty();
    }

    @Test
    void aRendererOfTheMainTableAloneKeepsEveryRule() {
        assertThat(broken(new MainTable())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aBadRendererFailsItsRuleAndNoOtherAndTheFailureReadsAsTheRule(ReportRule rule) {
        Set<ReportRule> rules = EnumSet.allOf(ReportRule.class);
        if (rule != ReportRule.LARGE) {
            rules.remove(ReportRule.LARGE); // it takes as long as all others
        }

        Map<ReportRule, String> broken = broken(badRenderer(rule), rules);

        assertThat(broken.keySet()).containsExactly(rule);
        assertThat(broken.get(rule)).startsWith(rule.text() + ": ");
    }

    @Test
    void aRendererThatThrowsIsReportedRatherThanPassedOn() {
        ReportRenderer throwing = new Provider() {
            @Override
            void chart(Chart chart, OutputStream out) {
                throw new IllegalStateException("no charts today");
            }
        };

        assertThat(ReportRule.CHARTS.violationBy(throwing))
                .hasValueSatisfying(found -> assertThat(found).contains("no charts today"));
    }

    @Test
    void aRendererThatLeavesOutRowsMustSayHowManyThereAre() {
        ReportRenderer cutting = new Provider() {
            @Override
            int rows(Table table) {
                return Math.min(1000, table.size());
            }
        };

        assertThat(ReportRule.LARGE.violationBy(cutting))
                .hasValueSatisfying(found -> assertThat(found).contains("rows are left out"));
    }

    @Test
    void numbersAsOneCountryWritesThemAreMissing() {
        ReportRenderer german = new Provider() {
            @Override
            String number(double number) {
                return Double.isNaN(number) ? "" : String.format(Locale.GERMANY, "%,.4f", number);
            }
        };

        assertThat(ReportRule.FIGURES.violationBy(german))
                .hasValueSatisfying(found -> assertThat(found).contains("missing is gross_profit"));
    }

    @Test
    void theSamplesAreTheSameEachTime() throws IOException {
        for (int time = 0; time < 2; time++) {
            assertThat(RenderedBytes.bytes(new Provider(), SampleReports.hostile()))
                    .isEqualTo(RenderedBytes.bytes(new Provider(), SampleReports.hostile()));
        }
    }

    private static Map<ReportRule, String> broken(ReportRenderer renderer) {
        return broken(renderer, EnumSet.allOf(ReportRule.class));
    }

    private static Map<ReportRule, String> broken(ReportRenderer renderer, Set<ReportRule> rules) {
        Map<ReportRule, String> broken = new EnumMap<>(ReportRule.class);
        rules.forEach(rule -> rule.violationBy(renderer).ifPresent(found -> broken.put(rule, found)));
        return broken;
    }

    private static ReportRenderer badRenderer(ReportRule rule) {
        return switch (rule) {
            case ID ->
                new Provider() {
                    @Override
                    public String id() {
                        return "Simple Page";
                    }
                };
            case DESCRIPTION ->
                new Provider() {
                    @Override
                    public String description() {
                        return " ";
                    }
                };
            case FILE_ENDING ->
                new Provider() {
                    @Override
                    public String fileEnding() {
                        return ".HTML";
                    }
                };
            case REPEATABLE -> new RemembersTheReportBefore();
            case THREADS ->
                new Provider() {
                    private final Thread first = Thread.currentThread();

                    @Override
                    String number(double number) {
                        return super.number(number) + (Thread.currentThread() == first ? "" : "0");
                    }
                };
            case LOCALE ->
                new Provider() {
                    @Override
                    String at(Provenance provenance) {
                        return super.at(provenance) + " in "
                                + Locale.getDefault().getDisplayLanguage();
                    }
                };
            case CLOCK ->
                new Provider() {
                    @Override
                    String at(Provenance provenance) {
                        return super.at(provenance) + ", rendered " + LocalDate.now(ZoneOffset.UTC);
                    }
                };
            case STREAM ->
                new Provider() {
                    @Override
                    public void render(Report report, Page page, OutputStream out) throws IOException {
                        try (out) {
                            super.render(report, page, out);
                        }
                    }
                };
            case FAILURE ->
                new Provider() {
                    @Override
                    void write(String html, OutputStream out) {
                        try {
                            super.write(html, out);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                };
            case VISIBLE ->
                new Provider() {
                    @Override
                    String text(String text) {
                        return text.replace("&", "&amp;").replace("<", "&lt;");
                    }
                };
            case ESCAPED ->
                new Provider() {
                    @Override
                    String text(String text) {
                        return visible(text);
                    }

                    @Override
                    String sources(Report report) {
                        return super.sources(report) + "<base><form>";
                    }
                };
            case WELL_FORMED -> withHead("<script type=\"application/json\">{\"profit\": NaN}</script>");
            case OFFLINE -> withHead("<script src=\"https://charts.example/charts.js\"></script>");
            case FIGURES ->
                new Provider() {
                    @Override
                    int rows(Table table) {
                        return table.size() == SamplePriorityList.ACCOUNTS ? table.size() - 1 : table.size();
                    }
                };
            case CHARTS ->
                new Provider() {
                    @Override
                    void chart(Chart chart, OutputStream out) {
                        // A picture of it would stand here, and nothing for those who cannot see it.
                    }
                };
            case BRIEF ->
                new Provider() {
                    @Override
                    void brief(Brief brief, OutputStream out) throws IOException {
                        super.brief(new Brief(brief.conclusion(), List.of(), brief.table(), brief.decisions()), out);
                    }
                };
            case SOURCES ->
                new Provider() {
                    @Override
                    String sources(Report report) {
                        return report.assumptions().isEmpty()
                                ? ""
                                : "<p>" + report.assumptions().size() + " assumptions";
                    }
                };
            case EMPTY ->
                new Provider() {
                    @Override
                    String sources(Report report) {
                        return super.sources(report) + "<p>First: "
                                + text(report.sections().get(0).title()) + "\n";
                    }
                };
            case LARGE ->
                new Provider() {
                    @Override
                    public void render(Report report, Page page, OutputStream out) throws IOException {
                        ByteArrayOutputStream whole = new ByteArrayOutputStream();
                        super.render(report, page, whole);
                        out.write(whole.toByteArray());
                    }
                };
        };
    }

    private static ReportRenderer withHead(String html) {
        return new Provider() {
            @Override
            String sources(Report report) {
                return (report.assumptions().isEmpty() ? "" : html) + super.sources(report);
            }
        };
    }

    private static final class RemembersTheReportBefore extends Provider {
        private final AtomicReference<String> before = new AtomicReference<>();

        @Override
        String sources(Report report) {
            String title = before.getAndSet(report.title());
            boolean other = title != null && !title.equals(report.title());
            return super.sources(report) + (other ? "<p>Another report than before\n" : "");
        }
    }

    /** Separates values by bars, and knows nothing but the main table. */
    private static final class MainTable extends Provider {

        @Override
        public String fileEnding() {
            return "txt";
        }

        @Override
        public void render(Report report, Page page, OutputStream out) throws IOException {
            for (Table table : report.mainTable().stream().toList()) {
                table(table, out);
            }
        }

        @Override
        void write(String html, OutputStream out) throws IOException {
            List<String> cells =
                    Arrays.asList(html.replaceAll("</?[a-z0-9]+>", "|").split("\\|", -1));
            super.write(String.join("|", cells), out);
        }
    }
}
