package mainstay.book;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mainstay.book.MainstayException.Code;

/**
 * A language in which documents can be read. What is made goes by that of its thread, and by English where nothing is said: two
 * people who share an engine may read in two languages. Ids, columns, commands and what is kept are the same in each.
 */
public enum Language {
    /** What everything is written in first. */
    ENGLISH("en", "", " %", " ", "; ", ".", " (", ")"),
    /** Simplified Chinese. */
    CHINESE("zh", "_zh", "%", "", "；", "。", "（", "）");

    private static final ThreadBound<Language> CURRENT = new ThreadBound<>();

    private final String id;
    private final String suffix;
    private final String percent;
    private final String betweenSentences;
    private final String betweenClauses;
    private final String fullStop;
    private final String open;
    private final String close;

    Language(
            String id,
            String suffix,
            String percent,
            String betweenSentences,
            String betweenClauses,
            String fullStop,
            String open,
            String close) {
        this.id = id;
        this.suffix = suffix;
        this.percent = percent;
        this.betweenSentences = betweenSentences;
        this.betweenClauses = betweenClauses;
        this.fullStop = fullStop;
        this.open = open;
        this.close = close;
    }

    /** What users type, and web pages carry: the code of ISO 639-1. */
    public String id() {
        return id;
    }

    /** The file beside a class in which its words of this language stand. */
    String phrases() {
        return "phrases" + suffix + ".properties";
    }

    /** The digits of a percentage with its sign: {@code 35 %}, in Chinese {@code 35%}. */
    public String percent(String digits) {
        return digits + percent;
    }

    /** Sentences one after the other, without those that are empty. */
    public String sentences(List<String> sentences) {
        return sentences.stream().filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(betweenSentences));
    }

    /** Clauses one after the other. */
    public String clauses(List<String> clauses) {
        return String.join(betweenClauses, clauses);
    }

    /** A sentence of these clauses, with the full stop at its end. */
    public String sentence(List<String> clauses) {
        return clauses(clauses) + fullStop;
    }

    /** What stands in brackets behind other words, with what parts it from these. */
    public String bracketed(String words) {
        return open + words + close;
    }

    /** A currency as readers know it: in Chinese {@code ¥} for {@code CNY}. */
    public String currency(String code) {
        return this == CHINESE && code.equals("CNY") ? "¥" : code;
    }

    /** That of the work of this thread. */
    public static Language current() {
        return CURRENT.current().orElse(ENGLISH);
    }

    /** Does work on this thread whose words are of this language. */
    public <T> T during(Supplier<T> work) {
        return CURRENT.during(this, work);
    }

    /** What users can type. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Language::id).toList();
    }

    /**
     * The language that a user names.
     *
     * @throws MainstayException if there is none with this id, with what is allowed
     */
    public static Language named(String id) {
        return Arrays.stream(values())
                .filter(language -> language.id.equals(id))
                .findFirst()
                .orElseThrow(() -> MainstayException.unknown(Code.WRONG_CALL, "language", id, ids()));
    }
}
