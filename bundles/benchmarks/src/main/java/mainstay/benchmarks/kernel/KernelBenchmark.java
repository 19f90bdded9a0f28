package mainstay.benchmarks.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import mainstay.book.AccountField;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.Money;
import mainstay.book.NumberOrder;
import mainstay.coverage.Decision;
import mainstay.coverage.Valuation;
import mainstay.run.LiveResult;
import mainstay.run.Runner;
import mainstay.run.compare.WhatIf;
import mainstay.run.generation.Models;
import mainstay.run.parameters.Assumptions;

/**
 * Columns in memory to values, profits under three coverages, recommendations, scores and ranks: beside a plain copy loop
 * for the speed of memory, and beside JPMML for scores.
 */
public final class KernelBenchmark {
    private static final int WARM_UPS = 4;
    private static final int BY_JPMML = 20_000;
    private static final double GIGA = 1e9;
    private static final double TOLERANCE = 1e-9;

    /** What the kernel reads of an account and writes for it: wallets, two sums, the decision, the score. */
    private static final double BYTES =
            Books.LINES * Books.WALLET_COLUMNS * 8 + 2 * 8 + (8 + 8 + 1) + (Books.SCORED_COLUMNS + 1) * 8;

    private final Book book;
    private final int accounts;
    private final Models models = PlainModels.all();
    private final Assumptions assumptions;
    private final Batches batches = Batches.usual();
    private final Clock clock = new Clock();
    private final double[] copyFrom;
    private final double[] copyTo;

    private KernelBenchmark(int accounts) {
        this.accounts = accounts;
        this.book = Books.of(accounts);
        this.assumptions = Assumptions.of(book, models, Map.of(), "benchmark");
        this.copyFrom =
                new SplittableRandom(1).doubles((long) accounts * Books.LINES).toArray();
        this.copyTo = new double[copyFrom.length];
    }

    /** Runs with {@code --accounts N}, {@code --rounds N} and {@code --jpmml FOLDER}. */
    public static void main(String[] words) throws IOException, ReflectiveOperationException {
        List<String> given = Arrays.asList(words);
        KernelBenchmark benchmark = new KernelBenchmark(number(given, "--accounts", 10_000_000));
        Path jars = Path.of(given.get(given.indexOf("--jpmml") + 1));
        try (Scorecard scorecard = Scorecard.from(jars)) {
            benchmark.run(number(given, "--rounds", 5), scorecard);
        }
    }

    private static int number(List<String> words, String name, int otherwise) {
        int at = words.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(words.get(at + 1));
    }

    private void run(int rounds, Scorecard scorecard) throws IOException, ReflectiveOperationException {
        requireSameBits();
        for (int round = -WARM_UPS; round < rounds; round++) {
            if (round == 0) {
                clock.restart();
            }
            round(scorecard);
        }
        report();
    }

    /** One round of everything, so that what slows the machine down for a while slows all of it. */
    private void round(Scorecard scorecard) throws ReflectiveOperationException {
        clock.time(
                "copy",
                () -> batches.forRanges(
                        copyFrom.length, (from, to) -> System.arraycopy(copyFrom, from, copyTo, from, to - from)));
        Valuation[] valuation = new Valuation[1];
        Decision[] decision = new Decision[1];
        clock.time("value", () -> valuation[0] = Valuation.of(book, assumptions.defaultMargin(), batches));
        clock.time("decide", () -> decision[0] = Decision.of(valuation[0].grossProfit(), assumptions.terms(), batches));
        LiveResult result = Runner.run(book, models, assumptions, batches);
        clock.time("score", result::scores);
        clock.time("rank", () -> NumberOrder.descending(decision[0].expectedProfit(), Money.HALF_CENT, batches));
        clock.time("first 20", () -> NumberOrder.first(20, decision[0].expectedProfit(), Money.HALF_CENT, batches));
        result.notes();
        WhatIf.of(result, result).sentences();
        clock.time("whatif", () -> whatIf(result));
        byJpmml(scorecard, result.scores());
    }

    private void whatIf(LiveResult now) {
        Assumptions changed = now.assumptions().with(Map.of("target.shared", "20000"), "benchmark");
        WhatIf whatIf = WhatIf.of(now, Runner.again(now, changed, batches));
        whatIf.sentences();
        whatIf.then().notes();
        if (whatIf.moved() == 0 || whatIf.columns().isEmpty()) {
            throw new IllegalStateException("nobody moves");
        }
    }

    /** The first accounts only: they are thousands of times slower. */
    private void byJpmml(Scorecard scorecard, DoubleColumn ours) throws ReflectiveOperationException {
        List<DoubleColumn> columns = Scorecard.fields().stream()
                .map(name -> book.accounts().number(AccountField.named(name).orElseThrow()))
                .toList();
        double[] theirs = new double[Math.min(accounts, BY_JPMML)];
        double[] numbers = new double[columns.size()];
        ReflectiveOperationException[] failure = new ReflectiveOperationException[1];
        clock.time("jpmml", () -> {
            try {
                for (int account = 0; account < theirs.length; account++) {
                    for (int column = 0; column < numbers.length; column++) {
                        numbers[column] = columns.get(column).get(account);
                    }
                    theirs[account] = scorecard.score(numbers);
                }
            } catch (ReflectiveOperationException e) {
                failure[0] = e;
            }
        });
        if (failure[0] != null) {
            throw failure[0];
        }
        for (int account = 0; account < theirs.length; account++) {
            if (!(Math.abs(theirs[account] - ours.get(account)) <= TOLERANCE)) {
                throw new IllegalStateException("account " + account + " scores " + ours.get(account) + ", and "
                        + theirs[account] + " by JPMML");
            }
        }
    }

    /** The same bits on one, two and seven threads. */
    private void requireSameBits() {
        long[] bits = Arrays.stream(new int[] {1, 2, 7})
                .mapToLong(threads -> bits(new Batches(threads, 16_384)))
                .distinct()
                .toArray();
        if (bits.length > 1) {
            throw new IllegalStateException("results differ between 1, 2 and 7 threads");
        }
    }

    private long bits(Batches threads) {
        LiveResult result = Runner.run(book, models, assumptions, threads);
        long bits = 17;
        for (DoubleColumn column : List.of(
                result.valuation().value(),
                result.valuation().grossProfit(),
                result.decision().expectedProfit(),
                result.scores())) {
            for (int account = 0; account < accounts; account++) {
                bits = bits * 31 + Double.doubleToRawLongBits(column.get(account));
            }
        }
        for (int account : NumberOrder.descending(result.decision().expectedProfit(), Money.HALF_CENT, threads)) {
            bits = bits * 31 + account;
        }
        return bits;
    }

    private void report() throws IOException {
        clock.works()
                .forEach(work -> System.err.printf(
                        Locale.ROOT,
                        "%-9s %8.1f ms %8.1f ms of processors%n",
                        work,
                        clock.seconds(work) * 1e3,
                        clock.cpuSeconds(work) * 1e3));
        double seconds = clock.seconds("value") + clock.seconds("decide") + clock.seconds("score");
        double cpu = clock.cpuSeconds("value") + clock.cpuSeconds("decide") + clock.cpuSeconds("score");
        double touched = BYTES * accounts / seconds / GIGA;
        double copied = 16.0 * copyFrom.length / clock.seconds("copy") / GIGA;
        double scored = accounts / clock.cpuSeconds("score");
        double byJpmml = Math.min(accounts, BY_JPMML) / clock.cpuSeconds("jpmml");
        System.out.printf(
                Locale.ROOT,
                "{\"benchmark\":\"kernel\",\"accounts\":%d,\"seconds\":%.4f,\"cpu_seconds\":%.4f,\"peak_mb\":%d,"
                        + "\"gb_a_second\":%.2f,\"rank_seconds\":%.4f,\"whatif_seconds\":%.4f,"
                        + "\"scored_a_cpu_second\":%.0f,"
                        + "\"peers\":{\"copy\":%.4f,\"jpmml\":%.2f},\"ratio\":{\"copy\":%.2f,\"jpmml\":%.5f}}%n",
                accounts,
                seconds,
                cpu,
                peakMegabytes(),
                touched,
                clock.seconds("rank"),
                clock.seconds("whatif"),
                scored,
                BYTES * accounts / GIGA / copied,
                accounts / byJpmml,
                copied / touched,
                byJpmml / scored);
    }

    private static long peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
