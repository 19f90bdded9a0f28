package mainstay.incentive.api;

import org.osgi.annotation.versioning.ConsumerType;

/** Makes incentive models of rule sets: rules of pay that are written down rather than programmed. A reader is a service. */
@ConsumerType
public interface IncentiveModelReader {

    /**
     * The model that a text defines; the same text gives a model that pays the same.
     *
     * @param definition the text
     * @param origin where it comes from, such as the name of a file; messages begin with it
     * @throws mainstay.book.MainstayException if the text defines no model; the message says where and why
     */
    IncentiveModel read(String definition, String origin);
}
