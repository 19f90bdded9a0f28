package mainstay.segments;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import mainstay.book.Batches;

/** One way of putting accounts into classes. */
public final class Segmentation {
    /** The class of an account that cannot be classified. */
    private static final byte UNDEFINED = -1;

    private final String name;
    private final List<String> classes;
    private final byte[] classOf;
    private final IntFunction<String> reason;
    private final Optional<Matrix> matrix;

    private Segmentation(
            String name, List<String> classes, byte[] classOf, IntFunction<String> reason, Optional<Matrix> matrix) {
        this.name = name;
        this.classes = List.copyOf(classes);
        this.classOf = classOf;
        this.reason = reason;
        this.matrix = matrix;
    }

    /**
     * Classifies every account.
     *
     * @param name the name of the segmentation, as users write it
     * @param classes its classes, the best first
     * @param accounts how many accounts there are
     * @param classifier gives an account the index of its class; -1 when it cannot be classified; asked by several threads
     * @param reason says of an account why it is in its class
     */
    static Segmentation of(
            String name, List<String> classes, int accounts, Classifier classifier, IntFunction<String> reason) {
        byte[] classOf = new byte[accounts];
        Batches.usual().forRanges(accounts, (from, to) -> {
            for (int account = from; account < to; account++) {
                classOf[account] = (byte) classifier.classOf(account);
            }
        });
        return of(name, classes, classOf, reason);
    }

    /**
     * Accounts that are classified.
     *
     * @param classOf the index of the class of each account; -1 when it cannot be classified; not to be changed afterwards
     */
    static Segmentation of(String name, List<String> classes, byte[] classOf, IntFunction<String> reason) {
        return new Segmentation(name, classes, classOf, reason, Optional.empty());
    }

    /** The same, as what two axes make. */
    Segmentation inMatrix(MatrixAxis first, MatrixAxis second) {
        return new Segmentation(name, classes, classOf, reason, Optional.of(new Matrix(first, second)));
    }

    /** The name, as users write it, such as {@code value_relationship}. */
    public String name() {
        return name;
    }

    /** The classes, the best first. */
    public List<String> classes() {
        return classes;
    }

    /**
     * The class of an account.
     *
     * @param account its row, from 0
     * @return one of {@link #classes()}; empty when an input is missing
     */
    public String of(int account) {
        return classOf[account] == UNDEFINED ? "" : classes.get(classOf[account]);
    }

    /** The index of the class of an account in {@link #classes()}; -1 when it cannot be classified. */
    public int classOf(int account) {
        return classOf[account];
    }

    /**
     * Why an account is in its class, with the numbers that decided; or why it has none.
     *
     * @param account its row, from 0
     */
    public String reason(int account) {
        return reason.apply(account);
    }

    /**
     * The axes of a portfolio matrix, whose classes are (high, high), (high, low), (low, high), (low, low).
     *
     * @return empty when the classes do not come from two axes
     */
    public Optional<Matrix> matrix() {
        return matrix;
    }

    /**
     * Two axes.
     *
     * @param first the one that is named first
     * @param second the other
     */
    public record Matrix(MatrixAxis first, MatrixAxis second) {}

    /** Gives an account its class. */
    interface Classifier {
        int classOf(int account);
    }
}
