package mainstay.plan.managers;

import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody must be named for in a team that serves a large account. */
public enum TeamFunction {
    /** Sells. */
    SALES("sales"),
    /** Manages the account. */
    MANAGER("account[ _-]?manager"),
    /** Brings the goods. */
    TRANSPORT("transport|logistic|shipping"),
    /** Makes the goods. */
    MANUFACTURING("manufactur|production|factory"),
    /** Develops the goods. */
    RESEARCH("r ?& ?d\\b|research|development"),
    /** Makes the offer known. */
    MARKETING("marketing"),
    /** Bills and gives credit. */
    FINANCE("financ|accounting|controlling"),
    /** Keeps the goods working. */
    SERVICE("service");

    private final Pattern words;

    TeamFunction(String words) {
        this.words = Pattern.compile(words);
    }

    /** Whether a department or a role has it. */
    public boolean isOf(String departmentOrRole) {
        return words.matcher(departmentOrRole.toLowerCase(Locale.ROOT)).find();
    }

    /** Its name in files of phrases. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
