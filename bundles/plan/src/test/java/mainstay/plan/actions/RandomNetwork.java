package mainstay.plan.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.TextColumn;

/** A plan of some actions that start at the same time or later, linked at random, and its longest paths. */
final class RandomNetwork {
    private static final List<String> TYPES = List.of("FS", "SS", "FF", "SF");

    private final int[] work;
    private final int[] first;
    private final List<Link> links = new ArrayList<>();
    private final int[] latestFirst;
    private final int end;

    /** The other is held by the one: its start is at least that of the one and {@code weight}. */
    private record Link(int one, int other, String type, int lag) {

        int weight(int[] work) {
            return switch (type) {
                case "FS" -> work[one] + lag;
                case "SS" -> lag;
                case "FF" -> work[one] - work[other] + lag;
                default -> lag - work[other];
            };
        }
    }

    RandomNetwork(Random random) {
        int size = 1 + random.nextInt(12);
        work = random.ints(size, 0, 9).toArray();
        work[0] = Math.max(1, work[0]);
        for (int other = 1; other < size; other++) {
            for (int one = 0; one < other; one++) {
                if (random.nextInt(3) == 0) {
                    links.add(new Link(one, other, TYPES.get(random.nextInt(4)), random.nextInt(9) - 4));
                }
            }
        }
        first = new int[size];
        for (int at = 0; at < size; at++) {
            first[at] = isHeld(at) ? Integer.MIN_VALUE / 2 : sourceStart(at);
        }
        int floor = IntStream.range(0, size)
                .filter(at -> !isHeld(at))
                .map(at -> first[at])
                .min()
                .orElse(0);
        for (int at = 0; at < size; at++) {
            first[at] = Math.max(first[at], floor);
        }
        for (int round = 0; round < size; round++) {
            links.forEach(
                    link -> first[link.other()] = Math.max(first[link.other()], first[link.one()] + link.weight(work)));
        }
        end = IntStream.range(0, size).map(at -> first[at] + work[at]).max().orElse(0);
        latestFirst = IntStream.range(0, size).map(at -> end - work[at]).toArray();
        for (int round = 0; round < size; round++) {
            links.forEach(link -> latestFirst[link.one()] =
                    Math.min(latestFirst[link.one()], latestFirst[link.other()] - link.weight(work)));
        }
    }

    /** What takes no days is the end of its day. */
    private int sourceStart(int at) {
        return work[at] == 0 ? 1 : 0;
    }

    private boolean isHeld(int at) {
        return links.stream().anyMatch(link -> link.other() == at);
    }

    int size() {
        return work.length;
    }

    int first(int at) {
        return work[at] == 0 ? first[at] - 1 : first[at];
    }

    int last(int at) {
        return first[at] + work[at] - 1;
    }

    int slack(int at) {
        return latestFirst[at] - first[at];
    }

    int freeSlack(int at) {
        return links.stream()
                .filter(link -> link.one() == at)
                .mapToInt(link -> first[link.other()] - first[at] - link.weight(work))
                .reduce(slack(at), Math::min);
    }

    /** The actions as a table; those that nothing holds start on a day. */
    PlanRows table(LocalDate start) {
        String[] ids = IntStream.range(0, size())
                .mapToObj(at -> String.format("a%02d", at))
                .toArray(String[]::new);
        LocalDate[] starts = new LocalDate[size()];
        Arrays.setAll(starts, at -> isHeld(at) ? null : start);
        List<String> after = IntStream.range(0, size())
                .mapToObj(at -> String.join(
                        ";",
                        links.stream()
                                .filter(link -> link.other() == at)
                                .map(link -> written(ids, link))
                                .toList()))
                .toList();
        return ActionScheduleTest.actions(ActionScheduleTest.table(ids)
                .put("start", ActionScheduleTest.days(starts))
                .put(
                        "days",
                        DoubleColumn.of(Arrays.stream(work).asDoubleStream().toArray()))
                .put("after", TextColumn.of(after)));
    }

    private static String written(String[] ids, Link link) {
        String lag = link.lag() == 0 ? "" : (link.lag() > 0 ? "+" : "-") + Math.abs(link.lag()) + "d";
        return ids[link.one()] + link.type() + lag;
    }
}
