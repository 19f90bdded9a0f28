package mainstay.reporting.content;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Book;
import mainstay.reporting.api.Provenance;
import mainstay.reporting.api.Provenance.Source;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.run.Generation;
import mainstay.run.ModelIdentity;
import mainstay.run.Result;

/** What all reports of a result have in common. */
final class Head {

    private Head() {}

    static Report report(String id, String title, Result result, Asked asked, List<Section> sections) {
        return new Report(id, title, provenance(result, asked), AssumptionList.of(result), sections, result.notes());
    }

    /** The same with further remarks before those that every report of a result has. */
    static Report report(
            String id, String title, Result result, Asked asked, List<Section> sections, List<String> remarks) {
        List<String> notes = new ArrayList<>(remarks);
        notes.addAll(result.notes());
        return new Report(id, title, provenance(result, asked), AssumptionList.of(result), sections, notes);
    }

    private static Provenance provenance(Result result, Asked asked) {
        Book book = result.book();
        Generation generation = result.generation();
        List<Source> sources = new ArrayList<>();
        sources.add(source("scoring", generation.scoring()));
        generation.teamCosts().forEach(model -> sources.add(source("team-cost", model)));
        sources.addAll(asked.renderers());
        return new Provenance(
                book.name(), book.digest(), book.currency(), generation.run(), sources, asked.at(), asked.by());
    }

    private static Source source(String part, ModelIdentity model) {
        return new Source(part, model.id(), model.version(), model.digest());
    }
}
