package mainstay.plan.pipeline;

/**
 * By what open deals are judged.
 *
 * @param basis where their probability comes from
 * @param least from how many decided deals on the rate of a stage is taken as it is; below, it is drawn to the rate of the book
 * @param prior as how many deals the rate of the book counts then; 0 or more
 * @param push by what a close date must be later to be a push
 * @param fresh for how many days somebody whom we met counts as reached
 */
public record PipelineTerms(ProbabilityBasis basis, double least, double prior, PushUnit push, double fresh) {
    /** History; from 30 deals on; as 10 deals; by month; 90 days. */
    public static final PipelineTerms USUAL = new PipelineTerms(ProbabilityBasis.HISTORY, 30, 10, PushUnit.MONTH, 90);
}
