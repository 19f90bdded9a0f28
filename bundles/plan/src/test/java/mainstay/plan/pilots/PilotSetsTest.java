package mainstay.plan.pilots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PilotSetsTest {
    @Test
    void thoseOfMostPromiseComeFirstAndNoneIsInTwoSets() {
        PilotCandidate best = new PilotCandidate(0, 400, 3, true, "insurance");
        PilotCandidate next = new PilotCandidate(1, 300, 2, true, "insurance");
        PilotCandidate third = new PilotCandidate(2, 200, 1, true, "insurance");
        PilotCandidate last = new PilotCandidate(3, 100, 1, false, "insurance");

        assertThat(PilotSets.of(List.of(last, third, next, best), "insurance", 2))
                .containsExactly(
                        Map.entry(PilotSet.CROSS_SELLING, List.of(best, next)),
                        Map.entry(PilotSet.PENETRATION, List.of(third)),
                        Map.entry(PilotSet.SOLUTIONS, List.of(last)));
    }

    /** Nobody who was left out of a set and is in no other has more promise than somebody in it. */
    @Test
    void randomSetsLeaveNobodyOutWhoHasMorePromise() {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            List<PilotCandidate> candidates = IntStream.range(0, random.nextInt(20))
                    .mapToObj(account -> new PilotCandidate(
                            account,
                            random.nextInt(500),
                            random.nextInt(4),
                            random.nextBoolean(),
                            List.of("", "insurance", "banking").get(random.nextInt(3))))
                    .toList();
            int each = random.nextInt(4);
            Map<PilotSet, List<PilotCandidate>> sets = PilotSets.of(candidates, "banking", each);

            List<PilotCandidate> taken =
                    sets.values().stream().flatMap(List::stream).toList();
            assertThat(taken).doesNotHaveDuplicates();
            sets.forEach((set, chosen) -> {
                List<PilotCandidate> left = candidates.stream()
                        .filter(one -> one.isFor(set, "banking") && !taken.contains(one))
                        .toList();
                assertThat(chosen).allMatch(one -> one.isFor(set, "banking")).hasSizeLessThanOrEqualTo(each);
                assertThat(left.isEmpty() || chosen.size() == each).isTrue();
                left.forEach(one -> assertThat(chosen).allMatch(other -> other.promise() >= one.promise()));
            });
        }
    }
}
