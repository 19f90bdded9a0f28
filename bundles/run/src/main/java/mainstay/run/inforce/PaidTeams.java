package mainstay.run.inforce;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mainstay.book.Accounts;
import mainstay.book.Book;
import mainstay.book.NumberText;
import mainstay.coverage.CoverageOption;
import mainstay.coverage.CoverageTerms;
import mainstay.coverage.Decision;
import mainstay.coverage.GivenCoverage;
import mainstay.run.inforce.AdoptedCoverage.Assignment;
import mainstay.teamcost.api.Team;

/**
 * An adopted plan on the accounts of a book, at what teams cost now. Each team is paid whole: the accounts that it serves share
 * its cost and its people equally, empty seats included, so that the accounts add up to the teams.
 *
 * <p>An account that the plan does not know, or whose coverage is not offered any more, stands on the recommended coverage, at
 * the price of a seat. A team that no account is left of is not paid by any.
 */
public final class PaidTeams implements GivenCoverage {
    private static final int MOST_TOLD = 3;

    private final AdoptedCoverage adopted;
    private final List<Team> kinds;
    private final CoverageTerms terms;
    private final byte[] options;
    private final double[] captures;
    /** The team of each account; {@code null} where it has none of the plan. */
    private final PaidTeam[] teams;

    private final List<String> unknown = new ArrayList<>();
    private final List<String> notOffered = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final Set<String> teamsGone = new HashSet<>();
    private final boolean isOfOtherBook;

    /** A team, and how many accounts of the book it serves. */
    private static final class PaidTeam {
        private final String name;
        private int accounts;

        private PaidTeam(String name) {
            this.name = name;
        }
    }

    private PaidTeams(AdoptedCoverage adopted, Book book, Decision recommended, Collection<Team> kinds) {
        Accounts accounts = book.accounts();
        this.adopted = adopted;
        this.kinds = List.copyOf(kinds);
        this.terms = recommended.terms();
        this.options = new byte[accounts.size()];
        this.captures = new double[accounts.size()];
        this.teams = new PaidTeam[accounts.size()];
        this.isOfOtherBook = !adopted.book().isEmpty()
                && !adopted.book().equals(book.asRead().digest());
        Map<String, Integer> places = places();
        Map<String, PaidTeam> known = new HashMap<>();
        int met = 0;
        for (int account = 0; account < options.length; account++) {
            Optional<Assignment> given = adopted.of(accounts.id(account));
            met += given.isPresent() ? 1 : 0;
            Integer option = given.map(each -> places.get(each.coverage())).orElse(null);
            if (option == null) {
                (given.isPresent() ? notOffered : unknown).add(accounts.id(account));
                options[account] = (byte) recommended.coverageIndex(account);
                captures[account] = recommended.coverage(account).capture();
                continue;
            }
            options[account] = (byte) option.intValue();
            captures[account] = given.get()
                    .capture()
                    .orElse(recommended.captures().of(terms.at(option), account).capture());
            String team = given.get().team();
            if (option < this.kinds.size() && !team.isEmpty()) {
                teams[account] = known.computeIfAbsent(team, PaidTeam::new);
                teams[account].accounts++;
            }
        }
        if (met < adopted.accounts().size()) {
            lookForGone(accounts, known.keySet());
        }
    }

    private Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int option = 0; option <= terms.offers().size(); option++) {
            places.put(terms.at(option).coverage(), option);
        }
        return places;
    }

    private void lookForGone(Accounts accounts, Set<String> paid) {
        adopted.accounts().forEach((id, given) -> {
            if (accounts.find(id).isEmpty()) {
                gone.add(id);
                if (!given.team().isEmpty() && !paid.contains(given.team())) {
                    teamsGone.add(given.team());
                }
            }
        });
    }

    /**
     * A plan on the accounts of a book.
     *
     * @param recommended what counts for an account that the plan does not know
     * @param kinds the team of each offer, in their order
     */
    public static PaidTeams of(AdoptedCoverage adopted, Book book, Decision recommended, Collection<Team> kinds) {
        return new PaidTeams(adopted, book, recommended, kinds);
    }

    /** The plan. */
    public AdoptedCoverage adopted() {
        return adopted;
    }

    /** Whether it was made of this plan, these offers and these teams. */
    public boolean isOf(AdoptedCoverage plan, Decision recommended, Collection<Team> teamsNow) {
        return adopted.equals(plan) && terms.equals(recommended.terms()) && kinds.equals(List.copyOf(teamsNow));
    }

    @Override
    public int option(int account) {
        return options[account];
    }

    @Override
    public double cost(int account) {
        PaidTeam team = teams[account];
        return team == null ? offer(account).costPerAccount() : kind(account).cost() / team.accounts;
    }

    @Override
    public double capture(int account) {
        return captures[account];
    }

    /** The people whom an account takes: its part of its team, or of a seat; 0 for none. */
    public double heads(int account) {
        if (options[account] == kinds.size()) {
            return 0;
        }
        Team kind = kind(account);
        PaidTeam team = teams[account];
        return kind.heads() / (team == null ? kind.accountsServed() : team.accounts);
    }

    /** The name of the team that the plan gave an account, such as {@code shared/EMEA/3}; empty for none. */
    public String team(int account) {
        return teams[account] == null ? "" : teams[account].name;
    }

    /** The coverage that the plan gave an account; empty where it does not know the account, or where none offers that. */
    public String coverage(Accounts accounts, int account) {
        return adopted.of(accounts.id(account))
                .map(Assignment::coverage)
                .filter(given -> given.equals(offer(account).coverage()))
                .orElse("");
    }

    /** How many accounts the team of an account serves; 0 where it has none of the plan. */
    public int served(int account) {
        return teams[account] == null ? 0 : teams[account].accounts;
    }

    /** The team of an account, as its kind is; empty for none. */
    public Optional<Team> teamOf(int account) {
        return options[account] == kinds.size() ? Optional.empty() : Optional.of(kind(account));
    }

    private Team kind(int account) {
        return kinds.get(options[account]);
    }

    private CoverageOption offer(int account) {
        return terms.at(options[account]);
    }

    /** What does not fit between the plan and the book, and by which rule accounts stand there, a sentence each. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (isOfOtherBook) {
            notes.add(phrase("note.plan.book", adopted.from()));
        }
        if (!unknown.isEmpty()) {
            notes.add(counted("note.plan.unknown", unknown.size(), told(unknown)));
        }
        if (!notOffered.isEmpty()) {
            notes.add(counted("note.plan.not-offered", notOffered.size(), told(notOffered)));
        }
        if (!gone.isEmpty()) {
            notes.add(counted("note.plan.gone", gone.size(), told(gone), NumberText.number((double) teamsGone.size())));
        }
        return notes;
    }

    private static String told(List<String> ids) {
        String first = String.join(", ", ids.subList(0, Math.min(MOST_TOLD, ids.size())));
        return ids.size() > MOST_TOLD ? first + ", …" : first;
    }
}
