package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Rules of pay come in as files and as bundles, are compared, decide what people are paid, are frozen, and go again. */
@Execution(ExecutionMode.CONCURRENT)
class IncentiveLifeIT {
    private static final String PAY = "people pay --on 2027-12-31";

    @TempDir
    private Path folder;

    private Workshop workshop;

    @BeforeEach
    void aWorkshopIsThere() throws Exception {
        workshop = Workshop.in(folder);
    }

    @Test
    void aRuleSetIsAdmittedComparedActivatedFrozenAndRolledBack() throws Exception {
        rules(
                "dear.json",
                "\"version\": \"1.0.0\"",
                "\"version\": \"2.0.0\"",
                "\"accelerator\": 1.5",
                "\"accelerator\": 2");

        List<String> printed = printed(
                PAY,
                "review open first",
                "models trust dear.json; models admit dear.json",
                "models compare scorecard@1.0.0 scorecard@2.0.0 --on 2027-12-31",
                "models activate scorecard@2.0.0 --yes --on 2027-12-31 --format csv > moves.csv",
                PAY,
                "params pay.accelerator 1.75; " + PAY + "; params pay.accelerator --reset",
                "people pay --review first",
                "review replay first", // fails where a byte differs
                "models rollback",
                PAY);

        assertThat(printed.get(0)).contains("rules: scorecard 1.0.0\n");
        assertThat(printed.get(3)).contains("before: rules: scorecard 1.0.0", "after: rules: scorecard 2.0.0", "lin");
        assertThat(printed.get(5)).contains("rules: scorecard 2.0.0\n").isNotEqualTo(printed.get(0));
        assertThat(printed.get(6)).contains("rules: scorecard 2.0.0, but pay.accelerator is 1.75 instead of 2");
        assertThat(printed.get(7)).contains("rules: scorecard 1.0.0");
        assertThat(printed.get(10)).isEqualTo(printed.get(0));
    }

    @Test
    void aRuleSetUnderAnIdOfItsOwnPaysOnceItIsChosen() throws Exception {
        rules("sales.json", "\"id\": \"scorecard\"", "\"id\": \"sales-2028\"", "\"cap\": 1.5", "\"cap\": 1");

        List<String> printed = printed(
                "models trust sales.json; models admit sales.json; models activate sales-2028@1.0.0 --yes",
                PAY,
                "params pay.model sales-2028; " + PAY,
                PAY + " --whatif pay.sales-2028.cap=1.5",
                "models compare sales-2028 scorecard --on 2027-12-31");

        assertThat(printed.get(1)).contains("rules: scorecard 1.0.0");
        assertThat(printed.get(2)).contains("rules: sales-2028 1.0.0");
        assertThat(printed.get(3))
                .contains("before: rules: sales-2028 1.0.0", "but pay.sales-2028.cap is 1.5 instead of 1");
        assertThat(printed.get(4)).contains("before: rules: sales-2028 1.0.0", "after: rules: scorecard 1.0.0");
    }

    @Test
    void aRuleSetThatCannotBeUsedIsRefusedWithWhatIsWrongInIt() throws Exception {
        rules("odd.json", "\"1.0.0\"", "\"2.0.0\"", "\"threshold\"", "\"treshold\"");

        Ended ended = workshop.run("models trust odd.json; models admit odd.json");

        assertThat(ended.err())
                .contains("odd.json is refused at start: ", "there is no key \"treshold\"; did you mean threshold?");
    }

    @Test
    void aFurtherBundlePaysOnceItIsChosenAndPaysAsBeforeOnceItsNextVersionIsRolledBack() throws Exception {
        ModelBundle first = new ModelBundle("garage.commission").incentive(ModelSource.incentive("commission", 1.5, 1));
        ModelBundle next = new ModelBundle("garage.commission")
                .version("2.0.0")
                .incentive(ModelSource.incentive("commission", 1, 1));
        workshop.admit(workshop.jar(first), workshop.jar(next));

        List<String> printed = printed(
                "models shadow commission@1.0.0 --on 2027-12-31 --format csv > shadow.csv",
                "models activate commission@1.0.0 --yes --format csv > moves.csv; params pay.model commission",
                PAY,
                "models compare commission@1.0.0 commission@2.0.0 --on 2027-12-31",
                "models activate commission@2.0.0 --yes --format csv > moves.csv; " + PAY,
                "models rollback; " + PAY,
                "params pay.model --reset; " + PAY);

        assertThat(printed.get(2)).contains("rules: commission 1.0.0", "gross-profit");
        assertThat(printed.get(3)).contains("after: rules: commission 2.0.0");
        assertThat(printed.get(4)).contains("rules: commission 2.0.0").isNotEqualTo(printed.get(2));
        assertThat(printed.get(5)).isEqualTo(printed.get(2));
        assertThat(printed.get(6)).contains("rules: scorecard 1.0.0");
    }

    @Test
    void aBundleThatCreditsASaleTwiceIsRefusedByTheNameOfTheRule() throws Exception {
        String twice = workshop.jar(new ModelBundle("garage.twice").incentive(ModelSource.incentive("twice", 1.5, 2)));

        Ended ended = workshop.run("models trust " + twice + "; models admit " + twice);

        assertThat(ended.err())
                .contains(
                        "is refused at contract rule 9: ",
                        "no sale that is credited, and none that is referred, is twice in a receipt",
                        "the active models are unchanged");
    }

    /** The shipped rules with texts replaced, as a file of that name. */
    private void rules(String file, String... replaced) throws IOException {
        String rules = Files.readString(workshop.home().resolve("bundles/models/scorecard.json"));
        for (int at = 0; at < replaced.length; at += 2) {
            rules = rules.replace(replaced[at], replaced[at + 1]);
        }
        Files.writeString(folder.resolve(file), rules);
    }

    /** What each of the lines prints, in one process, in the order of the lines; none may fail. */
    private List<String> printed(String... lines) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("import examples/computer-maker"));
        for (String line : lines) {
            all.add(line);
            all.add("echo END");
        }
        List<String> printed =
                List.of(workshop.done(all.toArray(String[]::new)).out().split("END\n", -1));
        assertThat(printed).hasSize(lines.length + 1);
        return printed;
    }
}
