package mainstay.models;

/**
 * A model as {@code models} lists it.
 *
 * @param id its id
 * @param version its version
 * @param family what kind it is
 * @param state {@code active}, {@code shadow}, {@code standby}, {@code draining}, {@code retired}; {@code absent} for one that
 *     is to serve and does not, such as when its bundle is stopped
 * @param bundle the bundle that brings it and its number where it is installed; {@code definition} for a declarative model
 * @param digest SHA-256 of its file, in hex
 * @param activatedBy who put it into service; empty if it does not serve
 * @param activatedAt when, as ISO-8601 writes it; empty for what the distribution ships
 * @param why the reason that was given
 * @param leases how many runs hold it now
 * @param file what its file was called
 */
public record ModelStatus(
        String id,
        String version,
        ModelKind family,
        String state,
        String bundle,
        String digest,
        String activatedBy,
        String activatedAt,
        String why,
        int leases,
        String file) {}
