package mainstay.run.selling;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** By what the rows of a value tree are put together. */
public enum TreeLevel {
    /** A tree for each account. */
    ACCOUNT("account_id"),
    /** A tree for each product line. */
    LINE("line"),
    /** A tree for each division that sells lines. */
    DIVISION("division"),
    /** A tree for each team that holds accounts. */
    TEAM("team");

    private final String column;

    TreeLevel(String column) {
        this.column = column;
    }

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words for all of them. */
    public static List<String> words() {
        return Arrays.stream(values()).map(TreeLevel::word).toList();
    }

    /**
     * The level with this word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static TreeLevel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The column that says whose tree a row is of. */
    String column() {
        return column;
    }
}
