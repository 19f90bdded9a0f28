package mainstay.models.lifecycle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.ModelFile;
import mainstay.models.Refusal;
import mainstay.models.admission.AllowList;
import mainstay.models.catalogue.CatalogueStore;
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
            return file;
        } catch (Refusal e) {
            throw new MainstayException(Code.MODEL, digest.substring(0, 12) + ": " + e.getMessage(), e);
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
