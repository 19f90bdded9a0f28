package mainstay.reporting.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A part of a report, or what is told of one account.
 *
 * @param title its heading
 * @param text a sentence or two that say what is to be seen; may be empty
 * @param blocks what is to be seen
 */
@ProviderType
public record Section(String title, String text, List<Block> blocks) {

    /** Copies the list of blocks, which may be empty. */
    public Section {
        blocks = List.copyOf(blocks);
    }
}
