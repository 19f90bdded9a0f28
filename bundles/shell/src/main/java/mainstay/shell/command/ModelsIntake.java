package mainstay.shell.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mainstay.models.LifeCycle;
import mainstay.reporting.text.View;
import picocli.CommandLine.ParseResult;

/** How model files come in. */
final class ModelsIntake {
    private final LifeCycle lifeCycle;

    private ModelsIntake(LifeCycle lifeCycle) {
        this.lifeCycle = lifeCycle;
    }

    static List<ModelsAction> actions(LifeCycle lifeCycle) {
        ModelsIntake intake = new ModelsIntake(lifeCycle);
        return List.of(
                new ModelsAction(
                        "trust FILE",
                        "adds a file or a signer's certificate to the trusted models",
                        1,
                        1,
                        Set.of(ModelsAction.WHY),
                        intake::trust),
                new ModelsAction(
                        "admit FILE",
                        "checks a file in a separate process; activates nothing yet",
                        1,
                        1,
                        Set.of(ModelsAction.WHY),
                        intake::admit));
    }

    private View trust(List<String> arguments, ParseResult call, Context context) {
        String trusted = lifeCycle.trust(path(arguments.get(0), context), ModelsAction.act(call, context));
        return new View.Done(List.of(trusted + "; next: models admit " + arguments.get(0)));
    }

    private View admit(List<String> arguments, ParseResult call, Context context) {
        List<String> notes = new ArrayList<>();
        for (String ref : lifeCycle.admit(path(arguments.get(0), context), ModelsAction.act(call, context))) {
            notes.add(ref + " is admitted but not yet active; next: models activate " + ref);
        }
        return new View.Done(notes);
    }

    /** A relative path starts where the user stands, or, where that has no such file, in the distribution. */
    private static Path path(String typed, Context context) {
        Path here = context.workingFolder().resolve(typed);
        Path shipped = context.home().resolve(typed);
        return !here.toFile().exists() && shipped.toFile().exists() ? shipped : here;
    }
}
