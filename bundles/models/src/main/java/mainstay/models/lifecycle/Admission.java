package mainstay.models.lifecycle;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.Attribution;
import mainstay.models.ModelFile;
import mainstay.models.ModelKey;
import mainstay.models.Refusal;
import mainstay.models.admission.AllowList;
import mainstay.models.admission.ExaminationResult;
import mainstay.models.admission.Examiner;
import mainstay.models.catalogue.Admitted;
import mainstay.models.catalogue.Catalogue;
import mainstay.models.catalogue.CatalogueStore;
import mainstay.models.file.ModelFileReader;
import mainstay.models.file.ModelRights;

/** Takes model files in: complete, trusted, new, examined, kept. What is admitted can be activated, and does not serve yet. */
final class Admission {
    private final ChangeOrder order;
    private final CatalogueStore ledger;
    private final ModelStore store;
    private final AllowList allowList;
    private final Examiner examiner;

    Admission(ChangeOrder order, CatalogueStore ledger, ModelStore store, AllowList allowList, Examiner examiner) {
        this.order = order;
        this.ledger = ledger;
        this.store = store;
        this.allowList = allowList;
        this.examiner = examiner;
    }

    /**
     * Admits a file. Its examination may take long, and holds nobody up: what it is admitted to is looked at once more.
     *
     * @return the models that it brings
     * @throws MainstayException if it is refused; the log has it too
     */
    List<Admitted> admit(Path path, Attribution act) {
        String name = String.valueOf(path.getFileName());
        order.change("admitting " + name, ledger::begin);
        try {
            return admit(ModelFileReader.read(path), act);
        } catch (Refusal refusal) {
            throw refused(name, "", refusal, act);
        }
    }

    /** The same for bytes that have been read. */
    List<Admitted> admit(ModelFile file, Attribution act) {
        try {
            allowList.check(file);
            ModelRights.check(file);
            ModelRights.checkCode(file);
            refuseOtherBytes(file, List.of());
            ExaminationResult examined = examiner.examine(file);
            return order.change("admitting " + file.name(), () -> admit(file, examined, act));
        } catch (Refusal refusal) {
            throw refused(file.name(), file.digest(), refusal, act);
        }
    }

    private List<Admitted> admit(ModelFile file, ExaminationResult examined, Attribution act) {
        Catalogue catalogue = ledger.begin();
        try {
            String trust = allowList.check(file).reason();
            refuseOtherBytes(file, examined.models());
            return admit(catalogue, file, examined, trust, act);
        } catch (Refusal refusal) {
            throw refused(file.name(), file.digest(), refusal, act);
        }
    }

    private List<Admitted> admit(
            Catalogue catalogue, ModelFile file, ExaminationResult examined, String trust, Attribution act) {
        List<Admitted> models = examined.models().stream()
                .map(found -> admitted(file, found, catalogue, act))
                .toList();
        store.keep(file);
        String refs = String.join(" ", models.stream().map(Admitted::ref).toList());
        ledger.commit(
                catalogue.admitting(models),
                act,
                "admit",
                refs,
                file.digest(),
                Map.of("file", file.name(), "trusted", trust));
        return models;
    }

    /** A model that is there already keeps its state, unless it was retired. */
    private Admitted admitted(ModelFile file, ExaminationResult.Found found, Catalogue catalogue, Attribution act) {
        ModelKey key = new ModelKey(found.family(), found.id());
        Optional<Admitted> known =
                catalogue.find(key, file.digest()).filter(model -> model.state() != Admitted.State.RETIRED);
        return known.orElseGet(() -> new Admitted(
                key,
                file.version(),
                file.digest(),
                file.symbolicName(),
                file.form(),
                file.name(),
                Admitted.State.STANDBY,
                act.who(),
                ledger.now().toString()));
    }

    /** One id and version must mean one thing, or no receipt of the past can be believed. */
    private void refuseOtherBytes(ModelFile file, List<ExaminationResult.Found> models) throws Refusal {
        for (Admitted known : ledger.catalogue().models()) {
            boolean sameFile = known.symbolicName().equals(file.symbolicName()) && known.form() == file.form();
            boolean sameModel =
                    models.stream().anyMatch(found -> known.key().equals(new ModelKey(found.family(), found.id())));
            boolean otherBytes =
                    known.version().equals(file.version()) && !known.digest().equals(file.digest());
            if (otherBytes && (sameFile || sameModel)) {
                throw new Refusal(
                        "identity",
                        known.ref() + " already exists with different content (SHA-256 "
                                + known.digest().substring(0, 12) + "… and not "
                                + file.digest().substring(0, 12) + "…); give the new file a higher version");
            }
        }
    }

    /** Logs a refusal, and tells it. */
    MainstayException refused(String name, String digest, Refusal refusal, Attribution act) {
        Map<String, String> detail = Map.of("step", refusal.step(), "cause", String.valueOf(refusal.getMessage()));
        order.change("refusing " + name, () -> {
            ledger.commit(ledger.begin(), act, "refuse", name, digest, detail);
            return detail;
        });
        return new MainstayException(
                Code.MODEL,
                name + " is refused at " + refusal.step() + ": " + refusal.getMessage()
                        + "; the active models are unchanged",
                refusal);
    }
}
