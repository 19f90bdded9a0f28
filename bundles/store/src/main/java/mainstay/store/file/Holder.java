package mainstay.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Who holds the lock of a data directory.
 *
 * @param user the user of the operating system
 * @param host the machine
 * @param process the number of the process
 * @param what what it does, such as {@code importing a book}
 * @param since when it began to
 * @param stays whether it goes on until its process ends
 */
public record Holder(String user, String host, long process, String what, Instant since, boolean stays) {
    /** What is said of a holder who has not yet written who it is. */
    static final Holder UNKNOWN = new Holder("somebody", "", 0, "", Instant.EPOCH, false);

    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");
    private static final String STAYS = "until it ends";
    private static final int LINES = 6;

    /** This process, from now on. */
    static Holder self(String user, String what, boolean stays) {
        return new Holder(
                user,
                hostName(),
                ProcessHandle.current().pid(),
                oneLine(what),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                stays);
    }

    /** By no network, which may be slow to answer. */
    private static String hostName() {
        try {
            return Files.exists(HOST_NAME) ? Files.readString(HOST_NAME).strip() : "";
        } catch (IOException e) {
            return ""; // the process alone is named then
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /** The user, the machine, the process, what it does and since when, as a part of a sentence. */
    public String words() {
        if (equals(UNKNOWN)) {
            return "another process";
        }
        return user + (host.isEmpty() ? "" : " on host " + host) + " (process " + process + ", " + what + ") since "
                + since;
    }

    /** A line for each part, which {@link #parse} reads. */
    String text() {
        return String.join(
                "\n",
                List.of(
                        oneLine(user),
                        host,
                        Long.toString(process),
                        what,
                        since.toString(),
                        stays ? STAYS : "for this change"));
    }

    /** What was written by {@link #text}; somebody unknown, where it was not or not yet. */
    static Holder parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != LINES) {
            return UNKNOWN;
        }
        try {
            int next = 0;
            return new Holder(
                    lines[next++],
                    lines[next++],
                    Long.parseLong(lines[next++]),
                    lines[next++],
                    Instant.parse(lines[next++]),
                    lines[next].equals(STAYS));
        } catch (NumberFormatException | DateTimeException e) {
            return UNKNOWN;
        }
    }
}
