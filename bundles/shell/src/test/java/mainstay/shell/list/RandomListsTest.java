package mainstay.shell.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mainstay.shell.host.Prompt;
import mainstay.testkit.RandomBooks;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands that look at the list say of random books must agree. */
class RandomListsTest {
    private static final int ACCOUNTS = 120;

    @TempDir
    private Path folder;

    private Prompt prompt;

    private List<String[]> rows(String line) {
        return prompt.run(line)
                .lines()
                .skip(1)
                .filter(row -> row.startsWith("account-") || row.contains(",account-"))
                .map(row -> row.split(",", -1))
                .toList();
    }

    private static double sum(List<String[]> rows, int column) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[column])).sum();
    }

    private void thereAreAccounts(long seed) {
        prompt = Prompt.over(folder, RandomBooks.named("random", ACCOUNTS, seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theListIsInItsOrderAndAFilterIsAPartOfIt(long seed) {
        thereAreAccounts(seed);
        List<String[]> all = rows("rank --columns account_id,expected_profit,value,coverage,tier");

        assertThat(all).hasSize(ACCOUNTS);
        for (int row = 1; row < all.size(); row++) {
            assertThat(Double.parseDouble(all.get(row)[1]))
                    .isLessThanOrEqualTo(Double.parseDouble(all.get(row - 1)[1]));
        }
        assertThat(rows("rank --columns account_id,expected_profit,value,coverage,tier --top 7"))
                .usingElementComparator(Arrays::compare)
                .isEqualTo(all.subList(0, 7));
        List<String> chosen = rows("rank --columns account_id --where \"value > 200000 and tier != 'A'\"").stream()
                .map(row -> row[0])
                .toList();
        assertThat(chosen)
                .isEqualTo(all.stream()
                        .filter(row -> Double.parseDouble(row[2]) > 200_000 && !row[4].equals("A"))
                        .map(row -> row[0])
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void theClassesOfASegmentationCountWhatTheListHas(long seed) {
        thereAreAccounts(seed);
        List<String[]> all = rows("rank --columns account_id,tier,value,expected_profit");
        List<String[]> tiers = prompt.run("segments tier")
                .lines()
                .filter(line -> line.startsWith("tier,"))
                .map(line -> line.split(",", -1))
                .toList();

        assertThat(tiers.stream().mapToInt(row -> Integer.parseInt(row[2])).sum())
                .isEqualTo(ACCOUNTS);
        for (String[] tier : tiers) {
            List<String[]> members =
                    all.stream().filter(row -> row[1].equals(tier[1])).toList();
            assertThat(Integer.parseInt(tier[2])).as(tier[1]).isEqualTo(members.size());
            assertThat(Double.parseDouble(tier[3])).isCloseTo(sum(members, 2), within(1.0));
            assertThat(Double.parseDouble(tier[6])).isCloseTo(sum(members, 3), within(1.0));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void anExplanationHasTheNumbersOfTheList(long seed) {
        thereAreAccounts(seed);
        for (String[] row : rows("rank --columns account_id,value,expected_profit,coverage,score --top 5")) {
            String explained = prompt.run("explain " + row[0]);

            assertThat(explained).contains(row[3]);
            assertThat(numbers(explained)).contains(row[1], row[2], row[4]);
        }
    }

    private static List<String> numbers(String explained) {
        return explained
                .lines()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10})
    void aPlanServesEveryAccountOnceAndItsTeamsAreThoseOfItsRows(long seed) {
        thereAreAccounts(seed);
        List<String[]> plan = rows("coverage plan --pool region --heads 9");

        assertThat(plan).hasSize(ACCOUNTS);
        assertThat(plan.stream().map(row -> row[0]).distinct()).hasSize(ACCOUNTS);
        assertThat(plan.stream()
                        .map(row -> row[4])
                        .filter(team -> !team.isEmpty())
                        .distinct())
                .hasSizeLessThanOrEqualTo(9);
        assertThat(plan).allSatisfy(row -> assertThat(row[4].isEmpty()).isEqualTo(row[3].equals("none")));
    }
}
