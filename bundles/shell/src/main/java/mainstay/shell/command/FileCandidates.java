package mainstay.shell.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import mainstay.book.MainstayException;
import mainstay.shell.command.Command.Candidate;
import mainstay.workspace.Inbox;
import picocli.CommandLine.Model.ArgSpec;

/** Files and folders, for completion. */
public final class FileCandidates {
    private static final List<String> LABELS = List.of("FILE", "FOLDER", "PATH");

    private FileCandidates() {}

    /** Whether an argument is a file or a folder, which is what its label says. */
    public static boolean areFor(ArgSpec argument) {
        return LABELS.contains(argument.paramLabel());
    }

    /**
     * What the folder holds that has been typed so far; what the distribution has where nothing in the working folder begins
     * so, as the examples are found from everywhere.
     */
    public static Ending of(String typed, CommandContext context) {
        if (Inbox.isMeant(typed)) {
            return new Ending(
                    Inbox.PREFIX,
                    context.inbox().names().stream()
                            .map(name -> new Candidate(name, ""))
                            .toList(),
                    false);
        }
        if (typed.equals("~")) {
            return new Ending("", List.of(new Candidate("~/", "")), true);
        }
        int slash = typed.lastIndexOf('/') + 1;
        String folder = typed.substring(0, slash);
        String begun = typed.substring(slash);
        List<Candidate> here = in(() -> context.paths().toRead(folder.isEmpty() ? "." : folder), begun.startsWith("."));
        boolean none = here.stream().noneMatch(file -> file.word().contains(begun));
        return new Ending(folder, none && folder.isEmpty() ? in(context::home, false) : here, false);
    }

    private static List<Candidate> in(Supplier<Path> folder, boolean hidden) {
        List<Candidate> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.get())) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (hidden == name.startsWith(".")) {
                    found.add(new Candidate(Files.isDirectory(file) ? name + "/" : name, ""));
                }
            }
        } catch (IOException | MainstayException e) {
            return List.of(); // there is no such folder, or nobody may look into it
        }
        return found;
    }
}
