package mainstay.run.accountplan;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.Kind;
import mainstay.book.Language;
import mainstay.book.NumberText;
import mainstay.plan.map.InfluenceReached;
import mainstay.plan.map.KnownPerson;
import mainstay.plan.map.MapGap;
import mainstay.plan.map.MapOmissions;
import mainstay.plan.map.RelationshipMap;
import mainstay.plan.map.RelationshipMaps;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import mainstay.run.listing.RowColumns;
import mainstay.run.parameters.PlanParameters;

/** The people at accounts as a list, and what the map of them comes to: coverage, threads, support, gaps. */
public final class ContactList {
    private static final String BETWEEN = ", ";

    /** By side, then from the top; of unknown side or level last. */
    private static final Comparator<KnownPerson> BY_SIDE = Comparator.comparing((KnownPerson person) ->
                    Math.floorMod(RelationshipMap.SIDES.indexOf(person.side()), RelationshipMap.SIDES.size() + 1))
            .thenComparing(KnownPerson::level);

    private final Book book;
    private final LocalDate day;
    private final Map<Integer, RelationshipMap> maps = new LinkedHashMap<>();

    private ContactList(LiveResult result, int[] accounts, LocalDate day) {
        this.book = result.book();
        this.day = day;
        RelationshipMaps all = maps(result, day);
        IntStream.of(accounts)
                .filter(account -> accounts.length == 1 || all.contacts(account) > 0)
                .forEach(account -> maps.put(account, all.of(account)));
    }

    /** The maps of a result on a day, under its parameters. */
    public static RelationshipMaps maps(LiveResult result, LocalDate day) {
        return new RelationshipMaps(
                result.book().plan(), day, (int) result.assumptions().number(PlanParameters.MAP_FRESH));
    }

    /**
     * The people at some accounts, by their rows in the book; of several accounts those that have contacts.
     *
     * @param day what happened after it is not seen
     */
    public static ContactList of(LiveResult result, int[] accounts, LocalDate day) {
        return new ContactList(result, accounts, day);
    }

    /** A row a person. */
    public PlanListing people() {
        List<Entry> entries = maps.entrySet().stream()
                .flatMap(map ->
                        map.getValue().people().stream().sorted(BY_SIDE).map(person -> new Entry(map.getKey(), person)))
                .toList();
        PlanColumns columns = new RowColumns<>(entries)
                .text("account_id", entry -> book.accounts().id(entry.account()))
                .text("contact_id", entry -> entry.person().id())
                .text("name", entry -> entry.person().name())
                .text("title", entry -> entry.person().title())
                .text("side", entry -> entry.person().side())
                .number("level", Kind.COUNT, entry -> entry.person().level())
                .text("role", entry -> entry.person().role())
                .number("influence", Kind.NUMBER, entry -> entry.person().influence())
                .number("stance", Kind.NUMBER, entry -> entry.person().stance())
                .flag("reached", entry -> entry.person().reached())
                .number("influence_reached", Kind.NUMBER, Entry::influenceReached)
                .day("last_met", entry -> entry.person().met())
                .number("days_since", Kind.COUNT, this::daysSince)
                .text("ours", entry -> entry.person().ours())
                .text("same_person", Entry::samePerson)
                .build()
                .allowing("side", RelationshipMap.SIDES);
        return new PlanListing(
                columns,
                List.of(
                        "contact_id",
                        "name",
                        "side",
                        "role",
                        "influence",
                        "stance",
                        "reached",
                        "last_met",
                        "account_id"),
                List.of("influence", "influence_reached", "reached"),
                maps.size() == 1 ? sentences(maps.values().iterator().next()) : together(),
                notes());
    }

    /** A row a gap, the worst of an account first. */
    public PlanListing gaps() {
        List<Missing> missing = maps.entrySet().stream()
                .flatMap(map -> map.getValue().gaps().stream().map(gap -> new Missing(map.getKey(), gap)))
                .toList();
        PlanColumns columns = new RowColumns<>(missing)
                .text("account_id", each -> book.accounts().id(each.account()))
                .text("name", each -> book.accounts().name(each.account()))
                .text("gap", each -> word(each.gap().kind()))
                .text("side", each -> each.gap().side())
                .text("contacts", each -> String.join(BETWEEN, each.gap().contacts()))
                .text("meaning", each -> sentence(each.gap()))
                .build()
                .allowing("side", RelationshipMap.SIDES)
                .allowing(
                        "gap",
                        List.of(MapGap.Kind.values()).stream()
                                .map(ContactList::word)
                                .toList());
        return new PlanListing(
                columns, List.of("account_id", "gap", "side", "contacts", "meaning"), List.of(), List.of(), notes());
    }

    private static String word(MapGap.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private double daysSince(Entry entry) {
        return entry.person()
                .met()
                .map(met -> (double) ChronoUnit.DAYS.between(met, day))
                .orElse(Double.NaN);
    }

    /** What a map comes to, in sentences. */
    public static List<String> sentences(RelationshipMap map) {
        List<String> sentences = new ArrayList<>();
        sentences.add(phrase("map.coverage", reached(map.coverage()), parts(map)));
        map.byLevel().entrySet().stream()
                .map(level -> phrase("map.level", NumberText.number(level.getKey()), part(level.getValue())))
                .reduce((one, other) -> one + BETWEEN + other)
                .ifPresent(levels -> sentences.add(phrase("map.levels", levels)));
        sentences.add(phrase("map.threads", threads(map)));
        if (!Double.isNaN(map.support())) {
            sentences.add(phrase("map.support", NumberText.percent(map.support())));
        }
        List<MapGap> gaps = map.gaps();
        sentences.add(
                gaps.isEmpty()
                        ? phrase("map.no-gap")
                        : phrase(
                                "map.gaps",
                                Language.current()
                                        .clauses(gaps.stream()
                                                .map(ContactList::sentence)
                                                .toList())));
        return sentences;
    }

    private static String parts(RelationshipMap map) {
        return map.bySide().entrySet().stream()
                .map(side -> phrase("map.side", side(side.getKey()), part(side.getValue())))
                .collect(Collectors.joining(BETWEEN));
    }

    private static String threads(RelationshipMap map) {
        return map.bySide().keySet().stream()
                .map(side -> phrase("map.side", side(side), NumberText.number(map.threads(side))))
                .collect(Collectors.joining(BETWEEN));
    }

    private static String side(String side) {
        return side.isEmpty() ? phrase("map.no-side") : side;
    }

    private static String part(InfluenceReached reached) {
        return phrase("map.part", NumberText.number(reached.reached()), NumberText.number(reached.all()));
    }

    private static String reached(InfluenceReached reached) {
        return phrase(
                "map.reached",
                part(reached),
                NumberText.percent(reached.share()),
                phrase("map.part", NumberText.number(reached.peopleReached()), NumberText.number(reached.people())));
    }

    /** A gap as a reader reads it. */
    public static String sentence(MapGap gap) {
        String people = String.join(BETWEEN, gap.contacts());
        return switch (gap.kind()) {
            case NO_DECIDER -> phrase("map.gap.no-decider", gap.side());
            case DECIDER_NOT_REACHED -> phrase("map.gap.decider-not-reached", side(gap.side()), people);
            case SINGLE_THREADED ->
                phrase(gap.threads() == 0 ? "map.gap.nobody-reached" : "map.gap.single-threaded", gap.side());
            case BLOCKER_WITHOUT_ACTION -> phrase("map.gap.blocker-without-action", people);
            case NOBODY_OF_OURS -> phrase("map.gap.nobody-of-ours", people);
        };
    }

    /** What the maps of several accounts come to. */
    private List<String> together() {
        if (maps.isEmpty()) {
            return List.of();
        }
        double reached = 0;
        double all = 0;
        int people = 0;
        int met = 0;
        Map<MapGap.Kind, Integer> accounts = new EnumMap<>(MapGap.Kind.class);
        for (RelationshipMap map : maps.values()) {
            InfluenceReached coverage = map.coverage();
            reached += coverage.reached();
            all += coverage.all();
            people += coverage.people();
            met += coverage.peopleReached();
            map.gaps().stream().map(MapGap::kind).distinct().forEach(kind -> accounts.merge(kind, 1, Integer::sum));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(counted("map.accounts", maps.size(), reached(new InfluenceReached(reached, all, met, people))));
        if (!accounts.isEmpty()) {
            sentences.add(phrase("map.accounts-with-gaps", with(accounts)));
        }
        return sentences;
    }

    private static String with(Map<MapGap.Kind, Integer> accounts) {
        return accounts.entrySet().stream()
                .map(kind -> phrase("map.side", word(kind.getKey()), NumberText.number(kind.getValue())))
                .collect(Collectors.joining(BETWEEN));
    }

    private List<String> notes() {
        Collection<RelationshipMap> all = maps.values();
        MapOmissions left = all.stream().map(RelationshipMap::omissions).reduce(MapOmissions.NONE, MapOmissions::plus);
        List<String> notes = new ArrayList<>();
        note(notes, "map.merged", left.merged());
        note(notes, "map.without-influence", left.withoutInfluence());
        note(notes, "map.without-stance", left.withoutStance());
        note(notes, "map.without-outcome", left.withoutOutcome());
        note(notes, "map.without-contact", left.withoutContact());
        return notes;
    }

    private static void note(List<String> notes, String key, int count) {
        if (count > 0) {
            notes.add(counted(key, count));
        }
    }

    /** A person at an account. */
    private record Entry(int account, KnownPerson person) {

        double influenceReached() {
            return person.reached() ? person.knownInfluence() : 0;
        }

        String samePerson() {
            return String.join(
                    BETWEEN, person.contacts().subList(1, person.contacts().size()));
        }
    }

    /** A gap in the map of an account. */
    private record Missing(int account, MapGap gap) {}
}
