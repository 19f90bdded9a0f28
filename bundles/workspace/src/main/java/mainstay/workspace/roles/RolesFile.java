package mainstay.workspace.roles;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/**
 * The file {@code conf/roles}: a line for each user, {@code @group}, or {@code *} for everybody, with what they may do, such
 * as {@code anna analyse decide:finance,sales}. Blank lines and what follows a {@code #} say nothing. Who is on several
 * lines, as a user and by groups, has what all of them give; who is on none may do nothing.
 */
public final class RolesFile {
    private static final String NAME_FOR_USERS = "conf/roles";
    private static final String EVERYBODY = "*";
    private static final String GROUP = "@";
    private static final String RESPOND = "decide:";
    private static final List<String> WORDS =
            List.of("look", "analyse", "decide", "decide:DEPARTMENT", "swap", "administer");

    private final Map<String, Given> lines;

    private RolesFile(Map<String, Given> lines) {
        this.lines = lines;
    }

    private record Given(int line, Set<Role> roles, Set<String> departments) {}

    /**
     * Reads the file.
     *
     * @throws MainstayException if it cannot be read, or naming the first line that does not say who may do what: nobody is to
     *     have less, or more, than was meant
     */
    public static RolesFile read(Path file) {
        Map<String, Given> lines = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String text = line.replaceFirst("(^|\\s)#.*", "").strip();
            if (!text.isEmpty()) {
                List<String> words = List.of(text.split("\\s+"));
                String place = file + " line " + number + ": ";
                Given before = lines.put(who(words.get(0), place), given(words, number, place));
                if (before != null) {
                    throw wrong(place, words.get(0) + " is on line " + before.line() + " already; put all on one line");
                }
            }
        }
        return new RolesFile(lines);
    }

    /**
     * What somebody may do by roles that stand in another file, written as on a line of this one.
     *
     * @param place where they stand, put before messages
     * @param file the other file, as it is called in messages
     * @throws MainstayException if they are no roles
     */
    public static Rights line(String user, String roles, String place, String file) {
        List<String> words = new ArrayList<>(List.of(user));
        words.addAll(List.of(roles.strip().split("\\s+")));
        words.remove("");
        Given given = given(words, 1, place);
        return Rights.of(user, given.roles(), given.departments(), file);
    }

    private static String who(String word, String place) {
        if (!word.equals(EVERYBODY) && !word.matches("@?[^\\s@*:,#][^\\s*:,#]*")) {
            throw wrong(place, "\"" + word + "\" is no user, @group or *");
        }
        return word;
    }

    private static Given given(List<String> words, int number, String place) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<String> departments = new HashSet<>();
        for (String word : words.subList(1, words.size())) {
            boolean responds = word.startsWith(RESPOND);
            Role role = responds ? Role.RESPOND : role(word, place);
            if (!roles.add(role)) {
                throw wrong(place, (responds ? RESPOND + "…" : word) + " is given twice");
            }
            if (responds) {
                departments.addAll(departments(word, place));
            }
        }
        if (roles.isEmpty()) {
            throw wrong(place, words.get(0) + " is given no role; roles are " + String.join(", ", WORDS));
        }
        if (roles.contains(Role.DECIDE) && roles.contains(Role.RESPOND)) {
            throw wrong(place, "decide is for every department; leave out either decide or decide:…");
        }
        return new Given(number, roles, departments);
    }

    private static Role role(String word, String place) {
        for (Role role : Role.values()) {
            if (role != Role.RESPOND && role.word().equals(word)) {
                return role;
            }
        }
        throw wrong(
                place,
                MainstayException.unknown(Code.BAD_INPUT, "role", word, WORDS).getMessage());
    }

    private static List<String> departments(String word, String place) {
        List<String> departments = List.of(word.substring(RESPOND.length()).split(",", -1));
        if (departments.contains("")) {
            throw wrong(place, "\"" + word + "\" names no department; write decide:finance,sales");
        }
        return departments;
    }

    /**
     * The lines of a file that says who may do what.
     *
     * @return none where there is no file
     * @throws MainstayException if it cannot be read as text in UTF-8
     */
    public static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (CharacterCodingException e) {
            throw new MainstayException(Code.BAD_INPUT, file + " is not UTF-8; save it as UTF-8", e);
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE, file + " cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private static MainstayException wrong(String place, String what) {
        return new MainstayException(Code.BAD_INPUT, place + what);
    }

    /** Whether a line is about this user, and not a group or everybody. */
    public boolean names(String user) {
        return lines.containsKey(user);
    }

    /** Whether it says nothing of anybody, as it ships. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /**
     * What somebody may do.
     *
     * @param user the name of the user, as the system or the key tells it
     * @param groups the groups that the user is in
     */
    public Rights of(String user, Collection<String> groups) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<String> departments = new HashSet<>();
        lines.forEach((who, given) -> {
            boolean group = who.startsWith(GROUP) && groups.contains(who.substring(GROUP.length()));
            if (who.equals(EVERYBODY) || who.equals(user) || group) {
                roles.addAll(given.roles());
                departments.addAll(given.departments());
            }
        });
        return Rights.of(user, roles, departments, NAME_FOR_USERS);
    }
}
