package mainstay.ssh;

import java.security.PublicKey;
import java.util.Optional;
import mainstay.workspace.roles.Rights;

/**
 * A line of the file of keys.
 *
 * @param line its number, from 1
 * @param user who has the key
 * @param rights what the user may do who comes with this key; empty for what {@code conf/roles} says
 */
record AuthorizedKey(int line, String user, Optional<Rights> rights, PublicKey key) {}
