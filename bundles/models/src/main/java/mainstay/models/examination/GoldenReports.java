package mainstay.models.examination;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import mainstay.reporting.api.Page;
import mainstay.reporting.tck.SampleReports;

/** Renders reports as a user does: for a file and for a terminal, several times over. */
final class GoldenReports {
    private static final List<Page> PAGES = List.of(Page.FILE, new Page(OptionalInt.of(80), true));

    private final CandidateModel candidate;

    GoldenReports(CandidateModel candidate) {
        this.candidate = candidate;
    }

    /** Refuses a renderer whose reports cannot be used. */
    void check() throws UnfitModel {
        for (Page page : PAGES) {
            byte[] first = rendered(page);
            if (first.length == 0) {
                throw unfit("writes nothing");
            }
            if (!Arrays.equals(first, rendered(page))) {
                throw unfit("writes a different report the second time the same one is requested");
            }
        }
    }

    private byte[] rendered(Page page) throws UnfitModel {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            candidate.renderer().render(SampleReports.everything(), page, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw unfit("fails although there is space: " + e);
        }
    }

    private UnfitModel unfit(String found) {
        return new UnfitModel("its model " + candidate.id() + " " + found);
    }
}
