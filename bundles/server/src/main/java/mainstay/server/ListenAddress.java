package mainstay.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/** Addresses as they are typed: {@code HOST:PORT}, or {@code PORT} for this machine alone. */
final class ListenAddress {
    private static final Pattern FORM = Pattern.compile("(?:(\\[[0-9A-Fa-f:.]+]|[^:\\s]+):)?([0-9]{1,5})");
    private static final int LAST_PORT = 65_535;

    private ListenAddress() {}

    /**
     * Reads an address.
     *
     * @param option the option that it was typed for
     * @throws MainstayException if it has another form, or the host is not known here
     */
    static InetSocketAddress of(String option, String typed) {
        Matcher parts = FORM.matcher(typed);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > LAST_PORT) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    option + " cannot be \"" + typed
                            + "\"; allowed: HOST:PORT, or PORT alone for this machine; the port"
                            + " is from 0 (any that is free) to " + LAST_PORT);
        }
        int port = Integer.parseInt(parts.group(2));
        try {
            InetAddress host = parts.group(1) == null
                    ? InetAddress.getLoopbackAddress()
                    : InetAddress.getByName(parts.group(1).replaceAll("[\\[\\]]", ""));
            return new InetSocketAddress(host, port);
        } catch (UnknownHostException e) {
            throw new MainstayException(
                    Code.WRONG_CALL, option + ": the host " + parts.group(1) + " is not known on this machine", e);
        }
    }
}
