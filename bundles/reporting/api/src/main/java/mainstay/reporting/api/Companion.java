package mainstay.reporting.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A report of a set that is written into one folder, in one format.
 *
 * @param file the name of its file without the ending: letters, digits, {@code -} and {@code _}
 * @param label what it is called
 * @param sentence what it comes to; what it is called where it does not say so
 * @param account the id of the account that it is about; empty where it is about more than one
 */
@ProviderType
public record Companion(String file, String label, String sentence, Optional<String> account) {}
