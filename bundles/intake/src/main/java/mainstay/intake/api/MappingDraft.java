package mainstay.intake.api;

import java.util.List;

/**
 * A mapping that is proposed for unknown tables.
 *
 * @param json the mapping, to be corrected by a person; as long as it says that it is a draft, no import takes it
 * @param reasons what was taken for what and why, a line for each column
 */
public record MappingDraft(String json, List<String> reasons) {

    /** Copies the list. */
    public MappingDraft {
        reasons = List.copyOf(reasons);
    }
}
