package mainstay.shell.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mainstay.shell.host.Prompt;
import mainstay.shell.host.ShellInTest;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed to let models in, have them serve and take them out; over a life cycle in a framework of the test. */
class ModelsActionsTest {
    private static final String SECOND = "attractiveness@2.0.0";

    @TempDir
    private Path folder;

    private ShellInTest shell;

    @BeforeEach
    void open() throws Exception {
        shell = ShellInTest.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    private void openWithPerson(String typed) throws Exception {
        shell.close();
        shell = ShellInTest.withPerson(folder, typed);
    }

    private String done(String line) {
        Ended ended = shell.run(line);
        assertThat(ended.status()).as(ended.err()).isZero();
        return ended.out() + ended.err();
    }

    private void failed(String line, int status, String message) {
        Map<String, String> before = shell.files();

        assertThat(shell.run(line)).as(line).isEqualTo(new Ended(status, "", "mainstay: " + message + "\n"));

        assertThat(shell.files()).as(line).isEqualTo(before);
    }

    private void admitted(String version) throws Exception {
        shell.file(version, "none");
        done("models trust attractiveness-" + version + ".jar --why 'from our own team'");
        done("models admit attractiveness-" + version + ".jar");
    }

    private String score() {
        return done("rank --columns score --top 1 --format csv")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    private List<String> states() {
        return done("models --format csv")
                .lines()
                .filter(line -> line.startsWith("attractiveness,"))
                .map(line -> line.split(",", -1)[1] + " " + line.split(",", -1)[3])
                .toList();
    }

    private List<String> log(String column) {
        Ended ended = shell.run("models audit --format csv");
        assertThat(ended.status()).as(ended.err()).isZero();
        return ended.out()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[column.equals("what") ? 3 : 5])
                .toList();
    }

    @Test
    void whatShipsIsListedAsActiveAndNothingHasHappened() {
        assertThat(done("models --format csv"))
                .startsWith("id,version,kind,state,bundle,digest,")
                .contains("attractiveness,1.0.0,scoring,active,", "channel,1.0.0,team-cost,active,")
                .endsWith("generation 0 is active; help models explains how to change models\n");
        assertThat(log("what")).isEmpty();
        assertThat(done("models audit --verify")).contains("every line is intact, and none is missing");
        failed(
                "models rollback",
                1,
                "there is nothing to roll back to: generation 0 is the one that the distribution ships");
    }

    @Test
    void aFileThatNobodyTrustsIsRefusedAtThatStep() throws Exception {
        shell.file("2.0.0", "none");

        Ended ended = shell.run("models admit attractiveness-2.0.0.jar");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).startsWith("mainstay: attractiveness-2.0.0.jar is refused at trust");
        assertThat(states()).containsExactly("1.0.0 active");
        assertThat(shell.run("models admit nowhere.jar").status()).isEqualTo(1);
        assertThat(done("models trust attractiveness-2.0.0.jar"))
                .startsWith("attractiveness-2.0.0.jar is trusted from now on, ")
                .endsWith("; next: models admit attractiveness-2.0.0.jar\n");
        assertThat(done("models trust attractiveness-2.0.0.jar")).contains("is trusted already, ");
        assertThat(done("models admit attractiveness-2.0.0.jar"))
                .isEqualTo(SECOND + " is admitted but not yet active; next: models activate " + SECOND + "\n");
        assertThat(states()).containsExactly("1.0.0 active", "2.0.0 standby");
    }

    @Test
    void withoutAnybodyToAskNothingIsActivated() throws Exception {
        admitted("2.0.0");

        failed(
                "models activate " + SECOND,
                2,
                "nothing was activated, because there is no terminal to confirm at; --yes activates without asking");
        assertThat(states()).containsExactly("1.0.0 active", "2.0.0 standby");
    }

    @Test
    void whatWouldMoveIsShownBeforeAPersonIsAsked() throws Exception {
        admitted("2.0.0");
        shell.makeCurrent(Prompt.book());
        openWithPerson("no\nyes\n");

        Ended no = shell.run("models activate " + SECOND);
        assertThat(no.status()).isEqualTo(1);
        assertThat(no.out()).contains("rank correlation");
        assertThat(no.err()).isEqualTo("Activate " + SECOND + "? [y/N] mainstay: nothing was activated\n");
        assertThat(states().get(0)).contains("active");

        Ended yes = shell.run("models activate " + SECOND + " --why better");
        assertThat(yes.status()).isZero();
        assertThat(yes.err()).endsWith(SECOND + " is active in generation 1; to undo: models rollback\n");
        assertThat(shell.run("models activate attractiveness@1.0.0").err()).contains("nothing was activated");
    }

    @Test
    void modelsServeFromOneMomentToTheNextAndAreTakenBack() throws Exception {
        admitted("2.0.0");
        shell.makeCurrent(Prompt.book());
        assertThat(score()).isEqualTo("1");

        assertThat(done("models activate " + SECOND + " --yes --why better"))
                .contains("rank correlation", SECOND + " is active in generation 1; to undo: models rollback");
        assertThat(score()).isEqualTo("2");
        failed("models activate " + SECOND + " --yes", 1, SECOND + " is already active, in generation 1");

        assertThat(done("models rollback --why worse")).startsWith("generation 2 is active: attractiveness@1.0.0");
        assertThat(score()).isEqualTo("1");
        assertThat(log("what")).containsExactly("trust", "admit", "import", "activate", "rollback");
        assertThat(log("why")).containsExactly("from our own team", "", "", "better", "worse");
    }

    @Test
    void aGenerationIsPinnedUntilThatIsTakenBack() throws Exception {
        admitted("2.0.0");
        shell.makeCurrent(Prompt.book());
        String run = done("explain big --format csv").replaceAll("(?s).*\\b(g\\d+-[0-9a-f]{8})\\b.*", "$1");
        done("models activate " + SECOND + " --yes");

        assertThat(done("models pin " + run))
                .isEqualTo("generation 0 is pinned and active: attractiveness@1.0.0, channel@1.0.0, dedicated@1.0.0;"
                        + " to undo: models pin --off\n");
        assertThat(score()).isEqualTo("1");
        for (String change : List.of("models activate " + SECOND + " --yes", "models rollback")) {
            assertThat(shell.run(change).err()).as(change).contains("generation 0 is pinned");
        }
        assertThat(done("models pin --off")).isEqualTo("generation 1 is active again\n");
        assertThat(score()).isEqualTo("2");

        done("params margin.default 0.3");
        assertThat(done("models pin " + run))
                .contains("run " + run + " used another book or other parameters than now");
        done("models pin --off");
        failed("models pin 99", 1, "there is no generation 99; the last is 1");
        failed(
                "models pin nonsense",
                2,
                "\"nonsense\" is neither a run, such as g0-4f2a91c0 (explain shows it), nor a generation number");
        String usage = "; usage: models pin RUN (explain shows it, such as g0-4f2a91c0), or models pin --off";
        failed("models pin", 2, "an argument is missing" + usage);
        failed("models pin 0 --off", 2, "wrong arguments: 0" + usage);
    }

    @Test
    void whatIsRetiredServesAgainOnlyWhenItIsAdmittedAnew() throws Exception {
        admitted("2.0.0");
        done("models activate " + SECOND + " --yes");

        assertThat(done("models retire " + SECOND + " --why worse"))
                .isEqualTo(SECOND + " is retired; generation 2 is active\n");
        assertThat(states()).containsExactly("1.0.0 standby", "2.0.0 retired");
        failed(
                "models activate " + SECOND + " --yes",
                1,
                SECOND + " is retired; admit its file again first: models admit FILE");
        failed(
                "models shadow " + SECOND,
                1,
                "there is no account book yet; import one: import PATH (to try: import" + " examples/computer-maker)");
        done("models admit attractiveness-2.0.0.jar");
        done("models activate " + SECOND + " --yes");
        assertThat(states()).containsExactly("1.0.0 standby", "2.0.0 active");
    }

    @Test
    void aModelThatIsActivatedToScoreIsComparedAsIfItScored() throws Exception {
        shell.makeCurrent(Prompt.book());
        admitted("2.0.0");

        assertThat(done("models activate " + SECOND + " --score --yes"))
                .contains("rank correlation", "it scores the accounts of book three: scoring.model = attractiveness");
        assertThat(done("params scoring.model --format csv")).contains("scoring.model,attractiveness");
        failed(
                "models activate channel@1.0.0 --score --yes",
                2,
                "--score needs one scoring model among those that are activated, not 0");
    }

    @Test
    void whatLeavesABookWithoutItsScoringModelSaysWhatComesOfItAndWhatMendsIt() throws Exception {
        shell.makeCurrent(Prompt.book());
        String sentence =
                "book three is scored by attractiveness (scoring.model), which does not serve now: its next run"
                        + " ends with status 1; to mend that: models activate ID@VERSION, of a scoring model (models lists them)";

        assertThat(done("models retire attractiveness@1.0.0")).contains(sentence);
        assertThat(shell.run("rank").status()).isEqualTo(1);
        assertThat(done("models pin 1")).contains(sentence);
        assertThat(done("models pin --off")).contains(sentence);
        assertThat(done("models rollback")).doesNotContain("scoring.model");
        assertThat(shell.run("rank").status()).isZero();
    }

    @Test
    void aModelThatIsNoneIsAnsweredWithTheNearest() throws Exception {
        admitted("2.0.0");

        failed(
                "models activate attractivness@2.0.0 --yes",
                1,
                "there is no model \"attractivness@2.0.0\"; did you mean " + SECOND + "?");
        failed(
                "models retire attractiveness@2.0.1",
                1,
                "there is no model \"attractiveness@2.0.1\"; did you mean " + SECOND + "?");
        failed(
                "models activate attractiveness@ --yes",
                2,
                "\"attractiveness@\" is not ID@VERSION, such as" + " attractiveness@0.1.0");
        assertThat(shell.run("models shadow nobody").err()).startsWith("mainstay: there is no model \"nobody\"");
        failed("models activate", 2, "an argument is missing; usage: models activate ID@VERSION...");
        failed(
                "models compare attractiveness",
                2,
                "wrong arguments: attractiveness; usage: models compare ID@VERSION" + " ID@VERSION");
        failed("models rollback --yes", 2, "models rollback does not take --yes, an option of models activate");
        failed(
                "models shado",
                2,
                "there is no subcommand of models \"shado\"; did you mean shadow? Allowed:"
                        + " trust, admit, compare, shadow, activate, rollback, pin, retire, audit");
    }

    @Test
    void modelsAreComparedAndRunAsShadowsWithoutDecidingAnything() throws Exception {
        admitted("2.0.0");
        shell.makeCurrent(Prompt.book());

        assertThat(done("models compare attractiveness " + SECOND))
                .contains("rank correlation", "accounts that change");
        failed(
                "models compare attractiveness " + SECOND + " --top x",
                2,
                "--top must be a whole number from 0, not" + " \"x\"");
        assertThat(done("models shadow --format csv")).contains("no model is a shadow now");
        assertThat(done("models shadow " + SECOND)).contains(SECOND + " is now a shadow");
        assertThat(states()).containsExactly("1.0.0 active", "2.0.0 shadow");
        done("params margin.default 0.3");
        assertThat(done("rank")).contains("shadow " + SECOND + ": 0 accounts would change coverage");
        assertThat(score()).isEqualTo("1");
        assertThat(done("models shadow --format csv")).contains("shadows now: " + SECOND);
        assertThat(done("models shadow " + SECOND + " --off")).isEqualTo(SECOND + " is no longer a shadow\n");
        assertThat(states()).containsExactly("1.0.0 active", "2.0.0 standby");
        assertThat(log("what")).endsWith("shadow", "change", "unshadow");
    }

    @Test
    void nobodysWordsForgeALineOfTheLog() throws Exception {
        admitted("2.0.0");
        String forged = "well\n{\"sequence\":99,\"what\":\"activate\"}\u001b[2J\u0007\u2028\u202e end";

        done("models activate " + SECOND + " --yes --why '" + forged + "'");

        assertThat(Files.readAllLines(folder.resolve("data/models/audit.jsonl"), StandardCharsets.US_ASCII))
                .hasSize(3);
        assertThat(done("models audit") + done("models") + done("models audit --format json"))
                .doesNotContain("\u001b", "\u0007", "\u202e");
        assertThat(done("models audit --verify")).contains("every line is intact");
    }

    @Test
    void aChangedByteOrAMissingLineOfTheLogIsFound() throws Exception {
        admitted("2.0.0");
        done("models activate " + SECOND + " --yes --why right");
        Path file = folder.resolve("data/models/audit.jsonl");
        String log = Files.readString(file);

        Files.writeString(file, log.replace("right", "wrong"));
        assertThat(shell.run("models audit --verify").err())
                .startsWith("mainstay: line 3 of the audit log ")
                .endsWith("; the 2 lines before it are intact; compare with a copy\n");
        Files.writeString(file, log.substring(0, log.lastIndexOf('\n', log.length() - 2) + 1));
        assertThat(shell.run("models audit --verify").err()).startsWith("mainstay: line 3 of the audit log ");
        Files.writeString(file, log.replace("from our own team", "from our own tean"));
        assertThat(shell.run("models audit --verify")).satisfies(ended -> {
            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.err()).startsWith("mainstay: line 1 of the audit log ");
        });
        Files.writeString(file, log);
        assertThat(done("models audit --verify")).contains("every line is intact");
    }

    @Test
    void aReviewIsReplayedWithTheModelsOfItsTimeWhateverServesNow() throws Exception {
        admitted("2.0.0");
        shell.makeCurrent(Prompt.book());
        done("review open first");
        done("review close");
        done("models activate " + SECOND + " --yes");

        assertThat(done("review replay first")).contains("opened.table: ", "closed.table: ");
        done("review open second");
        done("review close");
        assertThat(done("review diff first second --by measure --format csv")).contains("model 0");
        assertThat(score()).isEqualTo("2");
    }

    @Test
    void theNextShellGoesOnWithWhatServed() throws Exception {
        admitted("2.0.0");
        shell.makeCurrent(Prompt.book());
        done("models activate " + SECOND + " --yes");
        shell.close();

        shell = ShellInTest.in(folder);

        assertThat(score()).isEqualTo("2");
        assertThat(states()).containsExactly("1.0.0 standby", "2.0.0 active");
    }
}
