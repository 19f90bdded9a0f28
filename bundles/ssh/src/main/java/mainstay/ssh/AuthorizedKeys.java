package mainstay.ssh;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.workspace.roles.Rights;
import mainstay.workspace.roles.RolesFile;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;

/**
 * The file {@code conf/authorized_keys}: a line for each key, as OpenSSH writes it, with whose it is before it, such as
 * {@code user="anna",roles="analyse decide:finance" ssh-ed25519 AAAA… anna@laptop}. Blank lines and lines that begin with
 * {@code #} say nothing.
 */
final class AuthorizedKeys {
    /** The name of the file in the folder of the configuration. */
    static final String NAME = "authorized_keys";

    private static final String NAME_FOR_USERS = "conf/" + NAME;
    private static final String USER = "user";
    private static final String ROLES = "roles";
    private static final String FORM = "user=\"NAME\"";
    private static final Pattern OPTION = Pattern.compile("([A-Za-z0-9-]+)(?:=\"([^\"]*)\")?(,?)");
    private static final Pattern KEY = Pattern.compile("((?:ssh|ecdsa|sk)-\\S+)\\s+(\\S+)(?:\\s.*)?");
    private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]{0,63}");
    private static final int WEAKEST_RSA_BITS = 2048;

    private final List<AuthorizedKey> keys;

    private AuthorizedKeys(List<AuthorizedKey> keys) {
        this.keys = keys;
    }

    /**
     * Reads the file.
     *
     * @return its keys; none where there is no file
     * @throws MainstayException if it cannot be read, or naming the first line that does not say whose key it is
     */
    static AuthorizedKeys read(Path file) {
        List<AuthorizedKey> keys = new ArrayList<>();
        int number = 0;
        for (String line : RolesFile.lines(file)) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                AuthorizedKey key = key(number, text, file + " line " + number + ": ");
                refuseTwice(keys, key, file);
                keys.add(key);
            }
        }
        return new AuthorizedKeys(List.copyOf(keys));
    }

    /** Its keys, in the order of their lines. */
    List<AuthorizedKey> all() {
        return keys;
    }

    /** The line of a key; empty if there is none. */
    Optional<AuthorizedKey> find(PublicKey key) {
        return keys.stream()
                .filter(known -> KeyUtils.compareKeys(known.key(), key))
                .findFirst();
    }

    private static AuthorizedKey key(int number, String text, String place) {
        Map<String, String> options = new LinkedHashMap<>();
        String rest = text;
        if (!KEY.matcher(text).matches()) {
            rest = text.substring(readOptions(text, options, place)).strip();
        }
        Matcher key = KEY.matcher(rest);
        if (!key.matches()) {
            throw wrong(
                    place, "no key; write " + FORM + " and behind it what is in the user's file .ssh/id_ed25519.pub");
        }
        String user = options.get(USER);
        if (user == null) {
            throw wrong(place, "the key has no user; write " + FORM + " before it");
        }
        if (!USER_NAME.matcher(user).matches()) {
            throw wrong(
                    place,
                    "\"" + user + "\" cannot be a user here; allowed: up to 64 letters, digits, dots, hyphens and"
                            + " underscores, of which a letter, digit or underscore is the first");
        }
        Optional<Rights> rights = Optional.ofNullable(options.get(ROLES))
                .map(roles -> RolesFile.line(user, roles, place, NAME_FOR_USERS));
        return new AuthorizedKey(number, user, rights, publicKey(key.group(1), key.group(2), place));
    }

    /** Where the options end. */
    private static int readOptions(String text, Map<String, String> options, String place) {
        Matcher option = OPTION.matcher(text);
        int end = 0;
        boolean more = true;
        while (more) {
            if (!option.region(end, text.length()).lookingAt()) {
                throw wrong(place, "no option, and no key, at \"" + start(text.substring(end)) + "\"; write " + FORM);
            }
            take(option.group(1), option.group(2), options, place);
            more = !option.group(3).isEmpty();
            end = option.end();
        }
        return end;
    }

    private static void take(String name, String value, Map<String, String> options, String place) {
        if (!name.equals(USER) && !name.equals(ROLES)) {
            throw wrong(
                    place,
                    "the option \"" + name + "\" is not known, and without it the key might open more than is meant;"
                            + " allowed: " + USER + ", " + ROLES);
        }
        if (value == null) {
            throw wrong(place, "the option " + name + " has no value in quotes; write " + name + "=\"…\"");
        }
        if (options.put(name, value) != null) {
            throw wrong(place, "the option " + name + " is given twice");
        }
    }

    private static String start(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }

    private static PublicKey publicKey(String kind, String base64, String place) {
        PublicKey key;
        try {
            key = PublicKeyEntry.parsePublicKeyEntry(kind + " " + base64)
                    .resolvePublicKey(null, Map.of(), PublicKeyEntryResolver.FAILING);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new MainstayException(
                    Code.BAD_INPUT,
                    place + "the key of kind " + kind + " is not whole, or of no kind that is known",
                    e);
        }
        int bits = KeyUtils.getKeySize(key);
        if (kind.equals("ssh-dss") || (kind.equals("ssh-rsa") && bits < WEAKEST_RSA_BITS)) {
            throw wrong(
                    place,
                    "a key of kind " + kind + " with " + bits + " bits is too weak; have its user make another:"
                            + " ssh-keygen -t ed25519");
        }
        return key;
    }

    private static void refuseTwice(List<AuthorizedKey> keys, AuthorizedKey key, Path file) {
        Optional<AuthorizedKey> before = new AuthorizedKeys(keys).find(key.key());
        if (before.isPresent()) {
            throw wrong(
                    file + " line " + key.line() + ": ",
                    "this key is on line " + before.get().line() + " already; leave one of the two out");
        }
    }

    private static MainstayException wrong(String place, String what) {
        return new MainstayException(Code.BAD_INPUT, place + what);
    }
}
