package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Book;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Provenance;
import mainstay.reporting.api.Provenance.Source;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.review.rules.Review;
import mainstay.review.rules.ReviewBasis;
import mainstay.run.LiveResult;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.RunIdentity;

/** What all reports have in common. */
final class ReportHeader {

    private ReportHeader() {}

    static Report report(String id, String title, LiveResult result, ReportRequest asked, List<Section> sections) {
        return report(id, title, result, asked, sections, List.of());
    }

    /** The same with further remarks before those that every report of a result has. */
    static Report report(
            String id,
            String title,
            LiveResult result,
            ReportRequest asked,
            List<Section> sections,
            List<String> remarks) {
        List<String> notes = new ArrayList<>(remarks);
        notes.addAll(result.notes());
        notes.add(phrase("report.terms", result.terms()));
        return new Report(
                id,
                title,
                provenance(result, asked),
                AssumptionList.of(result),
                AccountLinks.in(sections, account -> AccountDetails.of(result, account)),
                notes);
    }

    /** A report that is nothing but its brief: the run that it names stands for models and assumptions. */
    static Report brief(
            String id, String title, LiveResult result, ReportRequest asked, Brief brief, List<Section> further) {
        List<Section> sections = new ArrayList<>(List.of(new Section(Briefs.ID, "", "", List.of(brief))));
        sections.addAll(further);
        return new Report(
                        id,
                        title,
                        provenance(result, asked),
                        List.of(),
                        AccountLinks.in(sections, account -> AccountDetails.of(result, account)),
                        result.notes())
                .asExcerpt();
    }

    /** What a review stands on was frozen with it: neither its book nor its models need be here. */
    static Report report(
            String id, String title, Review review, ReportRequest asked, List<Section> sections, List<String> remarks) {
        return new Report(
                id,
                title,
                provenance(review.basis(), asked),
                AssumptionList.of(review),
                AccountLinks.in(sections, account -> ReviewedDetails.of(review, account)),
                remarks);
    }

    private static Provenance provenance(LiveResult result, ReportRequest asked) {
        Book book = result.book();
        RunIdentity generation = result.generation();
        List<Source> sources = sources(generation.scoring(), generation.teamCosts(), asked);
        return new Provenance(
                book.name(), book.digest(), book.currency(), generation.run(), sources, asked.at(), asked.by());
    }

    private static Provenance provenance(ReviewBasis opening, ReportRequest asked) {
        List<Source> sources = sources(opening.scoring(), opening.teamCosts(), asked);
        return new Provenance(
                opening.book(), opening.digest(), opening.currency(), opening.run(), sources, asked.at(), asked.by());
    }

    private static List<Source> sources(ModelIdentity scoring, List<ModelIdentity> teamCosts, ReportRequest asked) {
        List<Source> sources = new ArrayList<>();
        sources.add(source("scoring", scoring));
        teamCosts.forEach(model -> sources.add(source("team-cost", model)));
        sources.addAll(asked.renderers());
        return sources;
    }

    private static Source source(String part, ModelIdentity model) {
        return new Source(part, model.id(), model.version(), model.digest());
    }
}
