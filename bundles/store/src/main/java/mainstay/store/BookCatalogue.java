package mainstay.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.file.AtomicFile;
import mainstay.store.file.AtomicFolder;
import mainstay.store.file.CheckedJson;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FileState;
import mainstay.store.file.FolderDataDirectory;
import mainstay.store.file.Replacement;

/**
 * Which books there are and where each lies: {@code books/catalogue.json}. A book has a folder, and in it a folder for each
 * version of its accounts with what belongs to them; of two versions at most, the one that counts and the one before. So a
 * book is replaced, dropped or brought back by one rename, that of the catalogue, and what a reader has open stays as it is.
 *
 * <p>It is looked at each time, as another process may have written it, and read when it is not the file that it was. An old data directory, with one book at its top, is
 * read where it is and moved at the first change.
 */
final class BookCatalogue {
    /** How many bytes of a name a folder takes over; the longest file name has 255. */
    private static final int LONGEST_FOLDER = 100;

    private static final String BOOKS = "books";
    private static final String FILE = "catalogue.json";
    private static final String NEW = ".new";
    private static final String CURRENT = "current";
    /** The folder of the current accounts, under the data directory: for the start script, which measures them. */
    private static final String PLACE = "place";

    private static final String OLD_IS_THERE = "old_is_there";
    private static final String NAME = "name";
    private static final String FOLDER = "folder";
    private static final String VERSION = "version";
    private static final String BEFORE = "before";
    private static final String LAST = "last";

    private final DataDirectory directory;
    private volatile Known known = new Known(Optional.empty(), new Content("", false, Map.of()));

    BookCatalogue(DataDirectory directory) {
        this.directory = directory;
    }

    /**
     * A book.
     *
     * @param folder the name of its folder
     * @param version the version that counts, from 1; 0 when it was dropped, or has none yet
     * @param before the version before; 0 for none
     * @param last the last number that was given to a version: none is given twice
     */
    record Entry(String name, String folder, int version, int before, int last) {

        /** A book of which there is no version yet. */
        static Entry of(String name, String folder) {
            return new Entry(name, folder, 0, 0, 0);
        }

        Entry with(int newVersion, int newBefore) {
            return new Entry(name, folder, newVersion, newBefore, Math.max(last, newVersion));
        }
    }

    /**
     * What the file holds.
     *
     * @param current the name of the book that was last imported or chosen; empty for none
     * @param oldIsThere whether the files of an old data directory have been taken over and not yet removed
     */
    private record Content(String current, boolean oldIsThere, Map<String, Entry> entries) {

        Content with(String newCurrent, Entry entry) {
            Map<String, Entry> all = new LinkedHashMap<>(entries);
            all.put(entry.name(), entry);
            return new Content(newCurrent, oldIsThere, all);
        }
    }

    private Path data() {
        return directory.path();
    }

    private Path root() {
        return data().resolve(BOOKS);
    }

    private Optional<OldLayout> old() {
        return Files.exists(root()) ? Optional.empty() : OldLayout.in(data());
    }

    private CheckedJson file(Path books) {
        return new CheckedJson(books.resolve(FILE), "put it back from a backup; the books themselves are beside it");
    }

    /** What was read last, and of which file. */
    private record Known(Optional<String> state, Content content) {}

    private Content read() {
        Optional<String> now = FileState.of(root().resolve(FILE), System.currentTimeMillis());
        Known last = known;
        if (now.isPresent() && now.equals(last.state())) {
            return last.content();
        }
        Content content = readAnew();
        known = new Known(now, content);
        return content;
    }

    private Content readAnew() {
        Optional<JsonNode> root = file(root()).read();
        if (root.isEmpty() && hasFolders()) {
            throw new MainstayException(
                    Code.STORAGE,
                    root().resolve(FILE)
                            + " is missing, which says what the books beside it are; put it back from a backup");
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        root.ifPresent(json -> json.path(BOOKS)
                .forEach(each -> entries.put(
                        each.path(NAME).asText(),
                        new Entry(
                                each.path(NAME).asText(),
                                each.path(FOLDER).asText(),
                                each.path(VERSION).asInt(),
                                each.path(BEFORE).asInt(),
                                each.path(LAST).asInt()))));
        return new Content(
                root.map(json -> json.path(CURRENT).asText()).orElse(""),
                root.map(json -> json.path(OLD_IS_THERE).asBoolean()).orElse(false),
                entries);
    }

    private boolean hasFolders() {
        if (!Files.isDirectory(root())) {
            return false;
        }
        try (Stream<Path> files = Files.list(root())) {
            return files.anyMatch(Files::isDirectory);
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    private void write(Path books, Content content) {
        prepare(books, content).make();
    }

    private Replacement prepare(Path books, Content content) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(CURRENT, content.current());
        Optional.ofNullable(content.entries().get(content.current()))
                .filter(entry -> entry.version() > 0)
                .ifPresent(entry -> json.put(PLACE, BOOKS + "/" + entry.folder() + "/" + entry.version()));
        if (content.oldIsThere()) {
            json.put(OLD_IS_THERE, true);
        }
        ArrayNode all = json.putArray(BOOKS);
        content.entries().values().forEach(entry -> all.addObject()
                .put(NAME, entry.name())
                .put(FOLDER, entry.folder())
                .put(VERSION, entry.version())
                .put(BEFORE, entry.before())
                .put(LAST, entry.last()));
        return file(books).prepare(json);
    }

    /** The name of the book that was last imported or chosen; empty for none. */
    String current() {
        return old().map(OldLayout::current).orElseGet(() -> read().current());
    }

    /** The names of all books that anything is kept of, in the order in which they came. */
    List<String> names() {
        return old().map(OldLayout::names)
                .orElseGet(() -> List.copyOf(read().entries().keySet()));
    }

    /** Where a book lies; empty if nothing is kept of it, or if it was dropped. */
    Optional<BookFolder> find(String name) {
        Optional<OldLayout> old = old();
        return old.isPresent()
                ? old.get().find(name)
                : entry(name).filter(entry -> entry.version() > 0).map(entry -> folder(entry, entry.version()));
    }

    /** Where its reviews lie, whether it was dropped or not. */
    Optional<BookFolder> findReviews(String name) {
        Optional<OldLayout> old = old();
        return old.isPresent() ? old.get().find(name) : entry(name).map(entry -> folder(entry, entry.version()));
    }

    /** Where the version before lies; empty if there is none. */
    Optional<BookFolder> findBefore(String name) {
        return old().isPresent()
                ? Optional.empty()
                : entry(name).filter(entry -> entry.before() > 0).map(entry -> folder(entry, entry.before()));
    }

    private Optional<Entry> entry(String name) {
        return Optional.ofNullable(read().entries().get(name));
    }

    private BookFolder folder(Entry entry, int version) {
        return folder(root(), entry, version);
    }

    private static BookFolder folder(Path books, Entry entry, int version) {
        Path folder = books.resolve(entry.folder());
        Path state = folder.resolve(Integer.toString(version));
        return new BookFolder(
                entry.name(),
                state,
                state.resolve(BookFolder.COVERAGE),
                folder.resolve(BookFolder.REVIEWS),
                review -> true,
                false);
    }

    /** Makes a change of what is kept of books, in a change of the data directory; an old one is moved first. */
    <T> T change(String what, Supplier<T> work) {
        return directory.change(what, () -> {
            prepare();
            return work.get();
        });
    }

    /** The same with work that gives nothing. */
    void change(String what, Runnable work) {
        change(what, () -> {
            work.run();
            return work;
        });
    }

    private void prepare() {
        old().ifPresent(this::move);
        if (!Files.exists(root())) {
            write(root(), new Content("", false, Map.of()));
        }
        Content content = read();
        if (content.oldIsThere()) {
            OldLayout.clear(data());
            write(root(), new Content(content.current(), false, content.entries()));
        }
    }

    /** All is there under another name first, and counts from one rename on. */
    private void move(OldLayout old) {
        try {
            AtomicFolder.create(data().resolve(BOOKS + NEW), books -> {
                Content content = new Content(old.current(), true, Map.of());
                for (String name : old.names()) {
                    Entry entry =
                            Entry.of(name, freeFolder(name, content, books)).with(1, 0);
                    old.copy(name, folder(books, entry, 1));
                    content = content.with(content.current(), entry);
                }
                write(books, content);
                return root();
            });
        } catch (IOException e) {
            throw failed("written", e);
        }
    }

    /** Where a book lies that changes; it is there from now on, if without accounts. To be called in a change. */
    BookFolder make(String name) {
        Entry entry = made(name);
        if (entry.version() == 0) {
            entry = entry.with(next(entry), entry.before());
            write(root(), read().with(read().current(), entry));
        }
        return folder(entry, entry.version());
    }

    /** Where the reviews of a book lie, which need no accounts. To be called in a change. */
    BookFolder makeReviews(String name) {
        Entry entry = made(name);
        Content content = read();
        if (content.current().isEmpty()) {
            write(root(), content.with(name, entry));
        }
        return folder(entry, entry.version());
    }

    /** The entry of a book, which is written before anything is put into its folder: so every folder has one. */
    private Entry made(String name) {
        Content content = read();
        Entry entry = content.entries().get(name);
        if (entry == null) {
            entry = Entry.of(name, freeFolder(name, content, root()));
            write(root(), content.with(content.current(), entry));
        }
        return entry;
    }

    /** Writes a version that is to count, and its book to be the current one. To be called in a change, as what follows. */
    Replacement add(String name, AtomicFolder.Filling filling) {
        Entry entry = made(name);
        int next = next(entry);
        Path folder = root().resolve(entry.folder());
        try {
            AtomicFolder.create(folder.resolve(NEW), beside -> {
                filling.fill(beside);
                return folder.resolve(Integer.toString(next));
            });
        } catch (IOException e) {
            throw failed("written", e);
        }
        boolean replaces = entry.version() > 0
                && Files.exists(folder(entry, entry.version()).book());
        return prepare(name, entry.with(next, replaces ? entry.version() : entry.before()));
    }

    /** Prepares that a book is the current one. */
    Replacement use(String name) {
        return prepare(name, made(name));
    }

    /** Prepares that a book goes; it is then the version before. */
    Replacement drop(String name) {
        Entry entry = made(name);
        return prepare(read().current(), entry.with(0, entry.version()));
    }

    /** Prepares that the version before comes back, and keeps the one that it takes the place of. */
    Replacement undo(String name) {
        Entry entry = made(name);
        return prepare(name, entry.with(entry.before(), entry.version()));
    }

    private Replacement prepare(String current, Entry entry) {
        return prepare(root(), read().with(current, entry));
    }

    /** Removes the versions of a book that neither count nor can come back. */
    void clear(String name) {
        entry(name).ifPresent(this::clear);
    }

    private void clear(Entry entry) {
        for (int version : versions(entry)) {
            if (version != entry.version() && version != entry.before()) {
                AtomicFolder.remove(root().resolve(entry.folder()).resolve(Integer.toString(version)));
            }
        }
    }

    private int next(Entry entry) {
        int last = Math.max(entry.last(), Math.max(entry.version(), entry.before())); // which older catalogues have not
        for (int version : versions(entry)) {
            last = Math.max(last, version);
        }
        return last + 1;
    }

    private List<Integer> versions(Entry entry) {
        Path folder = root().resolve(entry.folder());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[1-9][0-9]{0,8}"))
                    .map(Integer::valueOf)
                    .toList();
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    /** A folder that no other book has, also where letters of both cases are one. */
    private static String freeFolder(String name, Content content, Path books) {
        String wanted = shortened(safe(name));
        String folder = wanted;
        for (int number = 2; isTaken(folder, content, books); number++) {
            folder = wanted + "-" + number;
        }
        return folder;
    }

    private static boolean isTaken(String folder, Content content, Path books) {
        String lower = folder.toLowerCase(Locale.ROOT);
        return Files.exists(books.resolve(folder))
                || content.entries().values().stream()
                        .anyMatch(
                                entry -> entry.folder().toLowerCase(Locale.ROOT).equals(lower));
    }

    /** A file name for any name that a user may give a book. */
    static String safe(String book) {
        String safe = book.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return safe.isEmpty() || safe.startsWith(".") ? "_" + safe : safe;
    }

    private static String shortened(String folder) {
        int end = folder.length();
        while (folder.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST_FOLDER) {
            end = folder.offsetByCodePoints(end, -1);
        }
        return folder.substring(0, end);
    }

    private MainstayException failed(String what, IOException e) {
        return new MainstayException(
                Code.STORAGE, root() + " cannot be " + what + " (" + FolderDataDirectory.reason(e) + ")", e);
    }

    /** Keeps a file of the version before in the new one. */
    static void keep(Path from, Path to) {
        if (Files.exists(from)) {
            AtomicFile.replace(to, out -> Files.copy(from, out));
        }
    }
}
