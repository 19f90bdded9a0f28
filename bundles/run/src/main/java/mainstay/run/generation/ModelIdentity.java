package mainstay.run.generation;

/**
 * Which model it was, to the byte.
 *
 * @param id the id of the model
 * @param bundle the symbolic name of the bundle that brought it
 * @param version the version of that bundle
 * @param digest SHA-256 of the bundle's content, in hex
 */
public record ModelIdentity(String id, String bundle, String version, String digest) {}
