package mainstay.ssh;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.common.channel.PtyMode;
import org.apache.sshd.server.Environment;

/** What is known of the user's terminal and of how they want to see things. */
final class ChannelEnvironment {
    /** Nothing else of what a client sends reaches a session. */
    private static final Set<String> TAKEN = Set.of("LANG", "MAINSTAY_LANG", "TERM", "NO_COLOR", "COLUMNS");

    private static final int MOST_CELLS = 10_000;

    private final Environment sent;

    ChannelEnvironment(Environment sent) {
        this.sent = sent;
    }

    /** Whether the user sits at a terminal of this channel. */
    boolean hasTerminal() {
        return !sent.getPtyModes().isEmpty() || sent.getEnv().containsKey(Environment.ENV_LINES);
    }

    /** Whether the terminal can do more than print. */
    boolean isCapable() {
        return !Set.of("", "dumb").contains(variable(Environment.ENV_TERM).orElse(""));
    }

    /** The width of the window in character cells; 0 when there is none. */
    int columns() {
        return number(Environment.ENV_COLUMNS);
    }

    /** The height of the window in lines; 0 when there is none. */
    int rows() {
        return number(Environment.ENV_LINES);
    }

    /** How the terminal calls itself. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(sent.getEnv().get(name));
    }

    /** What a session may know. */
    Map<String, String> taken() {
        Map<String, String> taken = new HashMap<>(sent.getEnv());
        taken.keySet().retainAll(TAKEN);
        return taken;
    }

    /** Whether the terminal has a mode. */
    boolean has(PtyMode mode) {
        return sent.getPtyModes().getOrDefault(mode, 0) != 0;
    }

    private int number(String name) {
        String value = variable(name).orElse("");
        return value.matches("[0-9]{1,6}") ? Math.min(Integer.parseInt(value), MOST_CELLS) : 0;
    }
}
