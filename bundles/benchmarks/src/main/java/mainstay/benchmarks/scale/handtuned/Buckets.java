package mainstay.benchmarks.scale.handtuned;

import java.util.List;

/** All accounts, moved once so that those of a bucket stand together, in the order of the file. */
final class Buckets {
    private final long[] records;
    private final int[] starts;

    private Buckets(long[] records, int[] starts) {
        this.records = records;
        this.starts = starts;
    }

    static Buckets of(List<Segment> segments, Processors processors) {
        int[] starts = new int[Records.BUCKETS + 1];
        int[][] targets = new int[segments.size()][Records.BUCKETS];
        int next = 0;
        for (int bucket = 0; bucket < Records.BUCKETS; bucket++) {
            starts[bucket] = next;
            for (int segment = 0; segment < targets.length; segment++) {
                targets[segment][bucket] = next;
                next += segments.get(segment).inBucket(bucket) * Records.WORDS;
            }
        }
        starts[Records.BUCKETS] = next;
        long[] records = new long[next];
        processors.forEach(targets.length, () -> number -> scatter(segments.get(number), targets[number], records));
        return new Buckets(records, starts);
    }

    private static void scatter(Segment segment, int[] targets, long[] target) {
        long[] records = segment.records();
        for (int at = 0; at < segment.end(); at += Records.WORDS) {
            int bucket = Records.bucket(Records.gross(records, at));
            int to = targets[bucket];
            targets[bucket] = to + Records.WORDS;
            target[to] = records[at];
            target[to + 1] = records[at + 1];
            target[to + 2] = records[at + 2];
        }
    }

    long[] records() {
        return records;
    }

    /** Where the records of a bucket begin; those of the bucket after the last one begin where all end. */
    int start(int bucket) {
        return starts[bucket];
    }
}
