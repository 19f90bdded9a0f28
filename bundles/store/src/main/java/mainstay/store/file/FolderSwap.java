package mainstay.store.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/**
 * Puts another state of the data directory and the configuration in the place of the present one, all or nothing. All that is to
 * come in is prepared in a folder of the data directory, with a plan. From the one rename on that gives the folder its name the
 * new state counts: whoever opens the directory next goes on where a process that was killed has left off.
 */
public final class FolderSwap {
    /** Where a state is prepared. */
    public static final String PREPARED = "restore.new";
    /** The same from the moment on when it counts. */
    public static final String BEGUN = "restore";
    /** Where the states before are. */
    public static final String KEPT = "backups";

    /** Of the data directory, in a prepared state and in a backup. */
    public static final String DATA = "data";
    /** Of the configuration. */
    public static final String CONF = "conf";

    private static final String BEFORE = "before";
    private static final String PLAN = "plan.json";
    private static final String NAME = "name";
    private static final String OUT = "out";
    private static final String FOLDER = "conf_folder";
    private static final String PUT = "conf_put";
    private static final String REMOVE = "conf_remove";

    private final Path data;
    private final FileSteps steps;

    /** In a data directory. */
    public FolderSwap(Path data, FileSteps steps) {
        this.data = data;
        this.steps = steps;
    }

    /**
     * What is to be done.
     *
     * @param name of the folder in {@link #KEPT} that keeps the present state
     * @param out the names in the data directory that go
     * @param conf the folder of the configuration
     * @param put the files of the prepared configuration that take their place there
     * @param remove the files there that go
     */
    public record Plan(String name, List<String> out, Path conf, List<String> put, List<String> remove) {
        /** Copies the lists. */
        public Plan {
            out = List.copyOf(out);
            put = List.copyOf(put);
            remove = List.copyOf(remove);
        }

        private ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put(NAME, name);
            out.forEach(json.putArray(OUT)::add);
            json.put(FOLDER, conf.toString());
            put.forEach(json.putArray(PUT)::add);
            remove.forEach(json.putArray(REMOVE)::add);
            return json;
        }

        private static Plan of(JsonNode json) {
            return new Plan(
                    json.path(NAME).asText(),
                    texts(json.path(OUT)),
                    Path.of(json.path(FOLDER).asText()),
                    texts(json.path(PUT)),
                    texts(json.path(REMOVE)));
        }

        private static List<String> texts(JsonNode array) {
            List<String> texts = new ArrayList<>();
            array.forEach(each -> texts.add(each.asText()));
            return texts;
        }
    }

    /** Whether a name in the data directory belongs to the process and its work, and not to the state. */
    public static boolean isOfTheProcess(String name) {
        return name.equals("socket")
                || name.equals("lock")
                || name.endsWith(".lock")
                || name.endsWith(".new")
                || name.equals(BEGUN)
                || name.equals(LoggedChange.BEGUN)
                || name.equals(KEPT)
                || name.startsWith("history");
    }

    /** Where a state is prepared; with folders for data and configuration, and one for what is kept of the present state. */
    public Path prepared() {
        return data.resolve(PREPARED);
    }

    /** Where what is kept of the present state is prepared: its data comes there in the end. */
    public Path before() {
        return prepared().resolve(BEFORE);
    }

    /** Has the prepared state count, and puts it into its place; in a change of the data directory. */
    public void begin(Plan plan) throws IOException {
        steps.before("write the plan");
        new CheckedJson(prepared().resolve(PLAN), "").write(plan.json());
        steps.before("begin");
        Files.move(prepared(), data.resolve(BEGUN), StandardCopyOption.ATOMIC_MOVE);
        AtomicFile.settle(data);
        goOn();
    }

    /** Whether a process has begun and not come to the end. */
    public boolean isBegun() {
        return Files.exists(data.resolve(BEGUN));
    }

    /** Ends what was begun, if so; in a change of the data directory. */
    public void goOn() throws IOException {
        Path begun = data.resolve(BEGUN);
        if (!isBegun()) {
            return;
        }
        Path before = begun.resolve(BEFORE);
        if (Files.exists(before)) {
            Plan plan = Plan.of(new CheckedJson(
                            begun.resolve(PLAN), "move the folder " + begun + " away, and restore the backup again")
                    .read()
                    .orElseThrow(() -> new MainstayException(
                            Code.STORAGE,
                            begun.resolve(PLAN) + " is missing; move the folder away, and restore the backup again")));
            Path old = Files.createDirectories(before.resolve(DATA));
            for (String name : plan.out()) {
                if (!Files.exists(old.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                    move(data.resolve(name), old.resolve(name));
                }
            }
            for (String name : names(begun.resolve(DATA))) {
                move(begun.resolve(DATA).resolve(name), data.resolve(name));
            }
            AtomicFile.settle(data);
            for (String name : plan.put()) {
                put(begun.resolve(CONF).resolve(name), plan.conf().resolve(name));
            }
            for (String name : plan.remove()) {
                steps.before("remove " + name);
                Files.deleteIfExists(plan.conf().resolve(name));
            }
            Files.createDirectories(data.resolve(KEPT));
            AtomicFile.settle(before);
            move(before, data.resolve(KEPT).resolve(plan.name()));
        }
        steps.before("clear");
        AtomicFolder.remove(begun);
    }

    private void move(Path from, Path to) throws IOException {
        if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
            steps.before("move " + from.getFileName());
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void put(Path from, Path to) throws IOException {
        steps.before("put " + to.getFileName());
        Path beside = to.resolveSibling(to.getFileName() + ".new");
        copy(from, beside);
        Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        AtomicFile.settle(to.getParent());
    }

    /**
     * Copies a file with its rights; nobody else can read it before it has them.
     *
     * @return its SHA-256
     */
    public static String copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.deleteIfExists(to);
        boolean posix = Files.getFileAttributeView(from, PosixFileAttributeView.class) != null;
        if (posix) {
            Files.createFile(to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        String digest = Sha256.copy(from, to);
        if (posix) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
        return digest;
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
