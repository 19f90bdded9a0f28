package mainstay.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** README.md, "Rules of direction", over the classes of all bundles; and over a house that breaks every one of them. */
class RulesOfDirectionTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("mainstay");
    private static final JavaClasses BAD = new ClassFileImporter().importPackages("bad");

    /** Each rule with a class of the bad house that must be named when the rule is broken. */
    private static final Map<Function<House, ArchRule>, String> RULES = Map.ofEntries(
            Map.entry(House::bookNeedsTheJdkAlone, "bad.book.SeesScoring"),
            Map.entry(house -> house.apiNeedsBookAtMost("scoring"), "bad.scoring.api.SeesCoverage"),
            Map.entry(house -> house.apiNeedsBookAtMost("teamcost"), "bad.teamcost.api.SeesRun"),
            Map.entry(house -> house.apiNeedsBookAtMost("incentive"), "bad.incentive.api.SeesCoverage"),
            Map.entry(house -> house.apiNeedsBookAtMost("reporting"), "bad.reporting.api.SeesRun"),
            Map.entry(house -> house.providersDoNotSeeOneAnother("scoring"), "bad.scoring.one.SeesOther"),
            Map.entry(house -> house.providersDoNotSeeOneAnother("teamcost"), "bad.teamcost.one.SeesOther"),
            Map.entry(house -> house.providersDoNotSeeOneAnother("incentive"), "bad.incentive.one.SeesOther"),
            Map.entry(house -> house.providersNeedTheirApiAndBook("incentive"), "bad.incentive.api.SeesCoverage"),
            Map.entry(house -> house.providersNeedTheirApiAndBook("scoring"), "bad.scoring.api.SeesCoverage"),
            Map.entry(house -> house.providersNeedTheirApiAndBook("teamcost"), "bad.teamcost.api.SeesRun"),
            Map.entry(House::renderersDoNotSeeOneAnother, "bad.reporting.one.SeesContent"),
            Map.entry(House::renderersNeedTheirApiAndBook, "bad.reporting.api.SeesRun"),
            Map.entry(House::reportingDoesNotSeeTheLifeCycle, "bad.reporting.content.SeesStore"),
            Map.entry(House::onlyWhatMakesReportsSeesReviews, "bad.reporting.one.SeesReview"),
            Map.entry(House::reportingIsPure, "bad.reporting.one.Impure"),
            Map.entry(House::onlyRunSeesAllStages, "bundle store sees all of"),
            Map.entry(House::onlyShellAndLauncherSeeRun, "bad.store.SeesRun"),
            Map.entry(house -> house.onlySee(Set.of("server", "ssh"), "shell"), "bad.run.SeesShell"),
            Map.entry(house -> house.onlySee(Set.of("launcher", "ssh", "http"), "server"), "bad.store.SeesServer"),
            Map.entry(
                    house -> house.onlySee(
                            Set.of("run", "review", "reporting.content", "workspace", "shell", "launcher"), "plan"),
                    "bad.store.SeesPlan"),
            Map.entry(House::serverSeesTheDoorOfTheShellAlone, "bad.server.SeesHost"),
            Map.entry(house -> house.nothingSees("launcher"), "bad.shell.SeesLauncher"),
            Map.entry(house -> house.nothingSees("ssh"), "bad.server.SeesSsh"),
            Map.entry(house -> house.nothingSees("http"), "bad.server.SeesHttp"),
            Map.entry(House::stagesFormNoCycle, "bad.book.SeesScoring"),
            Map.entry(House::onlyShellAndLauncherSeeWorkspace, "bad.store.SeesWorkspace"),
            Map.entry(House::packagesFormNoCycle, "bad.book.SeesScoring"),
            Map.entry(House::runsAndReviewsArePure, "bad.review.ReadsTheClock"),
            Map.entry(House::useCasesTakeTimeUserAndPlaceAsArguments, "bad.workspace.AsksWhoseHomeThisIs"),
            Map.entry(House::arithmeticIsPure, "bad.coverage.Impure"),
            Map.entry(House::phrasesReadOneStream, "bad.book.Phrases"),
            Map.entry(House::everyCommandSaysWhichRoleItNeeds, "bad.shell.command.SaysNoRole"),
            Map.entry(House::gogoTypesLiveInShell, "bad.run.SeesGogo"),
            Map.entry(House::felixTypesLiveInLauncher, "bad.run.SeesFelix"),
            Map.entry(House::onlyHttpSeesTheHttpServer, "bad.server.SeesServlets"),
            Map.entry(House::nothingKeepsStaticState, "bad.coverage.Impure"));

    @TestFactory
    Stream<DynamicTest> ourHouseKeeps() {
        House house = new House("mainstay");
        return RULES.keySet().stream()
                .map(rule -> rule.apply(house))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(OURS)));
    }

    @TestFactory
    Stream<DynamicTest> aBadHouseIsCaughtBy() {
        House house = new House("bad");
        return RULES.entrySet().stream().map(entry -> {
            ArchRule rule = entry.getKey().apply(house);
            return DynamicTest.dynamicTest(rule.getDescription(), () -> assertThatThrownBy(() -> rule.check(BAD))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(entry.getValue()));
        });
    }

    @Test
    void everyKindOfImpurityIsNamed() {
        assertThatThrownBy(() -> new House("bad").arithmeticIsPure().check(BAD))
                .hasMessageContaining("Impure.clock()")
                .hasMessageContaining("Impure.chance()")
                .hasMessageContaining("Impure.locale(")
                .hasMessageContaining("Impure.charset(")
                .hasMessageContaining("Impure.file()")
                .hasMessageContaining("Impure.screen()")
                .hasMessageContaining("Impure.log()")
                .hasMessageContaining("(Impure.java:");
    }

    @Test
    void renderersMayWriteToStreamsAndToNothingElse() {
        assertThatThrownBy(() -> new House("bad").reportingIsPure().check(BAD))
                .hasMessageContaining("Impure.file(")
                .hasMessageContaining("Impure.charset(")
                .hasMessageContaining("Impure.month(")
                .hasMessageNotContaining("Impure.stream(");
    }

    @Test
    void theRulesLookAtEveryBundleThatPomXmlBuildsBefore() {
        List<String> packages =
                OURS.stream().map(type -> type.getPackageName()).distinct().toList();

        assertThat(HouseInOrderTest.modules())
                .filteredOn(module -> module.startsWith("bundles/")
                        && !module.equals(
                                "bundles/testkit") // it boots Felix itself; HouseInOrderTest keeps it to tests
                        && !module.equals("bundles/slf4j") // it has no class of ours
                        && !module.equals("bundles/architecture")
                        && !module.equals("bundles/benchmarks"))
                .allSatisfy(module -> assertThat(packages)
                        .as("packages of %s on the class path of the rules", module)
                        .anyMatch(name -> (name + ".").startsWith(packageOf(module) + ".")));
    }

    private static String packageOf(String module) {
        return module.replaceFirst("bundles", "mainstay").replace("/", ".").replace("-", "");
    }
}
