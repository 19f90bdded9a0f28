package mainstay.run.selling;

import mainstay.plan.pipeline.PipelineTerms;
import mainstay.plan.pipeline.ProbabilityBasis;
import mainstay.plan.pipeline.PushUnit;
import mainstay.run.parameters.Assumptions;
import mainstay.run.parameters.PlanParameters;

/** By what open deals are judged, as the parameters in force say. */
public final class DealTerms {
    private DealTerms() {}

    /** The terms under these assumptions. */
    public static PipelineTerms of(Assumptions assumptions) {
        return new PipelineTerms(
                ProbabilityBasis.of(word(assumptions, PlanParameters.PIPELINE_PROBABILITY)),
                assumptions.number(PlanParameters.PIPELINE_LEAST),
                assumptions.number(PlanParameters.PIPELINE_PRIOR),
                PushUnit.of(word(assumptions, PlanParameters.PIPELINE_PUSH)),
                assumptions.number(PlanParameters.MAP_FRESH));
    }

    private static String word(Assumptions assumptions, String parameter) {
        return assumptions.parameter(parameter).value();
    }
}
