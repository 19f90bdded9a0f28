package mainstay.plan.managers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

class SeatAssignmentTest {
    private static final double CENT = 0.005;

    @Test
    void theInsurersManagersAreAssignedAsExpected() {
        JsonNode expected = SharedData.expected("process/picc", "managers: best fit × stake");
        List<String> accounts = List.of("picc", "beiling-bank", "mjolvik-pulp");
        List<String> people = List.of("lin", "wang", "chen");
        List<Ratings> have = List.of(
                Ratings.parse("5,3,4,4,3").orElseThrow(),
                Ratings.parse("4,5,4,3,4").orElseThrow(),
                Ratings.parse("3,3,3,5,3").orElseThrow());
        List<Ratings> needs = accounts.stream()
                .map(account -> Ratings.parse(
                                expected.path("needs").path(account).toString().replaceAll("[\\[\\]]", ""))
                        .orElseThrow())
                .toList();
        SeatAssignment best = SeatAssignment.of(
                3,
                new int[] {1, 1, 1},
                (account, manager) -> have.get(manager).fit(needs.get(account))
                        * expected.path("stakes").path(accounts.get(account)).asDouble());

        assertThat(best.value())
                .isCloseTo(
                        expected.path("value").asDouble(),
                        within(expected.path("tolerance").asDouble()));
        assertThat(best.bound()).isCloseTo(best.value(), within(CENT));
        for (int account = 0; account < 3; account++) {
            assertThat(people.get(best.managerOf(account)))
                    .isEqualTo(expected.path("assigned")
                            .path(accounts.get(account))
                            .asText());
            for (int manager = 0; manager < 3; manager++) {
                assertThat(have.get(manager).fit(needs.get(account)))
                        .isCloseTo(
                                expected.path("fit")
                                        .path(accounts.get(account) + "/" + people.get(manager))
                                        .asDouble(),
                                within(1e-12));
            }
        }
    }

    @Test
    void whatIsMissingMostIsTheWeakestCriterion() {
        Ratings need = Ratings.parse("5,4,3,3,5").orElseThrow();

        Ratings lin = Ratings.parse("5,3,4,4,3").orElseThrow();
        assertThat(lin.fit(need)).isEqualTo(17.0 / 20);
        assertThat(lin.weakest(need)).hasValue("leadership");
        assertThat(lin.shortfall(need)).isEqualTo(2);
        assertThat(Ratings.parse("4,5,4,3,4").orElseThrow().fit(need)).isEqualTo(18.0 / 20);
        assertThat(need.weakest(need)).isEmpty();
        assertThat(Ratings.parse("5,4,3,3")).isEmpty();
        assertThat(Ratings.parse("5,4,3,3,6")).isEmpty();
    }

    /** All ways of giving each account a manager or none, up to eight accounts. */
    @Test
    void smallRandomProblemsHaveTheValueOfTheBestOfAllAssignments() {
        for (int seed = 0; seed < 600; seed++) {
            Problem problem = Problem.random(new Random(seed), 6, 4);
            SeatAssignment best = problem.solved();

            assertThat(best.value())
                    .as("seed %d", seed)
                    .isCloseTo(problem.best(0, problem.seats.clone()), within(CENT));
            proves(problem, best, seed, problem.accounts() <= 5);
        }
    }

    @Test
    void allPermutationsOfEightAreTried() {
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            double[][] worth = random.doubles(8)
                    .mapToObj(any -> random.doubles(8, 0, 1e6).toArray())
                    .toArray(double[][]::new);
            int[] seats = IntStream.generate(() -> 1).limit(8).toArray();
            Problem problem = new Problem(worth, seats);

            assertThat(problem.solved().value()).isCloseTo(problem.best(0, seats.clone()), within(CENT));
        }
    }

    /** Larger ones: the simplex method on the linear programme, which knows nothing of chains. */
    @Test
    void largerRandomProblemsHaveTheValueOfTheLinearProgramme() {
        for (int seed = 0; seed < 400; seed++) {
            Problem problem = Problem.random(new Random(seed + 5000), 30, 8);
            SeatAssignment best = problem.solved();

            assertThat(best.value()).as("seed %d", seed).isCloseTo(problem.linear(), within(CENT));
            proves(problem, best, seed, seed % 20 == 0);
        }
    }

    private static void proves(Problem problem, SeatAssignment best, int seed, boolean everyChange) {
        assertThat(best.bound()).as("seed %d, bound", seed).isCloseTo(best.value(), within(CENT));
        for (int manager = 0; manager < problem.seats.length; manager++) {
            int of = manager;
            assertThat(IntStream.range(0, problem.accounts())
                            .filter(account -> best.managerOf(account) == of)
                            .count())
                    .isEqualTo(problem.seats[manager] - best.free(manager));
            if (everyChange) {
                assertThat(best.price(manager))
                        .as("seed %d, one more seat of %d", seed, manager)
                        .isCloseTo(problem.withSeat(manager).solved().value() - best.value(), within(CENT));
            }
        }
        for (int account = 0; everyChange && account < problem.accounts(); account++) {
            int here = best.managerOf(account);
            SeatAssignment.NextBest next = best.nextBest(account);
            if (here != SeatAssignment.NOBODY) {
                SeatAssignment without = problem.without(account, here).solved();
                assertThat(next.loss())
                        .as("seed %d, next best of %d", seed, account)
                        .isCloseTo(best.value() - without.value(), within(CENT));
            } else if (next.manager() != SeatAssignment.NOBODY) {
                assertThat(next.loss())
                        .as("seed %d, a seat for %d", seed, account)
                        .isCloseTo(best.value() - problem.with(account, next.manager()), within(CENT));
            }
        }
    }

    /** What pairs are worth, and seats. */
    private static final class Problem {
        private final double[][] worth;
        private final int[] seats;

        Problem(double[][] worth, int[] seats) {
            this.worth = worth;
            this.seats = seats;
        }

        static Problem random(Random random, int mostAccounts, int mostManagers) {
            int managers = 1 + random.nextInt(mostManagers);
            boolean coarse = random.nextBoolean();
            double[][] worth = new double[1 + random.nextInt(mostAccounts)][managers];
            for (double[] row : worth) {
                Arrays.setAll(
                        row,
                        manager -> random.nextInt(6) == 0
                                ? Double.NEGATIVE_INFINITY
                                : coarse ? random.nextInt(5) - 1 : random.nextDouble(-1e5, 1e6));
            }
            return new Problem(worth, random.ints(managers, 0, 4).toArray());
        }

        int accounts() {
            return worth.length;
        }

        SeatAssignment solved() {
            return SeatAssignment.of(worth.length, seats, (account, manager) -> worth[account][manager]);
        }

        double best(int account, int[] left) {
            if (account == worth.length) {
                return 0;
            }
            double most = best(account + 1, left);
            for (int manager = 0; manager < left.length; manager++) {
                if (left[manager] > 0 && worth[account][manager] > 0) {
                    left[manager]--;
                    most = Math.max(most, worth[account][manager] + best(account + 1, left));
                    left[manager]++;
                }
            }
            return most;
        }

        Problem withSeat(int manager) {
            int[] more = seats.clone();
            more[manager]++;
            return new Problem(worth, more);
        }

        Problem without(int account, int manager) {
            double[][] other = Arrays.stream(worth).map(double[]::clone).toArray(double[][]::new);
            other[account][manager] = Double.NEGATIVE_INFINITY;
            return new Problem(other, seats);
        }

        /** The most there can be when an account has this manager. */
        double with(int account, int manager) {
            int[] less = seats.clone();
            less[manager]--;
            double[][] others = worth.clone();
            others[account] = new double[seats.length];
            return worth[account][manager] + new Problem(others, less).solved().value();
        }

        /** Maximises Σ worth × x under Σ over managers x ≤ 1 and Σ over accounts x ≤ seats, by the simplex method. */
        double linear() {
            int managers = seats.length;
            int rows = worth.length + managers;
            int columns = worth.length * managers;
            double[][] tableau = new double[rows + 1][columns + rows + 1];
            for (int account = 0; account < worth.length; account++) {
                for (int manager = 0; manager < managers; manager++) {
                    int column = account * managers + manager;
                    tableau[account][column] = 1;
                    tableau[worth.length + manager][column] = 1;
                    tableau[rows][column] = -Math.max(0, worth[account][manager]);
                }
            }
            for (int row = 0; row < rows; row++) {
                tableau[row][columns + row] = 1;
                tableau[row][columns + rows] = row < worth.length ? 1 : seats[row - worth.length];
            }
            return simplex(tableau);
        }

        /** By Bland's rule, which ends. */
        private static double simplex(double[][] tableau) {
            int rows = tableau.length - 1;
            int last = tableau[0].length - 1;
            int[] basis = IntStream.range(0, rows).map(row -> last - rows + row).toArray();
            while (true) {
                int column = IntStream.range(0, last)
                        .filter(at -> tableau[rows][at] < -1e-7)
                        .findFirst()
                        .orElse(-1);
                if (column < 0) {
                    return tableau[rows][last];
                }
                int pivot = -1;
                for (int row = 0; row < rows; row++) {
                    if (tableau[row][column] > 1e-9 && (pivot < 0 || isEarlier(tableau, basis, row, pivot, column))) {
                        pivot = row;
                    }
                }
                basis[pivot] = column;
                turn(tableau, pivot, column);
            }
        }

        private static boolean isEarlier(double[][] tableau, int[] basis, int row, int than, int column) {
            int last = tableau[0].length - 1;
            double one = tableau[row][last] / tableau[row][column];
            double other = tableau[than][last] / tableau[than][column];
            return one < other - 1e-12 || (Math.abs(one - other) <= 1e-12 && basis[row] < basis[than]);
        }

        private static void turn(double[][] tableau, int pivot, int column) {
            double by = tableau[pivot][column];
            Arrays.setAll(tableau[pivot], at -> tableau[pivot][at] / by);
            for (int row = 0; row < tableau.length; row++) {
                double times = tableau[row][column];
                if (row != pivot && times != 0) {
                    int of = row;
                    Arrays.setAll(tableau[row], at -> tableau[of][at] - times * tableau[pivot][at]);
                }
            }
        }
    }
}
