package mainstay.run.listing;

import java.util.List;

/**
 * A list about account plans, with all that is said beside its rows: commands and reports show the same.
 *
 * @param columns the columns, with all rows
 * @param shown the columns that a table shows when not all fit, the most telling first
 * @param summed the columns that are added up where rows are put together, the one that decides their order first
 * @param conclusions what the rows come to, in sentences
 * @param notes what is left out, and why
 */
public record PlanListing(
        PlanColumns columns, List<String> shown, List<String> summed, List<String> conclusions, List<String> notes) {

    /** Copies the lists. */
    public PlanListing {
        shown = List.copyOf(shown);
        summed = List.copyOf(summed);
        conclusions = List.copyOf(conclusions);
        notes = List.copyOf(notes);
    }
}
