package mainstay.models.admission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import mainstay.models.file.ModelFileReader;

/** Somebody with a key of their own, who signs jars with it. */
final class TestSigner {
    private static final char[] PASSWORD = "password".toCharArray();

    private final String name;
    private final Path folder;
    private final KeyStore.PrivateKeyEntry key;

    private TestSigner(String name, Path folder, KeyStore.PrivateKeyEntry key) {
        this.name = name;
        this.folder = folder;
        this.key = key;
    }

    /** Has the JDK make a key. */
    static TestSigner called(String name, Path folder) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-J-Duser.language=en",
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        name,
                        "-dname",
                        "CN=" + name,
                        "-validity",
                        "365000",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IllegalStateException("keytool: " + said);
        }
        return new TestSigner(name, folder, key(store, name));
    }

    private static KeyStore.PrivateKeyEntry key(Path store, String name) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        return (KeyStore.PrivateKeyEntry) keys.getEntry(name, new KeyStore.PasswordProtection(PASSWORD));
    }

    /** The jar with a signature of all its entries. */
    byte[] signed(byte[] jar) throws IOException {
        Path unsigned = Files.write(folder.resolve("unsigned.jar"), jar);
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        try (ZipFile file = new ZipFile(unsigned.toFile())) {
            new JarSigner.Builder(key).signerName(name).build().sign(file, signed);
        }
        return signed.toByteArray();
    }

    /** The certificate in DER. */
    byte[] certificate() throws GeneralSecurityException {
        return key.getCertificate().getEncoded();
    }

    /** SHA-256 of the certificate. */
    String digest() throws GeneralSecurityException {
        return ModelFileReader.digest(certificate());
    }
}
