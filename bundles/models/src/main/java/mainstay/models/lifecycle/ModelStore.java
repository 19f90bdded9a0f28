package mainstay.models.lifecycle;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.ModelFile;
import mainstay.models.Refusal;
import mainstay.models.admission.AllowList;
import mainstay.models.catalogue.CatalogueEvidence;
import mainstay.models.catalogue.CatalogueStore;
import mainstay.models.catalogue.GenerationRecord;
import mainstay.models.file.ModelFileReader;

/** The bytes of models by their digest: those that the distribution ships, and those that were admitted. */
final class ModelStore {
    private final CatalogueStore ledger;
    private final AllowList allowList;
    private final Map<String, ModelFile> shipped = new ConcurrentHashMap<>();

    ModelStore(CatalogueStore ledger, AllowList allowList) {
        this.ledger = ledger;
        this.allowList = allowList;
    }

    /** Adds what the distribution ships. */
    void ship(ModelFile file) {
        shipped.put(file.digest(), file);
    }

    /**
     * The file with these bytes, checked anew.
     *
     * @throws MainstayException if it is damaged, gone, or trusted no more
     */
    ModelFile file(String digest) {
        ModelFile file = shipped.get(digest);
        return file != null ? file : kept(digest);
    }

    private ModelFile kept(String digest) {
        byte[] bytes = ledger.bytes(digest)
                .orElseThrow(() -> new MainstayException(
                        Code.STORAGE,
                        "the file with SHA-256 " + digest + " is no longer in the data directory; "
                                + "admit it again: models admit FILE"));
        try {
            ModelFile file = ModelFileReader.read(digest.substring(0, 12), bytes);
            if (!file.digest().equals(digest)) {
                throw new MainstayException(
                        Code.STORAGE,
                        "the kept file of SHA-256 " + digest + " is damaged; admit it again: models admit FILE");
            }
            allowList.check(file);
            refuseUnlessAdmitted(digest);
            return file;
        } catch (Refusal e) {
            throw new MainstayException(Code.MODEL, digest.substring(0, 12) + ": " + e.getMessage(), e);
        }
    }

    /** The catalogue may have been edited; what the log does not know of was never examined. */
    private void refuseUnlessAdmitted(String digest) {
        if (!evidence().isAdmitted(digest)) {
            throw new MainstayException(
                    Code.MODEL,
                    "no line of the audit log admits the file with SHA-256 " + digest.substring(0, 12)
                            + "…; to admit it: models admit " + ledger.kept(digest));
        }
    }

    /** What the log knows of the catalogue. */
    CatalogueEvidence evidence() {
        return ledger.evidence(allowList.everShipped());
    }

    /** Why what the catalogue has serve cannot be believed, and what to do; empty if it can. */
    Optional<String> doubt() {
        try {
            return evidence()
                    .doubt()
                    .map(doubt ->
                            doubt + "; put models/catalogue.json and models/audit.jsonl back from a backup, or say what"
                                    + " is to serve: models rollback, or models activate ID@VERSION");
        } catch (MainstayException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Refuses a generation of the catalogue that never served.
     *
     * @throws MainstayException if no line of the log put it into service
     */
    void refuseUnknown(GenerationRecord generation) {
        if (!evidence().isKnown(generation)) {
            throw new MainstayException(
                    Code.MODEL,
                    "no line of the audit log put generation " + generation.number()
                            + " of the catalogue into service, so it cannot be gone back to; models audit has those that"
                            + " served");
        }
    }

    /** Keeps the bytes in the data directory. */
    void keep(String digest) {
        ModelFile file = shipped.get(digest);
        if (file != null) {
            ledger.keep(file);
        }
    }

    /** Keeps the bytes of a file that is admitted. */
    void keep(ModelFile file) {
        ledger.keep(file);
    }
}
