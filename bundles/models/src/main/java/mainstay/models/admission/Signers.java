package mainstay.models.admission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.CodeSigner;
import java.security.cert.CertificateEncodingException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.ModelFile;
import mainstay.models.Refusal;
import mainstay.models.file.JarOnDisk;
import mainstay.models.file.ModelFileReader;
import mainstay.store.file.FolderDataDirectory;

/**
 * Who signed a jar. An entry is signed when its bytes are those that the signature is of.
 *
 * @param byEntry the SHA-256 of the certificates of those who signed an entry, by the entry's name; empty for an entry that
 *     nobody signed
 */
record Signers(Map<String, Set<String>> byEntry) {
    /** What a signature cannot be of: itself, and the list of what it is of, which it is checked against. */
    private static final Predicate<String> PART_OF_A_SIGNATURE = Pattern.compile(
                    "META-INF/(MANIFEST\\.MF|SIG-[^/]*|[^/]*\\.(SF|RSA|DSA|EC))", Pattern.CASE_INSENSITIVE)
            .asMatchPredicate();

    /** Of what cannot be signed. */
    static final Signers OF_NOTHING = new Signers(Map.of());

    /**
     * Reads a jar to its end.
     *
     * @throws Refusal if something was changed after it was signed, naming what
     */
    static Signers of(ModelFile file) throws Refusal {
        try (InputStream content = file.open();
                JarOnDisk jar = JarOnDisk.verified(content)) {
            for (String removed : jar.removed()) {
                throw new Refusal(
                        AllowList.STEP,
                        "was changed after it was signed: the entry " + removed
                                + " was removed; get it again from its maker");
            }
            Map<String, Set<String>> byEntry = new TreeMap<>();
            for (JarEntry entry : jar.entries()) {
                if (!entry.isDirectory() && !PART_OF_A_SIGNATURE.test(entry.getName())) {
                    byEntry.put(entry.getName(), signers(jar, entry));
                }
            }
            return new Signers(byEntry);
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE,
                    "the signatures of " + file.name() + " cannot be read (" + FolderDataDirectory.reason(e) + ")",
                    e);
        }
    }

    private static Set<String> signers(JarOnDisk jar, JarEntry entry) throws IOException, Refusal {
        try (InputStream in = jar.open(entry)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (SecurityException e) {
            throw new Refusal(
                    AllowList.STEP,
                    "was changed after it was signed, at the entry " + entry.getName() + " (" + e.getMessage()
                            + "); get it again from its maker");
        }
        // Known only now that the entry was read to its end.
        CodeSigner[] signers = entry.getCodeSigners();
        Set<String> digests = new HashSet<>();
        for (CodeSigner signer : signers == null ? new CodeSigner[0] : signers) {
            digests.add(digest(signer));
        }
        return digests;
    }

    private static String digest(CodeSigner signer) {
        try {
            return ModelFileReader.digest(
                    signer.getSignerCertPath().getCertificates().get(0).getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    /** Those who signed every entry. */
    Set<String> ofAll() {
        return byEntry.values().stream()
                .reduce((some, others) -> some.stream().filter(others::contains).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Those who signed any. */
    Set<String> ofAny() {
        return byEntry.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** The entries that somebody did not sign, in the order of their names. */
    List<String> withoutSignatureOf(String signer) {
        return byEntry.entrySet().stream()
                .filter(entry -> !entry.getValue().contains(signer))
                .map(Map.Entry::getKey)
                .toList();
    }
}
