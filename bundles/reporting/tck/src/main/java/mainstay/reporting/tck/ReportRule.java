package mainstay.reporting.tck;

import java.util.Optional;
import mainstay.reporting.api.ReportRenderer;

/** The rules that every report renderer keeps, in the order in which they are worth reading. */
public enum ReportRule {
    /** Users type it after {@code --format}. */
    ID(1, "the id is kebab-case and always the same", ReportNaming::id),
    /** Shown by {@code help report}. */
    DESCRIPTION(2, "the description is one line of text", ReportNaming::description),
    /** Files are named with it. */
    FILE_ENDING(3, "the file ending is of lower-case letters and digits, without a dot", ReportNaming::fileEnding),
    /** Files are compared by their digests. */
    REPEATABLE(4, "the same report gives the same bytes each time", ReportDeterminism::repeatable),
    /** Several reports are written at once. */
    THREADS(5, "and on several threads at once", ReportDeterminism::threads),
    /** A number reads the same in Istanbul and in Boston. */
    LOCALE(6, "and in every locale and time zone", ReportDeterminism::locales),
    /** Else a report could not be made again. */
    CLOCK(7, "nothing of the present moment is in it", Moment::present),
    /** It may be the terminal, or a part of an archive. */
    STREAM(8, "the stream is left open", StreamUse::open),
    /** Half a report must not pass for a whole one. */
    FAILURE(9, "a stream that cannot be written to is an IOException", StreamUse::failure),
    /** Terminals obey control characters, and people trust what they see. */
    VISIBLE(10, "text is UTF-8 without hidden characters, on every page", TextChecks::visible),
    /** Names come from strangers. */
    ESCAPED(11, "no text of a report becomes markup, code or a formula", TextChecks::escaped),
    /** Other programs read it. */
    WELL_FORMED(12, "what is written is well-formed, and JSON gives back the same texts", TextChecks::wellFormed),
    /** A report works from a mail attachment, and tells nobody that it was opened. */
    OFFLINE(13, "it reaches for no network address and no other file", TextChecks::offline),
    /** The form of a number is the same everywhere, such as {@code 1234.5}, {@code 1,234.50} or {@code 35 %}. */
    FIGURES(14, "every account, cell and figure is there, or those of the main table alone", Completeness::figures),
    /** Not everybody can see a drawing, and not every format has any. */
    CHARTS(
            15,
            "every chart is there with its text or its data, unless there is the main table alone",
            Completeness::charts),
    /** A figure without its source is a rumour. */
    SOURCES(
            16,
            "provenance, assumptions and notes are there, unless there is the main table alone",
            Completeness::sources),
    /** A new book has no accounts yet. */
    EMPTY(17, "a report without rows or without sections is rendered", Sizes::empty),
    /** Books have millions of accounts. */
    LARGE(
            18,
            "a report of 100,000 rows is written piece by piece, in 512 bytes a row at most, or says how many there are",
            Sizes::large),
    /** Many read nothing else. */
    BRIEF(
            19,
            "the brief is there with its figures, changes, rows and decisions, unless there is the main table alone",
            Completeness::brief);

    private final int number;
    private final String text;
    private final Check check;

    ReportRule(int number, String text, Check check) {
        this.number = number;
        this.text = text;
        this.check = check;
    }

    /** Its number, from 1 on. */
    public int number() {
        return number;
    }

    /** The rule with its number, as a sentence. */
    public String text() {
        return "rule " + number + ", " + text;
    }

    /**
     * What a renderer does against this rule; empty when it keeps it. {@link #LOCALE} changes the default locale and time
     * zone of the process for as long as it checks.
     */
    public Optional<String> violationBy(ReportRenderer renderer) {
        try {
            return check.violation(renderer).map(found -> text() + ": " + found);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            return Optional.of(text() + ": the renderer failed with " + e);
        }
    }

    /** Looks for a violation. */
    @FunctionalInterface
    interface Check {
        Optional<String> violation(ReportRenderer renderer) throws Exception;
    }
}
