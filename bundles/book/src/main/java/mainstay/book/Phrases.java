package mainstay.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What people read, one phrase in one place: a file {@code phrases.properties} in UTF-8 in the package of the class that
 * needs the words. A phrase is a whole sentence, label or heading with a place for each thing that is put into it:
 *
 * <pre>{@code
 * moves.most = {0} moves most: from rank {1} to {2}.
 * accounts.one = {0} account
 * accounts.other = {0} accounts
 * }</pre>
 *
 * <p>Numbers are put in as {@link NumberText} writes them. Nothing but {@code {0}} to {@code {9}} has a meaning in a phrase,
 * so apostrophes and braces are themselves. A file is read once, when the first of its phrases is needed.
 *
 * <p>A further language is a file of another name beside it, such as {@code phrases_zh.properties}. A phrase is that of the
 * {@link Language} of the thread that asks for it, and the English one where that language has none.
 */
public final class Phrases {
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");
    private static final int MOST_PLACES = 10;

    private final Class<?> owner;
    private final Properties english;
    private final Lazy<Properties> chinese;

    /** How English texts look that are made of the phrases, the most telling first. */
    private final Lazy<Map<String, Pattern>> looks = Lazy.of(this::looks);

    private Phrases(Class<?> owner) {
        this.owner = owner;
        this.english = read(Language.ENGLISH).orElseThrow(() -> new IllegalArgumentException("there is no " + file()));
        this.chinese = Lazy.of(() -> read(Language.CHINESE).orElseGet(Properties::new));
    }

    /**
     * The phrases in the package of a class.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static Phrases beside(Class<?> owner) {
        return new Phrases(owner);
    }

    private Optional<Properties> read(Language language) {
        try (InputStream bytes = owner.getResourceAsStream(language.phrases())) {
            if (bytes == null) {
                return Optional.empty();
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return Optional.of(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file() {
        return owner.getPackageName() + "/" + Language.ENGLISH.phrases();
    }

    /**
     * A phrase.
     *
     * @param places what is put in for {@code {0}}, {@code {1}} and so on
     * @throws IllegalArgumentException if there is no such phrase, or it has more places than are given
     */
    public String phrase(String key, String... places) {
        return filled(
                key,
                find(key)
                        .orElseThrow(
                                () -> new IllegalArgumentException("there is no phrase \"" + key + "\" in " + file())),
                places);
    }

    /**
     * A phrase that is another for one than for more: {@code key.one} or {@code key.other}.
     *
     * @param count put in for {@code {0}}, as {@link NumberText#number} writes it
     * @param others what is put in for {@code {1}}, {@code {2}} and so on
     * @throws IllegalArgumentException as {@link #phrase}
     */
    public String counted(String key, double count, String... others) {
        String[] places = new String[others.length + 1];
        places[0] = NumberText.number(count);
        System.arraycopy(others, 0, places, 1, others.length);
        return phrase(key + (count == 1 ? ".one" : ".other"), places);
    }

    /** A phrase for what may have none, such as a column with a name of a stranger's; its places are not filled. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(Language.current() == Language.CHINESE ? chinese(key) : null)
                .or(() -> Optional.ofNullable(english.getProperty(key)));
    }

    /** Chinese says one as it says more. */
    private String chinese(String key) {
        String text = chinese.get().getProperty(key);
        return text == null ? chinese.get().getProperty(key.replaceFirst("[.]one$", ".other")) : text;
    }

    /**
     * A text that was made of one of these phrases in English and kept, in the language of this thread.
     *
     * @param inner says again what stands in the places of the phrase, which may be made of phrases too
     * @return empty where it was made of none
     */
    public Optional<String> again(String kept, UnaryOperator<String> inner) {
        for (Map.Entry<String, Pattern> look : looks.get().entrySet()) {
            Matcher parts = look.getValue().matcher(kept);
            if (parts.matches()) {
                String[] places = IntStream.range(0, MOST_PLACES)
                        .mapToObj(place -> look.getValue().pattern().contains("<p" + place + ">")
                                ? inner.apply(parts.group("p" + place))
                                : "")
                        .toArray(String[]::new);
                return Optional.of(phrase(look.getKey(), places));
            }
        }
        return Optional.empty();
    }

    private Map<String, Pattern> looks() {
        Map<String, Pattern> looks = new LinkedHashMap<>();
        keys().stream()
                .filter(key -> PLACE.matcher(english.getProperty(key))
                        .replaceAll("")
                        .chars()
                        .anyMatch(Character::isLetter))
                .sorted(Comparator.comparing(key ->
                        -PLACE.matcher(english.getProperty(key)).replaceAll("").length()))
                .forEach(key -> looks.put(key, look(english.getProperty(key))));
        return looks;
    }

    private static Pattern look(String phrase) {
        StringBuilder look = new StringBuilder();
        Set<String> met = new HashSet<>();
        int from = 0;
        for (MatchResult place : PLACE.matcher(phrase).results().toList()) {
            String name = "p" + phrase.charAt(place.start() + 1);
            look.append(Pattern.quote(phrase.substring(from, place.start())))
                    .append(met.add(name) ? "(?<" + name + ">.*?)" : "\\k<" + name + ">");
            from = place.end();
        }
        return Pattern.compile(look + Pattern.quote(phrase.substring(from)), Pattern.DOTALL);
    }

    /** The keys of all phrases. */
    public Set<String> keys() {
        return english.stringPropertyNames();
    }

    private String filled(String key, String phrase, String... places) {
        int open = phrase.indexOf('{');
        if (open < 0) {
            return phrase;
        }
        StringBuilder text = new StringBuilder(phrase.length() + 32);
        int from = 0;
        while (open >= 0) {
            if (isPlace(phrase, open)) {
                int place = phrase.charAt(open + 1) - '0';
                if (place >= places.length) {
                    throw new IllegalArgumentException("phrase \"" + key + "\" in " + file() + " has {" + place
                            + "}, and is given " + Arrays.toString(places));
                }
                text.append(phrase, from, open).append(places[place]);
                from = open + 3;
            }
            open = phrase.indexOf('{', open + 1);
        }
        return text.append(phrase, from, phrase.length()).toString();
    }

    private static boolean isPlace(String phrase, int open) {
        return open + 2 < phrase.length()
                && phrase.charAt(open + 1) >= '0'
                && phrase.charAt(open + 1) <= '9'
                && phrase.charAt(open + 2) == '}';
    }
}
