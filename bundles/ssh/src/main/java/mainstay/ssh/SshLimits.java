package mainstay.ssh;

import java.time.Duration;

/**
 * What people may take of an engine before and after they have shown a key.
 *
 * @param greeting how long a connection may take to show one
 * @param requests how often it may ask to be let in; OpenSSH asks once without a key, once for each key that it has, and once
 *     more with the one that fits
 * @param loggedIn connections of people who have shown one
 * @param waiting connections that have not; when there is one more, the oldest of them is closed
 */
record SshLimits(Duration greeting, int requests, int loggedIn, int waiting) {
    /** Those of an engine that serves. */
    static final SshLimits USUAL = new SshLimits(Duration.ofSeconds(10), 6, 64, 64);
}
