package mainstay.reporting.api;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A part of a report, or what is told of one account.
 *
 * @param id what it is called by those who ask for it alone, such as {@code list}: kebab-case, unique in its report, the same in
 *     every language
 * @param title its heading
 * @param text a sentence or two that say what is to be seen; may be empty
 * @param blocks what is to be seen
 */
@ProviderType
public record Section(String id, String title, String text, List<Block> blocks) {

    /** Copies the list of blocks, which may be empty. */
    public Section {
        blocks = List.copyOf(blocks);
    }

    /** A section that is called by its title. */
    public Section(String title, String text, List<Block> blocks) {
        this(title.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-"), title, text, blocks);
    }

    /** This section with other blocks, of which it says this. */
    public Section with(String words, List<Block> others) {
        return new Section(id, title, words, others);
    }
}
