package mainstay.store.format;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.CellOrigin;
import mainstay.book.DataProblem;
import mainstay.book.TextColumn;
import mainstay.book.WalletField;

/** Reads a book that a {@link StoredBookWriter} wrote. */
public final class StoredBookReader {
    static final byte[] BEGIN = {'M', 'A', 'I', 'N', 0, 0, 0, 2};
    /** What a book with plan tables begins with: these come last. */
    static final byte[] BEGIN_WITH_PLAN = {'M', 'A', 'I', 'N', 0, 0, 0, 3};
    /** A book of more rows is read and written on several threads. */
    static final int ROWS_WORTH_THREADS = 100_000;

    private static final long BYTES_WORTH_THREADS = 1 << 20;

    private final ByteInput head;
    private final BlockReader blocks;
    private final ColumnReader columns;

    private StoredBookReader(ByteInput head, BlockReader blocks) {
        this.head = head;
        this.blocks = blocks;
        this.columns = new ColumnReader(head, blocks);
    }

    /**
     * Whether a file begins as this format does.
     *
     * @throws DamagedFileException when it is too short to begin at all
     * @throws IOException when it cannot be read
     */
    public static boolean reads(FileChannel file) throws IOException {
        return BlockFile.begins(file, BEGIN) || BlockFile.begins(file, BEGIN_WITH_PLAN);
    }

    /**
     * Reads a book.
     *
     * @throws DamagedFileException when the file is not as it was written
     * @throws IllegalArgumentException when its content is no book
     * @throws IOException when it cannot be read
     */
    public static Book read(FileChannel file) throws IOException {
        BlockFile.Place place = BlockFile.Place.of(file);
        ByteInput head = place.head(file);
        try (Workers workers = Workers.of(file.size() > BYTES_WORTH_THREADS)) {
            BlockReader blocks = new BlockReader(file, BEGIN.length, place.position(), head, workers);
            return new StoredBookReader(head, blocks).book(hasPlan(file));
        }
    }

    /**
     * Reads what stands before the tables: a book without accounts. Blocks are not looked at.
     *
     * @throws DamagedFileException when the head is not as it was written
     * @throws IOException when it cannot be read
     */
    public static Book heading(FileChannel file) throws IOException {
        return heading(BlockFile.Place.of(file).head(file))
                .accounts(AccountField.ACCOUNT_ID, TextColumn.of())
                .build();
    }

    /**
     * How many accounts the book in a file has, without reading them.
     *
     * @throws IOException if it cannot be read, or if it is damaged
     */
    public static int accounts(FileChannel file) throws IOException {
        ByteInput head = BlockFile.Place.of(file).head(file);
        heading(head);
        return head.getRows();
    }

    private static BookBuilder heading(ByteInput head) throws IOException {
        BookBuilder builder = new BookBuilder(head.getText()).currency(head.getText());
        builder.digest(head.getText()).defaultMargin(head.getDouble());
        for (int margins = head.getCount(); margins > 0; margins--) {
            builder.lineMargin(head.getText(), head.getDouble());
        }
        return builder;
    }

    /**
     * Whether the book in a file has plan tables, without reading them.
     *
     * @throws IOException if it cannot be read, or if it is too short to begin at all
     */
    public static boolean hasPlan(FileChannel file) throws IOException {
        return BlockFile.begins(file, BEGIN_WITH_PLAN);
    }

    private Book book(boolean isPlanned) throws IOException {
        BookBuilder builder = heading(head);
        int accounts = head.getRows();
        CellOrigin accountOrigin = accounts(builder, accounts);
        List<String> lines = lines();
        int wallets = head.getRows();
        int[] starts = head.getFlag() ? blocks.ints(accounts + 1) : null;
        int[] lineOf = starts == null ? null : blocks.places(wallets, lines.size());
        CellOrigin walletOrigin = measures(builder, wallets);
        builder.origins(accountOrigin, walletOrigin).problems(problems());
        PlanReader plan = new PlanReader(head, blocks, columns, this::origin);
        if (isPlanned) {
            plan.read(accounts);
        }
        head.requireEnd();
        blocks.finish();
        requireAscent(starts, wallets, "wallets");
        if (isPlanned) {
            plan.addTo(builder);
        }
        return builder.walletsInOrder(starts, lineOf, lines).build();
    }

    private CellOrigin accounts(BookBuilder builder, int accounts) throws IOException {
        for (int fields = head.getCount(); fields > 0; fields--) {
            AccountField field = AccountField.named(head.getText())
                    .orElseThrow(() -> new DamagedFileException("an unknown column of accounts"));
            if (field.isNumber()) {
                builder.accounts(field, columns.numbers(accounts));
            } else {
                builder.accounts(field, columns.texts(accounts));
            }
        }
        for (int extras = head.getCount(); extras > 0; extras--) {
            builder.extra(head.getText(), columns.texts(accounts));
        }
        return origin();
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int line = head.getCount(); line > 0; line--) {
            lines.add(head.getText());
        }
        return lines;
    }

    private CellOrigin measures(BookBuilder builder, int wallets) throws IOException {
        for (int fields = head.getCount(); fields > 0; fields--) {
            WalletField field = WalletField.named(head.getText())
                    .orElseThrow(() -> new DamagedFileException("an unknown column of wallets"));
            builder.wallets(field, columns.numbers(wallets));
        }
        return origin();
    }

    /** Starts of the rows of accounts must begin at 0, never go back, and end at the number of rows. */
    static void requireAscent(int[] starts, int rows, String what) throws DamagedFileException {
        if (starts == null) {
            return;
        }
        boolean ascend = starts[0] == 0 && starts[starts.length - 1] == rows;
        for (int account = 1; account < starts.length; account++) {
            ascend &= starts[account - 1] <= starts[account];
        }
        if (!ascend) {
            throw new DamagedFileException(what + " that do not ascend");
        }
    }

    /** There may be as many as rows, and hardly a command asks for them. */
    private Supplier<List<DataProblem>> problems() throws IOException {
        int count = head.getCount();
        ByteInput first = head.fromHere();
        for (int problem = 0; problem < count; problem++) {
            head.skipText();
            head.skipText();
            head.getLong();
            head.skipText();
            head.skipText();
            head.skipText();
        }
        return KeptBlocks.later(() -> problems(first, count));
    }

    private static List<DataProblem> problems(ByteInput in, int count) throws IOException {
        List<DataProblem> problems = new ArrayList<>(count);
        for (int problem = 0; problem < count; problem++) {
            DataProblem.Severity severity = DataProblem.Severity.valueOf(in.getText());
            problems.add(
                    new DataProblem(severity, in.getText(), in.getLong(), in.getText(), in.getText(), in.getText()));
        }
        return Collections.unmodifiableList(problems);
    }

    private CellOrigin origin() throws IOException {
        String file = head.getText();
        Map<String, String> columns = textMap();
        Map<String, String> constants = textMap();
        int[] starts = head.getFlag() ? blocks.ints() : null;
        return new CellOrigin(file, columns, constants, starts, blocks.ints());
    }

    private Map<String, String> textMap() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int text = head.getCount(); text > 0; text--) {
            texts.put(head.getText(), head.getText());
        }
        return texts;
    }
}
