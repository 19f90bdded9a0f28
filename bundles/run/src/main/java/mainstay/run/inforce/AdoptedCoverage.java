package mainstay.run.inforce;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import mainstay.book.Lazy;

/** A coverage plan that was adopted: who serves which account. Two are equal when they say the same. */
public final class AdoptedCoverage {
    private final String from;
    private final String book;
    private final Map<String, Assignment> accounts;
    private final Lazy<String> digest = Lazy.of(this::madeDigest);

    /**
     * What the plan has for an account.
     *
     * @param coverage the id of its coverage
     * @param team the name of its team, such as {@code shared/EMEA/3}; empty for none
     * @param capture the part of its earnings that the plan was made with, where that is not what the parameters say
     */
    public record Assignment(String coverage, String team, OptionalDouble capture) {}

    /**
     * An adopted plan.
     *
     * @param from when and by whom it was adopted, such as {@code adopted at 2026-11-30T01:00:00Z by ada}
     * @param book the digest of the book that it was made of; empty where that is not known
     * @param accounts what it has for each account, by id
     */
    public AdoptedCoverage(String from, String book, Map<String, Assignment> accounts) {
        this.from = from;
        this.book = book;
        this.accounts = Collections.unmodifiableMap(new LinkedHashMap<>(accounts));
    }

    /** When and by whom it was adopted. */
    public String from() {
        return from;
    }

    /** The digest of the book that it was made of; empty where that is not known. */
    public String book() {
        return book;
    }

    /** What it has for an account; empty where it does not know the account. */
    public Optional<Assignment> of(String account) {
        return Optional.ofNullable(accounts.get(account));
    }

    /** What it has for each account, by id. */
    public Map<String, Assignment> accounts() {
        return accounts;
    }

    /** SHA-256 of what it says, in hex. */
    public String digest() {
        return digest.get();
    }

    private String madeDigest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(from.getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(accounts)
                    .forEach((id, given) -> sha256.update((id + "\t" + given).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof AdoptedCoverage that
                        && from.equals(that.from)
                        && book.equals(that.book)
                        && accounts.equals(that.accounts));
    }

    @Override
    public int hashCode() {
        return from.hashCode();
    }

    @Override
    public String toString() {
        return from + ", " + accounts.size() + " accounts";
    }
}
