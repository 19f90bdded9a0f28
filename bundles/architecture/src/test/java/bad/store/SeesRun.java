package bad.store;

/** Breaks rule 3: it sees run, and all stages. */
public record SeesRun(
        bad.run.SeesGogo run,
        bad.scoring.other.Other scoring,
        bad.teamcost.other.Other teamcost,
        bad.coverage.Impure coverage,
        bad.segments.Segment segment) {}
