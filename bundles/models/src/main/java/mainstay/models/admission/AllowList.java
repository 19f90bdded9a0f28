package mainstay.models.admission;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import mainstay.book.MainstayException;
import mainstay.models.ModelFile;
import mainstay.models.ModelFile.Form;
import mainstay.models.Refusal;
import mainstay.models.admission.Trust.By;
import mainstay.models.file.ModelFileReader;
import mainstay.store.file.AtomicFile;

/**
 * What may be admitted: files that users have listed by their SHA-256, bundles whose every entry is signed with a listed
 * certificate, and what the distribution ships. Everything else is refused.
 *
 * <p>The list is text, a line for each: {@code sha256 HEX NAME # who, when, why}, {@code shipped HEX NAME} for what an earlier
 * distribution shipped, or {@code signer HEX NAME # ...}, where the HEX of a signer is the SHA-256 of its X.509 certificate in DER. It is read anew each time, so that a line that a user takes
 * away counts at once. A certificate counts as long as it is listed, whatever its own dates say.
 */
public final class AllowList {
    /** The step of the admission that this is. */
    public static final String STEP = "trust";

    private static final int SHOWN_DIGITS = 12;

    private final Path file;
    private final Optional<Path> shipped;

    /**
     * A list in a file, which need not exist.
     *
     * @param file the list that users add to
     * @param shipped the SHA-256 of what the distribution ships, as {@code sha256sum} writes it; only ever read
     */
    public AllowList(Path file, Optional<Path> shipped) {
        this.file = file.toAbsolutePath();
        this.shipped = shipped;
    }

    /**
     * Tells why a file is trusted.
     *
     * @throws Refusal if it is not
     * @throws MainstayException if a list cannot be read, or has a line that is not understood: then nothing is trusted
     */
    public synchronized Trust check(ModelFile candidate) throws Refusal {
        TrustList trusted = TrustList.trusted(file);
        Optional<Trust> itself = listed(trusted, By.FILE, candidate.digest());
        if (itself.isPresent()) {
            return itself.get();
        }
        Signers signers = candidate.form() == Form.BUNDLE ? Signers.of(candidate) : Signers.OF_NOTHING;
        return bySigner(trusted, signers).orElseThrow(() -> refusal(trusted, candidate, signers));
    }

    /** Whether the distribution ships a file of this SHA-256; the list is read now, and once. */
    public Predicate<String> shipped() {
        return shipped.map(TrustList::shipped)
                .<Predicate<String>>map(
                        list -> digest -> list.find(By.FILE, digest).isPresent())
                .orElse(digest -> false);
    }

    /** Whether this distribution ships a file of this SHA-256, or an earlier one did by the list of what users trust. */
    public Predicate<String> everShipped() {
        return shipped()
                .or(digest -> TrustList.trusted(file).find(By.SHIPPED, digest).isPresent());
    }

    /** What the distribution lists as shipped: the names of the files, by their SHA-256. */
    public Map<String, String> shippedFiles() {
        Map<String, String> files = new TreeMap<>();
        shipped.map(TrustList::shipped)
                .ifPresent(list -> list.lines().forEach(line -> files.put(line.digest(), line.name())));
        return files;
    }

    private Optional<Trust> listed(TrustList trusted, By by, String digest) {
        return trusted.find(by, digest)
                .or(() -> by == By.FILE ? trusted.find(By.SHIPPED, digest) : Optional.empty())
                .or(() -> shipped.map(TrustList::shipped).flatMap(list -> list.find(by, digest)));
    }

    private static Optional<Trust> bySigner(TrustList trusted, Signers signers) {
        return signers.ofAll().stream()
                .sorted()
                .flatMap(signer -> trusted.find(By.SIGNER, signer).stream())
                .findFirst();
    }

    private Refusal refusal(TrustList trusted, ModelFile candidate, Signers signers) {
        for (String signer : signers.ofAny()) {
            Optional<Trust> listed = trusted.find(By.SIGNER, signer);
            if (listed.isPresent()) {
                return new Refusal(
                        STEP,
                        "is signed only in part by " + listed.get().name() + " (" + listName() + " line "
                                + listed.get().line() + "): the entry "
                                + signers.withoutSignatureOf(signer).get(0) + " is not; get it again from its maker");
            }
        }
        return new Refusal(
                STEP,
                "its SHA-256 " + shortened(candidate.digest()) + strangers(signers.ofAny()) + " is not in " + listName()
                        + "; if you know its origin: models trust FILE");
    }

    private static String strangers(Set<String> signers) {
        List<String> shown = signers.stream().sorted().map(AllowList::shortened).toList();
        return shown.isEmpty() ? "" : " (signed by " + String.join(", ", shown) + ")";
    }

    private static String shortened(String digest) {
        return digest.substring(0, SHOWN_DIGITS) + "…";
    }

    private String listName() {
        return TrustList.name(file);
    }

    /**
     * Trusts a bundle or a definition, as it is; or, when the file is an X.509 certificate (PEM or DER), every bundle that is
     * signed with it.
     *
     * @return what is trusted now
     * @throws Refusal if it is none of these
     * @throws MainstayException if the list cannot be read or written, or has a line that is not understood
     */
    public synchronized Added add(Path candidate, TrustNote note) throws Refusal {
        byte[] content = ModelFileReader.bytes(candidate);
        String name = candidate.getFileName().toString();
        if (SignerCertificate.isOne(content)) {
            return add(By.SIGNER, SignerCertificate.digest(content), name, note);
        }
        return add(By.FILE, ModelFileReader.read(name, content).digest(), name, note);
    }

    private Added add(By by, String digest, String name, TrustNote note) {
        Optional<Trust> there = listed(TrustList.trusted(file), by, digest);
        if (there.isPresent()) {
            return new Added(there.get(), true);
        }
        String text = TrustList.text(file);
        String whole = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        String line = by.word() + " " + digest + "  " + inOneLine(name) + "  # " + inOneLine(note.who()) + ", "
                + note.when() + ", " + inOneLine(note.why());
        AtomicFile.rewrite(file, out -> out.write((whole + line + "\n").getBytes(StandardCharsets.UTF_8)));
        return new Added(TrustList.trusted(file).find(by, digest).orElseThrow(), false);
    }

    /** Nobody's words can end a line or begin a comment, be it on the screen alone. */
    private static String inOneLine(String words) {
        return words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}#]+", " ").strip();
    }

    /**
     * What came of adding to the list.
     *
     * @param trust the line of the list
     * @param already whether it stood there before; nothing has changed then
     */
    public record Added(Trust trust, boolean already) {}
}
