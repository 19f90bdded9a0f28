package mainstay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What stands in files rather than in classes. */
class HouseInOrderTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path BUNDLES = ROOT.resolve("bundles");
    private static final List<String> FLOW = List.of(
            "bundles/book",
            "bundles/definition",
            "bundles/intake",
            "bundles/teamcost",
            "bundles/coverage",
            "bundles/scoring",
            "bundles/segments",
            "bundles/plan",
            "bundles/incentive",
            "bundles/run",
            "bundles/review",
            "bundles/reporting",
            "bundles/models",
            "bundles/store",
            "bundles/workspace",
            "bundles/shell",
            "bundles/server",
            "bundles/slf4j",
            "bundles/ssh",
            "bundles/http",
            "bundles/testkit",
            "bundles/architecture",
            "launcher",
            "bundles/benchmarks");

    /** They are built after the rules, which therefore do not see their classes. */
    private static final List<String> BUILT_AFTER = List.of("launcher", "bundles/benchmarks");

    /** Folders of a family that hold something else: of reporting what renderers share, and what makes reports. */
    private static final Set<String> NO_PROVIDERS = Set.of("api", "tck", "text", "office", "content");

    @Test
    void theModulesStandInTheOrderOfTheFlow() {
        List<String> stages = modules().stream()
                .map(module -> module.replaceAll("^(bundles/[^/]+)/.*$", "$1"))
                .distinct()
                .toList();

        assertThat(FLOW).containsSubsequence(stages);
    }

    @Test
    void theFirstTableOfTheReadmeHasTheFoldersInTheOrderOfTheFlow() {
        List<String> folders = Pattern.compile("(?m)^\\| [^|]+ \\| \\[`([^`]+)`]")
                .matcher(read(ROOT.resolve("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(folders).contains("bundles/book", "bundles/run", "bundles/workspace", "launcher");
        assertThat(FLOW).containsSubsequence(folders);
    }

    @Test
    void theTableOfTheHouseHasTheFoldersInTheOrderOfTheFlow() {
        List<String> folders = Pattern.compile("(?m)^\\| `(\\w+)` \\| \\S")
                .matcher(read(Path.of("README.md")).split("## Packages", -1)[0])
                .results()
                .map(found -> "bundles/" + found.group(1))
                .toList();

        assertThat(folders).contains("bundles/book", "bundles/run", "bundles/workspace");
        assertThat(FLOW).containsSubsequence(folders);
    }

    /** Coverages need no score, and some scores need a coverage: so coverage stands before scoring. */
    @Test
    void aRunGoesThroughTheStagesInTheOrderOfTheFlow() {
        Map<String, String> stages = Map.of(
                "valuation", "bundles/coverage",
                "decision", "bundles/coverage",
                "scoring", "bundles/scoring",
                "segments", "bundles/segments");
        String run = Pattern.compile("(?s)private LiveResult run\\(\\) \\{.*?\\n    }")
                .matcher(read(BUNDLES.resolve("run/src/main/java/mainstay/run/Runner.java")))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining());
        List<String> called = Pattern.compile(" = (\\w+)\\(")
                .matcher(run)
                .results()
                .map(found -> stages.get(found.group(1)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();

        assertThat(called).containsExactlyInAnyOrderElementsOf(Set.copyOf(stages.values()));
        assertThat(FLOW).containsSubsequence(called);
    }

    @Test
    void rule5HoldsInWhatIsBuiltAfterTheRules() {
        assertThat(BUILT_AFTER)
                .flatExtracting(HouseInOrderTest::main)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(imports(file))
                        .as("imports of %s", file)
                        .noneMatch(name -> name.startsWith("org.apache.felix.gogo"))
                        .noneMatch(name -> name.startsWith("mainstay.shell")));
        assertThat(files(BUNDLES.resolve("benchmarks/src/main/java"))).allSatisfy(file -> assertThat(imports(file))
                .as("imports of %s", file)
                .noneMatch(name -> name.startsWith("mainstay.launcher")));
    }

    @Test
    void rule7HoldsInWhatIsBuiltAfterTheRules() {
        assertThat(BUILT_AFTER).allSatisfy(module -> {
            Map<String, Set<String>> imported = new TreeMap<>();
            main(module).forEach(file -> imported.computeIfAbsent(packageOf(file), name -> new TreeSet<>())
                    .addAll(imports(file).stream()
                            .map(name -> name.replaceFirst("\\.[A-Z].*", ""))
                            .toList()));
            assertThat(imported.keySet()).isNotEmpty().allSatisfy(name -> assertThat(reached(name, imported))
                    .as("what %s sees", name)
                    .doesNotContain(name));
        });
    }

    /** The packages that are imported by a package or by those that it imports, but for its own. */
    private static Set<String> reached(String from, Map<String, Set<String>> imported) {
        Set<String> reached = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(Set.of(from));
        while (!next.isEmpty()) {
            String seeing = next.remove();
            for (String seen : imported.getOrDefault(seeing, Set.of())) {
                if (!seen.equals(seeing) && reached.add(seen)) {
                    next.add(seen);
                }
            }
        }
        return reached;
    }

    @Test
    void thereIsNoStaticMutableStateInWhatIsBuiltAfterTheRules() {
        assertThat(BUILT_AFTER).flatExtracting(HouseInOrderTest::main).allSatisfy(file -> assertThat(read(file)
                        .lines()
                        .filter(line -> line.matches("\\s+(\\w+ )?static (?!final )[\\w<>\\[\\],.? ]+( = .*|;)")))
                .as("fields of %s", file)
                .isEmpty());
    }

    @Test
    void theTestkitIsForTestsAlone() {
        assertThat(read(ROOT.resolve("pom.xml"))).contains("<artifactId>mainstay.testkit</artifactId>");
        assertThat(modules())
                .filteredOn(module -> !module.equals("bundles/testkit"))
                .allSatisfy(module -> {
                    String pom = read(ROOT.resolve(module).resolve("pom.xml"));
                    assertThat(pom.lines().filter(line -> line.contains(">mainstay.testkit<")))
                            .as("%s/pom.xml", module)
                            .allMatch(line -> line.contains("<scope>test</scope>"));
                });
    }

    @Test
    void everyBundleHasAReadme() {
        assertThat(modules())
                .allSatisfy(module ->
                        assertThat(ROOT.resolve(module).resolve("README.md")).isNotEmptyFile());
    }

    @Test
    void everyFolderWithSourcesIsBuilt() {
        try (Stream<Path> files = Files.walk(BUNDLES, 3)) {
            List<String> folders = files.filter(file -> file.endsWith("pom.xml"))
                    .map(file -> ROOT.relativize(file.getParent()).toString().replace('\\', '/'))
                    .toList();
            assertThat(modules()).containsAll(folders);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> rule6EveryProviderHasAContractTest() {
        return Stream.of(
                        "scoring:ScoringContract",
                        "teamcost:TeamCostContract",
                        "incentive:IncentiveContract",
                        "reporting:ReportRendererContract")
                .map(pair -> pair.split(":", -1))
                .flatMap(pair -> providers(pair[0])
                        .map(provider ->
                                DynamicTest.dynamicTest(pair[0] + "/" + provider.getFileName(), () -> assertThat(
                                                sources(provider.resolve("src/test")))
                                        .as("tests of %s that extend %s", provider, pair[1])
                                        .anyMatch(source -> source.contains("extends " + pair[1])))));
    }

    @TestFactory
    Stream<DynamicTest> rule6EveryContractRuleHasABadProvider() {
        return Stream.of(
                        "scoring/tck:ScoringRule",
                        "teamcost/tck:TeamCostRule",
                        "incentive/tck:IncentiveRule",
                        "reporting/tck:ReportRule")
                .map(pair -> pair.split(":", -1))
                .flatMap(pair -> rules(pair[0], pair[1])
                        .map(rule -> DynamicTest.dynamicTest(pair[0] + " " + rule, () -> assertThat(
                                        sources(BUNDLES.resolve(pair[0]).resolve("src/test")))
                                .anyMatch(source -> source.contains("case " + rule + " ->")))));
    }

    /** Figures of scoring, team-cost and incentive models are alike, and rule 1 lets no interface see another. */
    @Test
    void rule8ASimpleClassNameIsUniqueInTheEngine() {
        Map<String, List<Path>> named = modules().stream()
                .flatMap(module -> files(ROOT.resolve(module).resolve("src/main/java")).stream())
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(file -> file.getFileName().toString()));
        named.keySet().removeAll(Set.of("Figure.java", "FigureValues.java"));

        assertThat(named.values()).allSatisfy(files -> assertThat(files).hasSize(1));
    }

    /** Who waits for ever has a build that ends after an hour and a half, and does not say why. */
    @Test
    void noTestWaitsForAProcessOrAFrameworkWithoutALimit() {
        assertThat(modules())
                .flatExtracting(module -> files(ROOT.resolve(module).resolve("src/test/java")))
                .filteredOn(file -> !file.endsWith("HouseInOrderTest.java"))
                .noneSatisfy(file -> assertThat(read(file)).containsAnyOf(".waitFor()", "waitForStop(0)"));
    }

    @Test
    void everyBundleWithAnInterfaceForOthersExplainsIt() {
        assertThat(List.of(
                        "scoring/api/README.md",
                        "teamcost/api/README.md",
                        "incentive/api/README.md",
                        "reporting/api/README.md"))
                .allSatisfy(readme -> assertThat(BUNDLES.resolve(readme)).isNotEmptyFile());
    }

    static List<String> modules() {
        String pom = read(ROOT.resolve("pom.xml"));
        return Pattern.compile("<module>(.*?)</module>")
                .matcher(pom)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Stream<Path> providers(String family) {
        return list(BUNDLES.resolve(family))
                .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                .filter(folder -> !NO_PROVIDERS.contains(folder.getFileName().toString()));
    }

    private static Stream<String> rules(String kit, String type) {
        Path source = BUNDLES.resolve(kit)
                .resolve("src/main/java/mainstay")
                .resolve(kit)
                .resolve(type + ".java");
        return Pattern.compile("^    ([A-Z_]+)\\($|^    ([A-Z_]+)\\(\\d", Pattern.MULTILINE)
                .matcher(read(source))
                .results()
                .map(HouseInOrderTest::name);
    }

    private static String name(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static List<String> sources(Path folder) {
        return files(folder).stream().map(HouseInOrderTest::read).toList();
    }

    private static List<Path> main(String module) {
        return files(ROOT.resolve(module).resolve("src/main/java"));
    }

    private static String packageOf(Path file) {
        return Pattern.compile("(?m)^package ([\\w.]+);")
                .matcher(read(file))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> imports(Path file) {
        return Pattern.compile("(?m)^import (?:static )?([\\w.]+)")
                .matcher(read(file))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
