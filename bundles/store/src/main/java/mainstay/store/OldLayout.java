package mainstay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.store.file.AtomicFile;
import mainstay.store.file.AtomicFolder;
import mainstay.store.file.GroupRights;

/**
 * A data directory from when there was one book at a time: {@code book.mainstay}, the parameters of all books in
 * {@code parameters.json}, and the folders {@code coverage} and {@code reviews}, at its top.
 */
final class OldLayout {
    /** What a book is called whose file does not tell it any more. */
    private static final String UNREADABLE = "unreadable";

    private static final List<String> TOP =
            List.of(BookFolder.BOOK, BookFolder.PARAMETERS, BookFolder.COVERAGE, BookFolder.REVIEWS);

    private final Path data;

    private OldLayout(Path data) {
        this.data = data;
    }

    /** The old layout, if there is anything of it. */
    static Optional<OldLayout> in(Path data) {
        return TOP.stream().anyMatch(name -> Files.exists(data.resolve(name)))
                ? Optional.of(new OldLayout(data))
                : Optional.empty();
    }

    /** The name of the book at the top; where there is none, of another of which something is kept. */
    String current() {
        Path book = data.resolve(BookFolder.BOOK);
        return Files.exists(book)
                ? nameIn(book).orElse(UNREADABLE)
                : others().stream().findFirst().orElse("");
    }

    List<String> names() {
        Set<String> names = new LinkedHashSet<>(List.of(current()));
        names.addAll(others());
        names.remove("");
        return List.copyOf(names);
    }

    /** The books that are not at the top, whose parameters, plans or reviews are kept. */
    private Set<String> others() {
        Set<String> names = new LinkedHashSet<>();
        reviews().forEach(review -> bookOf(review).ifPresent(names::add));
        names.addAll(booksWithParameters());
        Path book = data.resolve(BookFolder.BOOK);
        Optional<String> top = Files.exists(book) ? nameIn(book) : Optional.empty();
        Set<String> folders = new LinkedHashSet<>();
        names.forEach(name -> folders.add(BookCatalogue.safe(name)));
        top.ifPresent(name -> folders.add(BookCatalogue.safe(name)));
        list(data.resolve(BookFolder.COVERAGE)).stream()
                .filter(folder -> !folders.contains(folder))
                .forEach(names::add);
        return names;
    }

    private Set<String> booksWithParameters() {
        try {
            return ParameterFile.old(parameters()).keySet();
        } catch (MainstayException e) {
            return Set.of(); // whoever reads the parameters of a book says what is wrong with them
        }
    }

    private Path parameters() {
        return data.resolve(BookFolder.PARAMETERS);
    }

    Optional<BookFolder> find(String name) {
        return names().contains(name) ? Optional.of(folder(name)) : Optional.empty();
    }

    private BookFolder folder(String name) {
        boolean atTop = name.equals(current());
        return new BookFolder(
                name,
                atTop ? data : data.resolve("no book of this name"),
                data.resolve(BookFolder.COVERAGE).resolve(BookCatalogue.safe(name)),
                data.resolve(BookFolder.REVIEWS),
                review -> bookOf(review).orElseGet(this::current).equals(name),
                true);
    }

    private List<String> reviews() {
        return list(data.resolve(BookFolder.REVIEWS)).stream()
                .filter(name -> !name.startsWith("."))
                .toList();
    }

    /** The name of the book that a review was opened on; empty if its file does not tell it any more. */
    private Optional<String> bookOf(String review) {
        return nameIn(data.resolve(BookFolder.REVIEWS).resolve(review).resolve(ReviewStore.BOOK));
    }

    private static Optional<String> nameIn(Path book) {
        try {
            return Optional.of(BookFile.heading(book).name());
        } catch (MainstayException e) {
            return Optional.empty(); // whoever reads the book itself says what is wrong with it
        }
    }

    /** Puts all that is kept of a book into its new folder; what is there stays as it is. */
    void copy(String name, BookFolder to) throws IOException {
        BookFolder from = folder(name);
        GroupRights.create(to.state());
        if (Files.exists(from.book())) {
            link(from.book(), to.book());
        }
        Map<String, String> changes = ParameterFile.old(parameters()).getOrDefault(name, Map.of());
        if (!changes.isEmpty()) {
            new ParameterFile(to.parameters())
                    .prepare(new ParameterFile.Content(changes, Map.of()))
                    .make();
        }
        linkAll(from.coverage(), to.coverage());
        for (String review : reviews()) {
            if (from.owns().test(review)) {
                linkAll(from.reviews().resolve(review), to.reviews().resolve(review));
            }
        }
        AtomicFile.settle(to.state());
    }

    private static void linkAll(Path from, Path to) throws IOException {
        for (String file : list(from)) {
            link(from.resolve(file), to.resolve(file));
        }
        if (Files.isDirectory(to)) {
            AtomicFile.settle(to);
        }
    }

    private static void link(Path from, Path to) throws IOException {
        GroupRights.create(to.getParent());
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | IOException e) {
            AtomicFile.replace(to, out -> Files.copy(from, out)); // where the file system has no second names
        }
    }

    private static List<String> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw FrozenFiles.failed(folder, "read", e);
        }
    }

    /** Removes what was taken over. */
    static void clear(Path data) {
        new ArrayList<>(TOP).forEach(name -> AtomicFolder.remove(data.resolve(name)));
    }
}
