package mainstay.models;

/**
 * A model file is not admitted. Nothing has changed: what served goes on serving.
 */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final String step;

    /**
     * A refusal.
     *
     * @param step the step of the admission at which it came, such as {@code trust} or {@code contract}
     * @param cause what was found, the value, what is allowed and the next step, without the name of the file
     */
    public Refusal(String step, String cause) {
        super(cause);
        this.step = step;
    }

    /** The step of the admission. */
    public String step() {
        return step;
    }
}
