package mainstay.models.admission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.admission.Trust.By;
import mainstay.store.file.FolderDataDirectory;

/**
 * What a file lists as trusted.
 *
 * @param lines its lines, without those that say nothing
 */
record TrustList(List<Trust> lines) {
    private static final Pattern TRUSTED = Pattern.compile("(sha256|shipped|signer)\\s+([0-9a-fA-F]{64})(?:\\s+(.*))?");
    private static final Pattern SHIPPED = Pattern.compile("()([0-9a-fA-F]{64}) [ *](.+)");

    /**
     * Reads a list that users add to.
     *
     * @throws MainstayException if it has a line that says nothing clear, as that might be the one that was meant to be
     *     taken away
     */
    static TrustList trusted(Path file) {
        return read(
                file,
                TRUSTED,
                "sha256 HEX NAME, shipped HEX NAME and signer HEX NAME, HEX being 64 digits, and # before a comment");
    }

    /** Reads a list in the format of {@code sha256sum}. */
    static TrustList shipped(Path file) {
        return read(file, SHIPPED, "lines as sha256sum writes them; unpack the distribution again");
    }

    /** The line that has a digest. */
    Optional<Trust> find(By by, String digest) {
        return lines.stream()
                .filter(line -> line.by() == by && line.digest().equals(digest))
                .findFirst();
    }

    /** What a list is called in messages: the last two names of its path. */
    static String name(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder.getFileName() == null ? file.toString() : folder.getFileName() + "/" + file.getFileName();
    }

    private static TrustList read(Path file, Pattern format, String allowed) {
        List<Trust> lines = new ArrayList<>();
        int number = 0;
        for (String line : text(file).lines().toList()) {
            number++;
            String content = format == TRUSTED ? line.split("#", 2)[0].strip() : line;
            if (content.isEmpty()) {
                continue;
            }
            Matcher matcher = format.matcher(content);
            if (!matcher.matches()) {
                throw new MainstayException(
                        Code.BAD_INPUT,
                        name(file) + " line " + number + " is not understood: \"" + content + "\"; allowed are "
                                + allowed);
            }
            lines.add(trust(matcher, name(file), number));
        }
        return new TrustList(lines);
    }

    private static Trust trust(Matcher line, String list, int number) {
        By by = Stream.of(By.values())
                .filter(kind -> kind.word().equals(line.group(1)))
                .findFirst()
                .orElse(By.FILE);
        String name = line.group(3) == null ? "" : line.group(3);
        return new Trust(by, line.group(2).toLowerCase(Locale.ROOT), name, list, number);
    }

    /** The text of a list; a list that is not there lists nothing. */
    static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE, name(file) + " cannot be read (" + FolderDataDirectory.reason(e) + ")", e);
        }
    }
}
