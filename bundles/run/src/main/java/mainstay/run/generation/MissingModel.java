package mainstay.run.generation;

/**
 * A model that is to serve and does not.
 *
 * @param kind what it is, in words, such as {@code scoring model}
 * @param id its id
 * @param decides whether every run would have another result without it; a model that waits to be chosen is missed only by
 *     the run that chooses it
 * @param reason why it does not serve, and what can be done
 */
public record MissingModel(String kind, String id, boolean decides, String reason) {}
