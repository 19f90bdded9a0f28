package mainstay.scoring.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Makes scoring models of definitions: models that are written down rather than programmed. A reader is a service, so that
 * its bundle can be swapped like any other.
 */
@ConsumerType
public interface ScoringModelReader {

    /**
     * The model that a text defines; the same text gives a model with the same scores.
     *
     * @param definition the text
     * @param origin where it comes from, such as the name of a file; messages begin with it
     * @throws mainstay.book.MainstayException if the text defines no model; the message says where and why
     */
    ScoringModel read(String definition, String origin);
}
