package mainstay.workspace;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.run.compare.WhatIf;
import mainstay.store.AuditLog;
import mainstay.store.ScenarioStore;
import mainstay.store.ScenarioStore.Scenario;
import mainstay.store.file.Replacement;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Assumptions that are kept under a name with their book, to be looked at again, compared, and put into force. */
@Component(service = Scenarios.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Scenarios {
    private final Workspace workspace;
    private final ScenarioStore store;

    /** Started by the framework. */
    @Activate
    public Scenarios(@Reference Workspace workspace, @Reference ScenarioStore store) {
        this.workspace = workspace;
        this.store = store;
    }

    /** The scenarios of the current book, in the order in which they were saved. */
    public List<Scenario> list() {
        return store.all(workspace.bookName());
    }

    /**
     * A scenario of the current book.
     *
     * @throws MainstayException if there is none of this name
     */
    public Scenario named(String name) {
        List<Scenario> all = list();
        return all.stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> MainstayException.unknown(
                        Code.NOT_FOUND,
                        "scenario",
                        name,
                        all.stream().map(Scenario::name).toList(),
                        "whatif NAME=VALUE --save NAME makes one"));
    }

    /**
     * Keeps changes under a name, in place of what was there, and records it.
     *
     * @param changes values by the names of parameters and figures, which were tried before
     * @param user who saves them
     * @param at now
     * @return whether there was one of this name
     * @throws MainstayException if the name is blank
     */
    public boolean save(String name, Map<String, String> changes, String user, Instant at) {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new MainstayException(Code.WRONG_CALL, "a scenario needs a name, such as: --save optimistic");
        }
        Scenario scenario = new Scenario(name, changes, user, at.truncatedTo(ChronoUnit.SECONDS));
        return workspace.inTurn("saving a scenario", () -> {
            boolean replaces = list().stream().anyMatch(other -> other.name().equals(name));
            record("save scenario", scenario, user, at, () -> store.prepareSave(workspace.bookName(), scenario));
            return replaces;
        });
    }

    /**
     * Takes a scenario away, and records it.
     *
     * @param user who drops it
     * @param at now
     */
    public void drop(String name, String user, Instant at) {
        workspace.inTurn("dropping a scenario", () -> {
            Scenario scenario = named(name);
            record("drop scenario", scenario, user, at, () -> store.prepareDrop(workspace.bookName(), name));
            return scenario;
        });
    }

    /**
     * Puts the parameters of a scenario into force for its book, all at once, and records it.
     *
     * @param user who does it
     * @param at now
     * @return what was changed
     * @throws MainstayException if it has figures of accounts, which come with an import
     */
    public Map<String, String> apply(String name, String user, Instant at) {
        return workspace.inTurn("applying a scenario", () -> applied(name, user, at));
    }

    private Map<String, String> applied(String name, String user, Instant at) {
        Scenario scenario = named(name);
        Map<String, String> figures = AccountFigures.among(scenario.changes(), workspace.assumptions());
        if (!figures.isEmpty()) {
            throw new MainstayException(
                    Code.BAD_INPUT,
                    "scenario " + name + " has other figures of accounts, which come with an import and not with"
                            + " parameters: " + String.join(", ", figures.keySet()));
        }
        return workspace.changeAll("apply scenario", name, scenario.changes(), user, at);
    }

    /** The same whatever others have changed since this session last looked. */
    public Map<String, String> applyAllTheSame(String name, String user, Instant at) {
        return workspace.allTheSame(() -> apply(name, user, at));
    }

    /** Does work with what would change under a scenario, under one lease. */
    public <T> T show(String name, Function<WhatIf, T> work) {
        Scenario scenario = named(name);
        return workspace.withResult(now -> work.apply(workspace.whatIf(now, scenario.changes())));
    }

    /** Does work with what would change from one scenario to another, under one lease. */
    public <T> T diff(String before, String after, Function<WhatIf, T> work) {
        Scenario one = named(before);
        Scenario other = named(after);
        return workspace.withResult(now -> work.apply(WhatIf.of(
                workspace.whatIf(now, one.changes()).then(),
                workspace.whatIf(now, other.changes()).then())));
    }

    private void record(String what, Scenario scenario, String user, Instant at, Supplier<Replacement> change) {
        workspace.rights().require(Role.ANALYSE, "to change scenarios");
        Map<String, String> detail = new HashMap<>();
        detail.put("book", workspace.bookName());
        detail.put("scenario", scenario.name());
        detail.put("changes", words(scenario.changes()));
        workspace.audit().record(AuditLog.Area.PARAMETERS, at, user, what, "", detail, () -> List.of(change.get()));
    }

    /** Changes in one line. */
    public static String words(Map<String, String> changes) {
        return changes.entrySet().stream()
                .map(change -> change.getKey() + "=" + change.getValue())
                .collect(Collectors.joining(" "));
    }
}
