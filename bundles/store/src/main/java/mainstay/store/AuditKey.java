package mainstay.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.file.AtomicFile;
import mainstay.store.file.FolderDataDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * The key of an installation, with which it signs how far its audit log goes: Ed25519 (RFC 8032), in the configuration folder
 * and not beside the log, in {@code audit.key} for its owner alone and {@code audit.pub} for all. It is made when it is first
 * needed.
 */
@Component(service = AuditKey.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class AuditKey {
    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private final Path folder;

    /** The key of this installation. */
    @Activate
    public AuditKey(@Reference ConfigurationFolder configuration) {
        this(configuration.path());
    }

    private AuditKey(Path folder) {
        this.folder = folder;
    }

    /** The key in a folder. */
    public static AuditKey in(Path folder) {
        return new AuditKey(folder);
    }

    private Path secret() {
        return folder.resolve("audit.key");
    }

    private Path shown() {
        return folder.resolve("audit.pub");
    }

    /**
     * Signs a text.
     *
     * @return 64 bytes in Base64
     * @throws MainstayException if the key cannot be read or made
     */
    public String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(Files.exists(secret()) ? read() : made());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unusable(secret(), e);
        }
    }

    /**
     * Whether a signature of a text was made with this key.
     *
     * @throws MainstayException if there is no public key to compare with
     */
    public boolean signed(String text, String signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(publicKey());
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        if (!Files.exists(shown())) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "there is no " + shown() + " to check a signature with; this installation has signed nothing yet:"
                            + " audit head --sign");
        }
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(pem(shown())));
    }

    private PrivateKey read() throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pem(secret())));
    }

    private PrivateKey made() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.createFile(
                        secret(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(secret(), pem(PRIVATE, pair.getPrivate().getEncoded()));
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE,
                    "the key that signs the audit log cannot be written to " + secret() + " ("
                            + FolderDataDirectory.reason(e) + "); make the folder writable, and sign again",
                    e);
        }
        AtomicFile.replace(
                shown(),
                out -> out.write(pem(PUBLIC, pair.getPublic().getEncoded()).getBytes(StandardCharsets.US_ASCII)));
        return pair.getPrivate();
    }

    private static String pem(String what, byte[] key) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + "\n-----END " + what + "-----\n";
    }

    private static byte[] pem(Path file) {
        try {
            return Base64.getMimeDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).replaceAll("-----[^-]+-----", ""));
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(file, e);
        }
    }

    private static MainstayException unusable(Path file, Exception e) {
        return new MainstayException(
                Code.STORAGE,
                file + " cannot be used as a key (" + e.getMessage()
                        + "); put it back from a backup, or move it and audit.pub away: a new one is made",
                e);
    }
}
