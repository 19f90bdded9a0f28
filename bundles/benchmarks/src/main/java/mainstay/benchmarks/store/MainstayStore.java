package mainstay.benchmarks.store;

import java.nio.file.Path;
import java.util.List;
import mainstay.book.Book;
import mainstay.store.BookStore;
import mainstay.store.file.FolderDataDirectory;

/** The store of Mainstay itself. */
final class MainstayStore implements Keeper {
    private final Path folder;
    private final Book book;
    private final BookStore store;

    MainstayStore(Path folder, Book book) {
        this.folder = folder;
        this.book = book;
        this.store = new BookStore(FolderDataDirectory.in(folder));
    }

    @Override
    public void save() {
        store.prepareCurrent(book, List.of()).make();
        store.clear(book.name());
    }

    @Override
    public double reload() {
        return Sum.ofSpend(store.version(store.current()).orElseThrow().read());
    }

    @Override
    public Path path() {
        return folder;
    }
}
