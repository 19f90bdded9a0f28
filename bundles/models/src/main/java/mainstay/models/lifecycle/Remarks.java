package mainstay.models.lifecycle;

import java.util.ArrayList;
import java.util.List;
import mainstay.models.catalogue.Catalogue;
import mainstay.models.catalogue.CatalogueStore;
import mainstay.models.catalogue.GenerationRecord;

/** What everybody who uses the models must know, a sentence each. */
final class Remarks {
    private final CatalogueStore catalogueStore;
    private final List<String> ofConfiguration;
    private volatile List<String> ofStartup = List.of();

    Remarks(CatalogueStore catalogueStore, List<String> ofConfiguration) {
        this.catalogueStore = catalogueStore;
        this.ofConfiguration = List.copyOf(ofConfiguration);
    }

    /** Takes what did not come up; counts from the next change on. */
    void ofStartup(List<String> problems) {
        ofStartup = List.copyOf(problems);
    }

    List<String> sentences() {
        Catalogue catalogue = catalogueStore.catalogue();
        List<String> sentences = new ArrayList<>(ofConfiguration);
        sentences.addAll(ofStartup);
        catalogue
                .inForce()
                .map(GenerationRecord::remark)
                .filter(remark -> !remark.isEmpty())
                .ifPresent(sentences::add);
        if (catalogue.isPinned()) {
            sentences.add("the models of generation " + catalogue.pinned()
                    + " are pinned; without the pin it would be generation " + catalogue.current()
                    + " (models pin --off)");
        }
        return sentences;
    }
}
