package mainstay.workspace.roles;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/** What one person may do. Immutable. */
public final class Rights {
    private final String user;
    private final Set<Role> roles;
    private final Set<String> departments;
    private final String file;
    private final Consumer<String> refusals;

    private Rights(String user, Set<Role> roles, Set<String> departments, String file, Consumer<String> refusals) {
        this.user = user;
        this.file = file;
        this.roles = roles;
        this.departments = departments;
        this.refusals = refusals;
    }

    /** Everything: of who works alone, or owns the engine. */
    public static Rights everything() {
        return new Rights("", EnumSet.allOf(Role.class), Set.of(), "", refusal -> {});
    }

    /** To look, and nothing else. */
    public static Rights toLook(String user) {
        return of(user, EnumSet.of(Role.LOOK), Set.of(), "conf/roles");
    }

    /**
     * The rights that come of roles.
     *
     * @param user who has them
     * @param given the roles as the file gives them; none for somebody who may do nothing
     * @param departments those for which the person may respond where {@link Role#RESPOND} is given
     * @param file the file that gives them, as it is called in messages
     */
    static Rights of(String user, Set<Role> given, Set<String> departments, String file) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(given);
        if (roles.contains(Role.ADMINISTER)) {
            roles.addAll(EnumSet.allOf(Role.class));
        }
        if (roles.contains(Role.DECIDE)) {
            roles.add(Role.RESPOND);
        }
        if (!roles.isEmpty()) {
            roles.add(Role.LOOK);
        }
        return new Rights(user, roles, Set.copyOf(departments), file, refusal -> {});
    }

    /** The same; whatever is refused is told, in a sentence, to who keeps it. */
    public Rights telling(Consumer<String> log) {
        return new Rights(user, roles, departments, file, log);
    }

    /** Whether the person has a role. */
    public boolean may(Role role) {
        return roles.contains(role);
    }

    /**
     * Refuses what the person may not do.
     *
     * @param role the role that it needs
     * @param what what is to be done, such as {@code models activate}
     * @throws MainstayException if the person has not the role, naming it and the file that gives it
     */
    public void require(Role role, String what) {
        if (!may(role)) {
            throw refused(what + " needs the role " + role.word());
        }
    }

    /**
     * Refuses to speak for a department that is not the person's.
     *
     * @param what what is to be done, such as {@code review agree}
     * @throws MainstayException if the person may not respond for it
     */
    public void requireDepartment(String department, String what) {
        if (!may(Role.DECIDE) && !departments.contains(department)) {
            throw refused(what + " for " + department + " needs the role decide:" + department);
        }
    }

    private MainstayException refused(String why) {
        String refusal = why + ", and " + user + " has " + words() + " by " + file;
        refusals.accept(refusal);
        return new MainstayException(Code.NOT_ALLOWED, refusal + "; who administers this engine can give it there");
    }

    private String words() {
        if (may(Role.ADMINISTER)) {
            return Role.ADMINISTER.word();
        }
        String words = roles.stream()
                .filter(role -> role != Role.RESPOND)
                .map(Role::word)
                .collect(Collectors.joining(", "));
        String responds = departments.isEmpty() || may(Role.DECIDE)
                ? ""
                : ", decide:" + String.join(",", new TreeSet<>(departments));
        return words.isEmpty() ? "no role" : words + responds;
    }
}
