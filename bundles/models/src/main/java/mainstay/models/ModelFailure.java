package mainstay.models;

import mainstay.run.generation.ModelIdentity;

/**
 * A model failed at its work, or did not end it in time. It holds texts alone: the model's own exception would keep its
 * class loader.
 */
public final class ModelFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ModelIdentity model;
    private final String step;

    /**
     * A failure.
     *
     * @param model which model
     * @param step what it was doing, such as {@code scoring accounts 1 to 16384}
     * @param cause what happened
     */
    public ModelFailure(ModelIdentity model, String step, String cause) {
        super(model.id() + "@" + model.version() + " failed at " + step + ": " + cause);
        this.model = model;
        this.step = step;
    }

    /** Which model. */
    public ModelIdentity model() {
        return model;
    }

    /** What it was doing. */
    public String step() {
        return step;
    }
}
