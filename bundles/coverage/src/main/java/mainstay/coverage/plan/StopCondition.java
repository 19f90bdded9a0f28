package mainstay.coverage.plan;

/** When to stop looking for something better: after a time, or when somebody interrupts. Asked often, from several threads. */
@FunctionalInterface
public interface StopCondition {

    /** Whether to stop now; once it was, it stays so. */
    boolean isNow();
}
