package mainstay.reporting.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.run.LiveResult;
import org.junit.jupiter.api.Test;

class WholeUnitsTest {
    private static final Pattern CENTS = Pattern.compile("\\d{1,3}(,\\d{3})+\\.\\d\\d");

    private final LiveResult result = Given.result(Given.computerMaker(), Map.of());

    @Test
    void noSentenceOfAReportHasCentsFromAThousandOn() {
        List<Report> reports = new ArrayList<>(Reports.all(result, Given.ASKED));
        reports.addAll(PlanReports.all(result, Given.ASKED.day(), Given.ASKED));
        for (int account : Reports.chief(result)) {
            reports.add(Reports.account(result, account, Given.ASKED));
            reports.add(PlanReports.accountPlan(result, account, Given.ASKED.day(), Given.ASKED));
        }

        assertThat(reports).allSatisfy(report -> assertThat(sentences(report))
                .as(report.id())
                .noneMatch(sentence -> CENTS.matcher(sentence).find()));
    }

    @Test
    void aSentenceToTheCentIsRoundedAndOtherNumbersStay() {
        assertThat(ReportWords.inWholeUnits("from 1,234.56 to 12,345,678.50, 0.25 of 1,000 at v1,234.56 and 12.34"))
                .isEqualTo("from 1,235 to 12,345,678, 0.25 of 1,000 at v1,234.56 and 12.34");
    }

    private static List<String> sentences(Report report) {
        List<String> all = new ArrayList<>(report.notes());
        for (Section section : report.sections()) {
            all.add(section.text());
            section.blocks().stream().flatMap(WholeUnitsTest::sentences).forEach(all::add);
        }
        return all;
    }

    private static Stream<String> sentences(Block block) {
        if (block instanceof Brief brief) {
            return Stream.concat(Stream.of(brief.conclusion()), brief.decisions().stream());
        }
        return block instanceof Chart chart ? Stream.of(chart.text()) : Stream.empty();
    }
}
