package mainstay.run.accountplan;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.book.PlanTable;
import mainstay.plan.visits.ExecutiveVisits;
import mainstay.plan.visits.VisitProgramme;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import mainstay.run.listing.RowColumns;
import mainstay.run.parameters.PlanParameters;
import mainstay.segments.Segmentation;
import mainstay.segments.Segments;

/** The executive visits of accounts as a list: how many are wanted, when the last was, when the next is due. */
public final class VisitList {
    private static final String TARGET = "target";

    private VisitList() {}

    /** The visit programme of a result on a day: as many visits as the tier of an account gets, unless a target says otherwise. */
    public static VisitProgramme programme(LiveResult result, LocalDate day) {
        return new VisitProgramme(result.book().plan(), day, usual(result));
    }

    private static IntToDoubleFunction usual(LiveResult result) {
        double a = result.assumptions().number(PlanParameters.VISITS_A);
        double b = result.assumptions().number(PlanParameters.VISITS_B);
        double c = result.assumptions().number(PlanParameters.VISITS_C);
        Segmentation tiers = tiers(result);
        return account -> switch (tiers.of(account)) {
            case "A" -> a;
            case "B" -> b;
            default -> c;
        };
    }

    private static Segmentation tiers(LiveResult result) {
        return result.segments().named(Segments.TIER).orElseThrow();
    }

    /**
     * A row an account; of several accounts those that were visited or are to be. The latest visit comes first; those never
     * visited are last.
     *
     * @param accounts the accounts, by their rows in the book
     * @param day what happened after it is not seen
     * @param late whether only accounts are wanted whose visit is late
     */
    public static PlanListing of(LiveResult result, int[] accounts, LocalDate day, boolean late) {
        Book book = result.book();
        List<String> notes = new ArrayList<>();
        if (!book.plan().has(PlanTable.EVENTS)) {
            notes.add(phrase("visits.no-events"));
        }
        VisitProgramme programme = programme(result, day);
        List<Entry> all = IntStream.of(book.plan().has(PlanTable.EVENTS) ? accounts : new int[0])
                .mapToObj(account -> new Entry(account, programme.of(account)))
                .filter(entry -> accounts.length == 1 || entry.isOfProgramme())
                .toList();
        List<Entry> shown = all.stream()
                .filter(entry -> !late || entry.visits().isLate())
                .sorted((one, other) ->
                        Long.compare(other.visits().daysLate(), one.visits().daysLate()))
                .toList();
        return new PlanListing(
                columns(result, shown),
                List.of(
                        "account_id",
                        "name",
                        "tier",
                        "visits_a_year",
                        "last_visit",
                        "next_due",
                        "days_late",
                        "contact_id"),
                List.of("late", "days_late", "visits_in_year"),
                all.isEmpty() ? List.of() : List.of(sentence(all)),
                notes);
    }

    private static PlanColumns columns(LiveResult result, List<Entry> entries) {
        Book book = result.book();
        Segmentation tiers = tiers(result);
        return new RowColumns<>(entries)
                .text("account_id", entry -> book.accounts().id(entry.account()))
                .text("name", entry -> book.accounts().name(entry.account()))
                .text("tier", entry -> tiers.of(entry.account()))
                .number("visits_a_year", Kind.NUMBER, entry -> entry.visits().wanted())
                .text("visits_from", entry -> entry.from(tiers))
                .number("visits_in_year", Kind.COUNT, entry -> entry.visits().lastYear())
                .day("last_visit", entry -> entry.visits().last())
                .text("contact_id", entry -> entry.visits().contact())
                .text("person", entry -> entry.visits().person())
                .day("next_due", entry -> entry.visits().due())
                .flag("late", entry -> entry.visits().isLate())
                .number("days_late", Kind.COUNT, Entry::daysLate)
                .day("planned", entry -> entry.visits().planned())
                .build()
                .allowing("tier", tiers.classes());
    }

    private static String sentence(List<Entry> entries) {
        long late = entries.stream().filter(entry -> entry.visits().isLate()).count();
        long never = entries.stream().filter(entry -> entry.visits().isNever()).count();
        return counted(
                "visits.late", entries.size(), NumberText.number((double) late), NumberText.number((double) never));
    }

    /** The visits to an account. */
    private record Entry(int account, ExecutiveVisits visits) {

        boolean isOfProgramme() {
            return visits.wanted() > 0 || visits.last().isPresent();
        }

        String from(Segmentation tiers) {
            return visits.agreed() ? TARGET : PlanParameters.visits(tiers.of(account));
        }

        /** Unknown where there never was a visit. */
        double daysLate() {
            return visits.isNever() ? Double.NaN : visits.daysLate();
        }
    }
}
