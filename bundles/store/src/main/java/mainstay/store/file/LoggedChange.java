package mainstay.store.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/**
 * Files that take the places of those before, all of them, when a line of a journal that tells of it is on disk. Before that
 * line is written, the file {@value #BEGUN} in the data directory says which files these are, and how long the journal is with
 * the line. So whoever has the next turn ends what a process that was killed had begun: where the journal is that long they
 * take their places, else they are dropped.
 */
public final class LoggedChange {
    /** Which files are about to take their places; only there while they do. */
    static final String BEGUN = "changing";

    private static final String JOURNAL = "journal";
    private static final String LENGTH = "length";
    private static final String FILES = "files";

    private final Path data;
    private final List<Replacement> files;
    private final FileSteps steps;

    /**
     * A change of files in a data directory.
     *
     * @param files what is on disk already; none where a line tells of something that is no file
     */
    public LoggedChange(Path data, List<Replacement> files, FileSteps steps) {
        this.data = data;
        this.files = List.copyOf(files);
        this.steps = steps;
    }

    /**
     * Keeps what is about to happen; the line is written next.
     *
     * @param journal where the line is written
     * @param length how long that file is with it, in bytes
     */
    public void begin(Path journal, long length) {
        if (files.isEmpty()) {
            return;
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(JOURNAL, data.relativize(journal).toString()).put(LENGTH, length);
        ArrayNode names = json.putArray(FILES);
        files.forEach(each -> names.add(data.relativize(each.file()).toString()));
        step("begin");
        begun(data).write(json);
        step("write the line");
    }

    /** Has the files take their places, after the line was written. */
    public void end() {
        files.forEach(each -> {
            step("replace " + each.file().getFileName());
            each.make();
        });
        step("end");
        clear(data);
    }

    /** Makes nothing of it, where the line is not there. */
    public void drop() {
        files.forEach(Replacement::drop);
        clear(data);
    }

    /** Whether there is a change in a data directory that has begun and not ended. */
    static boolean isBegun(Path data) {
        return Files.exists(data.resolve(BEGUN));
    }

    /** Ends what a process that was killed had begun, if so; in a change of the data directory. */
    static void goOn(Path data) {
        if (isBegun(data)) {
            begun(data).read().ifPresent(plan -> goOn(data, plan));
            clear(data);
        }
    }

    private static void goOn(Path data, JsonNode plan) {
        boolean isLogged = data.resolve(plan.path(JOURNAL).asText()).toFile().length()
                >= plan.path(LENGTH).asLong();
        plan.path(FILES).forEach(name -> {
            Replacement file = new Replacement(data.resolve(name.asText()));
            if (!isLogged) {
                file.drop();
            } else if (Files.exists(file.beside())) {
                file.make();
            }
        });
    }

    private static CheckedJson begun(Path data) {
        return new CheckedJson(data.resolve(BEGUN), "remove it, and look whether the last change was made: audit list");
    }

    private static void clear(Path data) {
        if (data.resolve(BEGUN).toFile().delete()) {
            AtomicFile.settle(data); // or it would be there again after a power cut, beside files of a later change
        }
    }

    private void step(String what) {
        try {
            steps.before(what);
        } catch (IOException e) {
            throw new MainstayException(Code.STORAGE, what + ": " + FolderDataDirectory.reason(e), e);
        }
    }
}
