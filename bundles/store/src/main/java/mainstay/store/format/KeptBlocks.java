package mainstay.store.format;

import java.io.IOException;
import java.util.function.Supplier;
import mainstay.book.Lazy;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/** The bytes of the blocks of one column, right by their checksums, that are taken apart when somebody asks for the column. */
final class KeptBlocks {
    private final byte[][] blocks;
    private final Lazy<Buffers> scratch = Lazy.of(Buffers::new);

    KeptBlocks(int count) {
        this.blocks = new byte[count][];
    }

    /** Keeps a block, which has {@link ByteInput#SLACK} bytes behind its last. */
    void keep(int number, byte[] bytes) {
        blocks[number] = bytes;
    }

    ByteInput block(int number) {
        return new ByteInput(blocks[number], blocks[number].length - ByteInput.SLACK);
    }

    Buffers scratch() {
        return scratch.get();
    }

    /** What is made once, when it is first asked for. */
    static <T> Supplier<T> later(Making<T> making) {
        return Lazy.of(() -> {
            try {
                return making.make();
            } catch (IOException e) {
                throw new MainstayException(
                        Code.STORAGE, "a saved book is damaged (" + e.getMessage() + "); import the book again", e);
            }
        });
    }

    /** Makes a column, or whatever else the bytes hold. */
    @FunctionalInterface
    interface Making<T> {
        T make() throws IOException;
    }
}
