package mainstay.reporting.api;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which colour means what: a class has the same colour in every chart of every report and format. */
public final class Palette {
    private static final Map<String, Hue> MEANINGS = Map.ofEntries(
            entry("key", Hue.BLUE),
            entry("growth-prospect", Hue.GREEN),
            entry("loyal", Hue.PURPLE),
            entry("low-potential", Hue.GREY),
            entry("grow", Hue.GREEN),
            entry("milk", Hue.BLUE),
            entry("cultivate", Hue.PURPLE),
            entry("deprioritize", Hue.GREY),
            entry("pilot-now", Hue.BLUE),
            entry("build-readiness", Hue.OLIVE),
            entry("quick-win", Hue.GREEN),
            entry("later", Hue.GREY),
            entry("partner", Hue.BLUE),
            entry("harvest", Hue.OLIVE),
            entry("mend", Hue.ORANGE),
            entry("reprice", Hue.PURPLE),
            entry("major", Hue.CYAN),
            entry("core", Hue.GREY),
            entry("ordinary", Hue.CYAN),
            entry("prospect", Hue.GREEN),
            entry("unattractive", Hue.GREY),
            entry("top", Hue.BLUE),
            entry("next", Hue.CYAN),
            entry("last", Hue.GREY),
            entry("defend", Hue.BLUE),
            entry("fulfil", Hue.CYAN),
            entry("build", Hue.GREEN),
            entry("win", Hue.PURPLE),
            entry("turn-round", Hue.ORANGE),
            entry("A", Hue.BLUE),
            entry("B", Hue.GREEN),
            entry("C+", Hue.OLIVE),
            entry("C", Hue.GREY),
            entry("removed", Hue.ORANGE),
            entry("dedicated", Hue.BLUE),
            entry("shared", Hue.GREEN),
            entry("channel", Hue.OLIVE),
            entry("none", Hue.GREY),
            entry("pursue", Hue.GREEN),
            entry("low-priority", Hue.OLIVE),
            entry("give-up", Hue.ROSE),
            entry("new", Hue.CYAN),
            entry("lost", Hue.ROSE),
            entry("promoted", Hue.GREEN),
            entry("demoted", Hue.ORANGE),
            entry("moved", Hue.PURPLE));

    private Palette() {}

    /** The colour of a class; empty for words that mean none. */
    public static Optional<Hue> of(String word) {
        return Optional.ofNullable(MEANINGS.get(word));
    }

    /**
     * The colours of what one chart shows, by word and in the order of the words: classes have their own, and others those
     * that are left, again from the first when there are more words than colours.
     *
     * @param words what is shown; one that comes again counts once
     */
    public static Map<String, Hue> of(Collection<String> words) {
        Set<Hue> free = EnumSet.allOf(Hue.class);
        Map<String, Hue> hues = new LinkedHashMap<>();
        for (String word : words) {
            Hue own = MEANINGS.get(word);
            hues.putIfAbsent(word, own != null && free.remove(own) ? own : null);
        }
        List<Hue> left = List.copyOf(free.isEmpty() ? EnumSet.allOf(Hue.class) : free);
        int taken = 0;
        for (Map.Entry<String, Hue> each : hues.entrySet()) {
            if (each.getValue() == null) {
                each.setValue(left.get(taken % left.size()));
                taken++;
            }
        }
        return Collections.unmodifiableMap(hues);
    }

    /** As {@link #of(Collection)}, a colour for each word. */
    static List<Hue> ofEach(List<String> words) {
        Map<String, Hue> hues = of(words);
        return words.stream().map(hues::get).toList();
    }
}
