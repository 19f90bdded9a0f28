package mainstay.models.admission;

import mainstay.models.ModelFile;
import mainstay.models.Refusal;

/** Tries a model file out where it can do no harm. */
public interface Examiner {

    /**
     * Runs every check.
     *
     * @throws Refusal naming the step and the cause, if one fails
     */
    ExaminationResult examine(ModelFile file) throws Refusal;
}
