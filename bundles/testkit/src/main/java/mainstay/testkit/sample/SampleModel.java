package mainstay.testkit.sample;

import java.io.IOError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceConfigurationError;
import mainstay.book.MainstayException;
import mainstay.scoring.api.Figure;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;

/**
 * Gives every account the same score: the major version of its bundle. Where a fault is named, it does so until the system
 * property {@code sample.bad} is set, and from then on has the fault: so it turns bad in service.
 */
public final class SampleModel implements ScoringModel, Scorer {
    private final String id;
    private final double score;
    private final String fault;

    /**
     * A model of this id.
     *
     * @param score the score of every account, from 0 to 100
     * @param fault what is wrong with it once the property is set; empty for nothing
     */
    public SampleModel(String id, double score, String fault) {
        this.id = id;
        this.score = score;
        this.fault = fault;
    }

    private boolean has(String name) {
        return fault.equals(name) && System.getProperty("sample.bad") != null;
    }

    @Override
    public String id() {
        if (has("id throws")) {
            throw new IllegalStateException("it will not say its id");
        }
        if (has("id hangs")) {
            hang();
        }
        if (has("id is null")) {
            return null;
        }
        return has("id is another") ? "other" : id;
    }

    @Override
    public String description() {
        if (has("description throws")) {
            throw new IllegalStateException("it will not describe itself");
        }
        return "one score for all";
    }

    @Override
    public List<Figure> figures() {
        if (has("figures throw")) {
            throw new IllegalStateException("it will not tell its figures");
        }
        if (has("no figures")) {
            return null;
        }
        if (has("a figure is null")) {
            return Arrays.asList((Figure) null);
        }
        if (has("a figure is NaN")) {
            return List.of(new Figure("years", Double.NaN, "years", 0, 9, "how long", "default"));
        }
        if (has("a figure is outside its range")) {
            return List.of(new Figure("years", 10, "years", 0, 9, "how long", "default"));
        }
        if (has("a figure has no name")) {
            return List.of(new Figure(null, 1, "years", 0, 9, "how long", "default"));
        }
        if (has("two figures have one name")) {
            Figure years = new Figure("years", 1, "years", 0, 9, "how long", "default");
            return List.of(years, years);
        }
        return List.of();
    }

    @Override
    public Scorer prepare(ScoringInput input) {
        if (has("no scorer")) {
            return null;
        }
        if (has("prepare throws")) {
            throw new IllegalStateException("it will not prepare");
        }
        if (has("prepare spins")) {
            spin();
        }
        if (has("a column is asked for in vain, and it fails for another reason")) {
            try {
                input.column("no such column");
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("another reason");
            }
        }
        if (has("a user's error in prepare")) {
            throw new MainstayException(MainstayException.Code.BAD_INPUT, "your data is gone");
        }
        return this;
    }

    @Override
    public void score(int from, int to, double[] scores) {
        Arrays.fill(scores, from, to, score);
        switch (System.getProperty("sample.bad") == null ? "" : fault) {
            case "score" -> throw new IllegalStateException("it will not score");
            case "an error" -> throw new Error("an error of no kind");
            case "an I/O error" -> throw new IOError(new IOException("no disk"));
            case "an internal error" -> throw new InternalError("the machine broke");
            case "a service configuration error" -> throw new ServiceConfigurationError("no service");
            case "an assertion" -> throw new AssertionError("this cannot be");
            case "a missing class" -> throw new NoClassDefFoundError("sample/Missing");
            case "no memory" -> throw new OutOfMemoryError("a model's own");
            case "a checked exception" -> SampleModel.<RuntimeException>sneak(new IOException("past the compiler"));
            case "an interrupt" -> SampleModel.<RuntimeException>sneak(new InterruptedException("past the compiler"));
            case "a throwable" -> SampleModel.<RuntimeException>sneak(new Throwable("neither error nor exception"));
            case "a user's error" -> throw new MainstayException(MainstayException.Code.BAD_INPUT, "your data is gone");
            case "a text that throws" -> throw new Unspeakable();
            case "no text" -> throw new Speechless();
            case "a text without end" -> throw new IllegalStateException("x".repeat(5_000_000));
            case "too deep" -> deeper(scores, 0);
            case "NaN" -> scores[from] = Double.NaN;
            case "infinite" -> scores[from] = Double.POSITIVE_INFINITY;
            case "below 0" -> scores[from] = -1;
            case "above 100" -> scores[from] = 101;
            case "at random" -> scores[from] = 3 + System.nanoTime() % 90;
            case "scores nothing" -> Arrays.fill(scores, from, to, Double.NaN);
            case "another length" -> scores[scores.length] = 1;
            case "score hangs" -> hang();
            case "score spins" -> spin();
            default -> {
                // It does what it is to do.
            }
        }
    }

    private static void deeper(double[] scores, int depth) {
        if (depth >= 0) {
            deeper(scores, depth + 1);
            scores[0]++; // so that the call is not the last
        }
    }

    private static void hang() {
        while (true) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                new ArrayList<>(List.of(e)).clear(); // it does not heed it
            }
            if (System.getProperty("sample.bad") == null) {
                return;
            }
        }
    }

    private static void spin() {
        while (System.getProperty("sample.bad") != null) {
            Thread.onSpinWait();
        }
    }

    @SuppressWarnings("unchecked") // the trick by which any throwable passes the compiler
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Override
    public Receipt receipt(int account) {
        if (has("no receipt")) {
            return null;
        }
        if (has("the receipt throws")) {
            throw new IllegalStateException("it will not explain");
        }
        return new Receipt(has("another receipt") ? score + 1 : score, List.of(), List.of());
    }

    /** An exception of the model's own whose text cannot be read. */
    private static final class Unspeakable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("nor this");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("not this");
        }
    }

    /** An exception of the model's own that says nothing. */
    @SuppressWarnings({"OverrideThrowableToString", "ToStringReturnsNull"}) // that is what is wrong with it
    private static final class Speechless extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return null;
        }
    }
}
