package mainstay.models.examination;

import java.io.IOException;
import java.util.List;

/** A file on trial, in the order in which its methods are called. */
interface Candidate {

    /** Takes the file in, without running anything of it. */
    void install() throws UnfitModel, IOException;

    /** Finds out whether everything is there that it needs. */
    void resolve() throws UnfitModel;

    /** Brings its models to life. */
    List<CandidateModel> start() throws UnfitModel, IOException;

    /** Takes everything back. */
    void remove() throws UnfitModel;
}
