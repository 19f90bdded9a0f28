package mainstay.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/**
 * The secret that lets a reader in, in a file of the data directory that only the engine's user may read. It is read each time:
 * another one counts at once, and once the file is gone nobody comes in until the engine makes a new one when it starts.
 */
final class HttpToken {
    /** The name of the file in the data directory. */
    static final String FILE = "http-token";

    /** How long who has shown the token is known by a cookie. */
    static final Duration KNOWN = Duration.ofHours(12);

    private static final int BYTES = 32;
    private static final int SHORTEST = 32;
    private static final String MAC = "HmacSHA256";
    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.complementOf(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));

    private final Path file;

    private HttpToken(Path file) {
        this.file = file;
    }

    /**
     * The token of a data directory, made where there is none.
     *
     * @throws MainstayException if it cannot be made or read, if others may read it, or if it is short enough to be guessed
     */
    static HttpToken in(Path data) {
        HttpToken token = new HttpToken(data.resolve(FILE));
        try {
            token.make();
            token.read();
            return token;
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE, "the token " + token.file + " cannot be made or read: " + e.getMessage(), e);
        }
    }

    private void make() throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n";
        try (var made = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            made.write(StandardCharsets.US_ASCII.encode(text));
        } catch (FileAlreadyExistsException e) {
            return; // that of an earlier time
        }
    }

    private byte[] read() throws IOException {
        Set<PosixFilePermission> open = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
        if (open.stream().anyMatch(OTHERS::contains)) {
            throw new MainstayException(
                    Code.STORAGE, file + " may be read by others than its owner; take that away: chmod 600 " + file);
        }
        byte[] secret = Files.readString(file, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8);
        if (secret.length < SHORTEST) {
            throw new MainstayException(
                    Code.STORAGE,
                    file + " has a token of " + secret.length + " characters, and at least " + SHORTEST
                            + " are needed; delete it, and the engine makes another when it starts");
        }
        return secret;
    }

    /** Where it is. */
    Path file() {
        return file;
    }

    /** Whether a text is the token; takes as long whatever is wrong with it. */
    boolean is(String shown) {
        try {
            return MessageDigest.isEqual(read(), shown.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | MainstayException e) {
            return false; // nobody comes in by a token that is not there
        }
    }

    /** What somebody who has shown the token shows from now on; it is of no use once the token is another. */
    String pass(Instant now) {
        String end = Long.toString(now.plus(KNOWN).getEpochSecond());
        try {
            return end + "." + sign(end);
        } catch (IOException e) {
            throw new MainstayException(Code.STORAGE, "the token " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether a text is a pass that was given and has not ended. */
    boolean isPass(String shown, Instant now) {
        int point = shown.indexOf('.');
        if (point < 1 || !shown.substring(0, point).matches("[0-9]{1,12}")) {
            return false;
        }
        String end = shown.substring(0, point);
        try {
            boolean ours = MessageDigest.isEqual(
                    sign(end).getBytes(StandardCharsets.US_ASCII),
                    shown.substring(point + 1).getBytes(StandardCharsets.UTF_8));
            return ours && now.getEpochSecond() < Long.parseLong(end);
        } catch (IOException | MainstayException e) {
            return false;
        }
    }

    private String sign(String text) throws IOException {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(read(), MAC));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }
}
