package mainstay.reporting.api;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where a report comes from: the same sources give the same figures.
 *
 * @param book the name of the book
 * @param bookDigest SHA-256 of the book's content, in hex
 * @param currency the currency of every amount; empty when not given
 * @param run what users call the run, such as {@code g3-4f2a91c0}: the generation of models, and a digest of book, models and
 *     assumptions
 * @param sources the models, and the renderer
 * @param at when the report was asked for
 * @param by who asked for it
 */
@ProviderType
public record Provenance(
        String book, String bookDigest, String currency, String run, List<Source> sources, Instant at, String by) {

    /** Copies the list of sources, which is in the order in which reports show it. */
    public Provenance {
        sources = List.copyOf(sources);
    }

    /** What remains where the run alone stands for the sources. */
    Provenance withoutSources() {
        return new Provenance(book, bookDigest, currency, run, List.of(), at, by);
    }

    /**
     * Code or a definition that had a part in it.
     *
     * @param part which, such as {@code scoring}, {@code team-cost} or {@code report}
     * @param id its id
     * @param version its version
     * @param digest SHA-256 of the file it came from, in hex
     */
    public record Source(String part, String id, String version, String digest) {}
}
