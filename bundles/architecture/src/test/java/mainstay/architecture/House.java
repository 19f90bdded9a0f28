package mainstay.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The rules of direction of a house whose packages lie under a root. The numbers are those of README.md. The root is given
 * so that the same rules can be tried on a house that breaks them.
 *
 * @param root the root package
 */
record House(String root) {
    private static final String[] JDK = {"java..", "org.osgi.annotation.."};
    private static final String HTTP_SERVER = "org.apache.felix.http..";
    private static final String[] GOGO = {"org.apache.felix.gogo..", "org.apache.felix.service.."};

    /** Rule 1. */
    ArchRule bookNeedsTheJdkAlone() {
        return classes()
                .that(resideInAPackage(at("book")))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(with(JDK, "book")))
                .as("rule 1: book needs the JDK alone");
    }

    /** Rule 1. */
    ArchRule apiNeedsBookAtMost(String family) {
        return classes()
                .that(resideInAPackage(at(family + ".api")))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(with(JDK, "book", family + ".api")))
                .as("rule 1: " + family + "/api needs book at most");
    }

    /** Rule 2. */
    ArchRule providersDoNotSeeOneAnother(String family) {
        return slices().matching(root + "." + family + ".(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage(at(family + ".api")))
                .as("rule 2: a provider of " + family + " needs never another provider");
    }

    /** Rule 2. */
    ArchRule providersNeedTheirApiAndBook(String family) {
        return noClasses()
                .that(resideInAPackage(at(family)))
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..")
                        .and(not(resideInAnyPackage(at(family), at("book"), at("definition")))))
                .as("rule 2: a provider of " + family + " needs its own api, book and definition");
    }

    /** Rule 2; what they share are the texts and the Office files of reporting. */
    ArchRule renderersDoNotSeeOneAnother() {
        return slices().matching(root + ".reporting.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        alwaysTrue(),
                        resideInAnyPackage(at("reporting.api"), at("reporting.text"), at("reporting.office")))
                .as("rule 2: a renderer needs never another renderer, nor what makes reports");
    }

    /** Rule 2. */
    ArchRule renderersNeedTheirApiAndBook() {
        return noClasses()
                .that(resideInAPackage(at("reporting")))
                .and(not(resideInAPackage(at("reporting.content"))))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(root + "..").and(not(resideInAnyPackage(at("reporting"), at("book")))))
                .as("rule 2: a renderer needs its own api and book; only what makes reports sees results");
    }

    /** Rule 3. */
    ArchRule onlyRunSeesAllStages() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should(new SeeAllStagesOnlyFrom(root, Set.of("run", "reporting.content")))
                .as("rule 3: only run sees all stages, and what makes reports of what they gave");
    }

    /** Rule 3. */
    ArchRule onlyShellAndLauncherSeeRun() {
        return noClasses()
                .that(not(resideInAnyPackage(
                        at("run"),
                        at("reporting.content"),
                        at("models"),
                        at("review"),
                        at("workspace"),
                        at("shell"),
                        at("server"),
                        at("ssh"),
                        at("launcher"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(at("run"), at("models"), at("review")))
                .as(
                        "rule 3: only workspace, shell and launcher see run, models, review; what makes reports sees run and review");
    }

    /** Rule 3. */
    ArchRule reportingDoesNotSeeTheLifeCycle() {
        return noClasses()
                .that(resideInAPackage(at("reporting")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(at("models"), at("store")))
                .as("rule 3: reporting sees neither models nor store");
    }

    /** Rule 3. */
    ArchRule onlyWhatMakesReportsSeesReviews() {
        return noClasses()
                .that(resideInAPackage(at("reporting")))
                .and(not(resideInAPackage(at("reporting.content"))))
                .should()
                .dependOnClassesThat(resideInAPackage(at("review")))
                .as("rule 3: in reporting only what makes reports sees review");
    }

    /** Rule 3. */
    ArchRule nothingSees(String top) {
        return noClasses()
                .that(not(resideInAPackage(at(top))))
                .should()
                .dependOnClassesThat(resideInAPackage(at(top)))
                .as("rule 3: nothing sees " + top);
    }

    /** Rule 3. */
    ArchRule onlySee(Set<String> fronts, String shown) {
        String[] allowed =
                Stream.concat(fronts.stream(), Stream.of(shown)).map(this::at).toArray(String[]::new);
        return noClasses()
                .that(not(resideInAnyPackage(allowed)))
                .should()
                .dependOnClassesThat(resideInAPackage(at(shown)))
                .as("rule 3: only " + String.join(", ", new TreeSet<>(fronts)) + " see " + shown);
    }

    /** Rule 3: a session is asked for at the door of the shell. */
    ArchRule serverSeesTheDoorOfTheShellAlone() {
        return noClasses()
                .that(resideInAnyPackage(at("server"), at("ssh")))
                .should()
                .dependOnClassesThat(resideInAPackage(at("shell"))
                        .and(not(resideInAnyPackage(at("shell.command"), at("shell.session")))))
                .as("rule 3: server and ssh see of shell what commands are and how sessions are asked for");
    }

    /** Rule 3: the use cases serve whatever front end there is, and know none. */
    ArchRule onlyShellAndLauncherSeeWorkspace() {
        return noClasses()
                .that(not(resideInAnyPackage(
                        at("workspace"), at("shell"), at("server"), at("ssh"), at("http"), at("launcher"))))
                .should()
                .dependOnClassesThat(resideInAPackage(at("workspace")))
                .as("rule 3: only shell, server, ssh, http and launcher see workspace");
    }

    /** Rule 7. */
    ArchRule packagesFormNoCycle() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().as("rule 7: no cycle between packages");
    }

    /** Rule 3, in general. */
    ArchRule stagesFormNoCycle() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().as("rule 3: the data flows one way");
    }

    /** Rule 4. */
    ArchRule arithmeticIsPure() {
        return noClasses()
                .that(resideInAnyPackage(
                        at("book"),
                        at("scoring"),
                        at("teamcost"),
                        at("coverage"),
                        at("segments"),
                        at("plan"),
                        at("incentive")))
                .and(not(resideInAPackage(root + "..tck..")))
                .and(not(isPhrases()))
                .should(Impurity.beImpure())
                .as("rule 4: arithmetic has no clock, unseeded random, default locale or charset, I/O or logging");
    }

    /** Rule 4; the one class that reads a file of its own bundle, once. */
    ArchRule phrasesReadOneStream() {
        return noClasses()
                .that(isPhrases())
                .should(Impurity.beImpureButForStreams())
                .as("rule 4: the catalogue of phrases reads its own resource, and is pure but for this");
    }

    private DescribedPredicate<JavaClass> isPhrases() {
        return describe("the catalogue of phrases", type -> type.getFullName().equals(root + ".book.Phrases"));
    }

    /** Rule 4; they may read and write the streams that they are given. */
    ArchRule runsAndReviewsArePure() {
        return noClasses()
                .that(resideInAnyPackage(at("run"), at("review")))
                .should(Impurity.beImpureButForStreams())
                .as("rule 4: runs and reviews take the time and the user as arguments, and touch no file");
    }

    /** Rule 4; the front end knows who asks, when and where. */
    ArchRule useCasesTakeTimeUserAndPlaceAsArguments() {
        return noClasses()
                .that(resideInAPackage(at("workspace")))
                .should(Impurity.beImpureButForFilesAndDurations())
                .as(
                        "rule 4: use cases take the time, the user and the folders as arguments; they keep files, log nothing and"
                                + " print nothing");
    }

    /** Rule 4. */
    ArchRule reportingIsPure() {
        return noClasses()
                .that(resideInAPackage(at("reporting")))
                .and(not(resideInAPackage(root + "..tck..")))
                .should(Impurity.beImpureButForStreams())
                .as(
                        "rule 4: reports have no clock, unseeded random, default locale or charset, files, network or logging");
    }

    /** Rule 10. */
    ArchRule everyCommandSaysWhichRoleItNeeds() {
        return classes()
                .that()
                .implement(root + ".shell.command.Command")
                .and()
                .areNotInterfaces()
                .should()
                .beAnnotatedWith(root + ".shell.command.Needs")
                .as("rule 10: every command says which role it needs");
    }

    /** Rule 5. */
    ArchRule gogoTypesLiveInShell() {
        return noClasses()
                .that(not(resideInAPackage(at("shell"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(GOGO))
                .as("rule 5: Gogo types live in shell only");
    }

    /** Rule 5; what lets readers in by HTTP sees the framework's server for it, and no other type of Felix. */
    ArchRule felixTypesLiveInLauncher() {
        return noClasses()
                .that(not(resideInAPackage(at("launcher"))))
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.felix..")
                        .and(not(resideInAnyPackage(GOGO)))
                        .and(not(resideInAPackage(HTTP_SERVER))))
                .as("rule 5: Felix types live in launcher only");
    }

    /** Rule 5. */
    ArchRule onlyHttpSeesTheHttpServer() {
        return noClasses()
                .that(not(resideInAPackage(at("http"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(HTTP_SERVER, "org.eclipse.jetty..", "jakarta.servlet.."))
                .as("rule 5: only http sees the HTTP server and servlets");
    }

    /** What makes results depend on what ran before. */
    ArchRule nothingKeepsStaticState() {
        return fields().that().areStatic().should().beFinal().as("there is no static mutable state");
    }

    private String at(String stage) {
        return root + "." + stage + "..";
    }

    private String[] with(String[] packages, String... stages) {
        return Stream.concat(Arrays.stream(packages), Arrays.stream(stages).map(this::at))
                .toArray(String[]::new);
    }
}
