package mainstay.ssh;

import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import mainstay.book.MainstayException;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;

/**
 * Whether a key opens the door. The file of keys is read anew for each, so that who is taken out of it comes in no more; whether
 * the user goes by the name of the key is asked when they have proven that it is theirs.
 */
final class KeyCheck implements PublickeyAuthenticator {
    private static final AttributeKey<AuthorizedKey> KEY = new AttributeKey<>();

    private final Path file;

    KeyCheck(Path file) {
        this.file = file;
    }

    @Override
    public boolean authenticate(String typedName, PublicKey key, ServerSession session) {
        try {
            Optional<AuthorizedKey> known = AuthorizedKeys.read(file).find(key);
            known.ifPresent(line -> session.setAttribute(KEY, line));
            return known.isPresent();
        } catch (MainstayException e) {
            System.getLogger(KeyCheck.class.getName())
                    .log(System.Logger.Level.WARNING, "nobody comes in by ssh: " + e.getMessage());
            return false;
        }
    }

    /** The line of the key that a user has shown. */
    static AuthorizedKey keyOf(ServerSession session) {
        return session.getAttribute(KEY);
    }
}
