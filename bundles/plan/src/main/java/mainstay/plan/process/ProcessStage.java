package mainstay.plan.process;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The stages that an account goes through, in their order. */
public enum ProcessStage {
    /** It is chosen for its profitability. */
    TARGETING,
    /** It is understood, priced and planned for. */
    ACQUIRING,
    /** Departments sell to it together. */
    SELLING,
    /** What comes of it is watched. */
    MONITORING,
    /** What keeps us out is done away with. */
    EXPANDING;

    /** The word for it, as users read and write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What must be so in it. */
    public List<ProcessCriterion> criteria() {
        return Arrays.stream(ProcessCriterion.values())
                .filter(criterion -> criterion.stage() == this)
                .toList();
    }
}
