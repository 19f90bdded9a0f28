package mainstay.ssh;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.util.security.SecurityUtils;

/** The key by which clients know the engine again: made once, and kept in the data directory. */
final class HostKey {
    /** The name of its file in the data directory, as OpenSSH writes keys. */
    static final String NAME = "ssh_host_key";

    private static final String FOR_ITS_OWNER = "rw-------";

    private final KeyPair pair;

    private HostKey(KeyPair pair) {
        this.pair = pair;
    }

    /**
     * The key of a data directory, which is made if there is none.
     *
     * @throws MainstayException if it cannot be read or kept, or others may read it
     */
    static HostKey in(Path data) {
        Path file = data.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                write(file, KeyPairGenerator.getInstance(JdkEd25519.NAME).generateKeyPair());
            }
            return new HostKey(read(file));
        } catch (IOException | GeneralSecurityException e) {
            throw new MainstayException(
                    Code.STORAGE,
                    "the key of this engine for ssh, " + file + ", cannot be used: " + e.getMessage()
                            + "; move it away, and a new one is made, which clients will ask about",
                    e);
        }
    }

    private static void write(Path file, KeyPair made) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(made, "mainstay", null, text);
        Path written = file.resolveSibling(NAME + ".new");
        Files.deleteIfExists(written); // of an engine that was killed
        Files.createFile(written, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FOR_ITS_OWNER)));
        Files.write(written, text.toByteArray());
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        String modes = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        if (!modes.equals(FOR_ITS_OWNER)) {
            throw new IOException("others may read it (" + modes + "); chmod 600, or have a new one made");
        }
        Iterable<KeyPair> pairs = SecurityUtils.loadKeyPairIdentities(
                null,
                NamedResource.ofName(file.toString()),
                new ByteArrayInputStream(Files.readAllBytes(file)),
                FilePasswordProvider.EMPTY);
        if (pairs == null || !pairs.iterator().hasNext()) {
            throw new IOException("it holds no key");
        }
        return pairs.iterator().next();
    }

    /** Both its halves. */
    KeyPair pair() {
        return pair;
    }

    /** How ssh shows it to who connects for the first time: {@code SHA256:…}. */
    String fingerprint() {
        return KeyUtils.getFingerPrint(pair.getPublic());
    }
}
