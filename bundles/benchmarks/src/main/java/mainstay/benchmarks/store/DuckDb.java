package mainstay.benchmarks.store;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import mainstay.book.Book;

/**
 * DuckDB, its own file or Parquet. Columns of Java go in through its appender and come out through a result; or, as
 * {@code own memory}, they stand in its own tables before they are saved and after they are read, and Java sees none.
 */
final class DuckDb implements Keeper {
    private static final String DRIVER = "org.duckdb.DuckDBDriver";

    private final PeerDrivers peers;
    private final Path file;
    private final boolean parquet;
    private final boolean ownMemory;
    private final WideRows table;
    private final Connection memory;

    DuckDb(PeerDrivers peers, Path file, boolean parquet, boolean ownMemory, Book book) throws Exception {
        this.peers = peers;
        this.file = file;
        this.parquet = parquet;
        this.ownMemory = ownMemory;
        this.table = new WideRows(book);
        this.memory = peers.connect(DRIVER, "jdbc:duckdb:");
        if (ownMemory) {
            create(memory);
            fill(memory);
        }
    }

    @Override
    public void save() throws Exception {
        Files.deleteIfExists(file);
        if (parquet) {
            saveParquet();
        } else if (ownMemory) {
            execute(memory, "ATTACH '" + file + "' AS saved");
            execute(memory, "CREATE TABLE saved.book AS SELECT * FROM book");
            execute(memory, "CHECKPOINT saved");
            execute(memory, "DETACH saved");
        } else {
            try (Connection database = peers.connect(DRIVER, "jdbc:duckdb:" + file)) {
                create(database);
                fill(database);
                execute(database, "CHECKPOINT");
            }
        }
    }

    private void saveParquet() throws Exception {
        if (!ownMemory) {
            execute(memory, "DROP TABLE IF EXISTS book");
            create(memory);
            fill(memory);
        }
        execute(memory, "COPY book TO '" + file + "' (FORMAT parquet)");
    }

    @Override
    public double reload() throws Exception {
        if (ownMemory) {
            return reloadToOwnMemory();
        }
        if (parquet) {
            return read(memory, "SELECT * FROM '" + file + "'");
        }
        try (Connection database = peers.connect(DRIVER, "jdbc:duckdb:" + file)) {
            return read(database, "SELECT * FROM book");
        }
    }

    private double reloadToOwnMemory() throws SQLException {
        if (!parquet) {
            execute(memory, "ATTACH '" + file + "' AS saved (READ_ONLY)");
        }
        String source = parquet ? "'" + file + "'" : "saved.book";
        execute(memory, "CREATE OR REPLACE TABLE reloaded AS SELECT * FROM " + source);
        if (!parquet) {
            execute(memory, "DETACH saved");
        }
        return Double.NaN; // Java does not see what was read
    }

    private double read(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return table.readFrom(rows);
        }
    }

    private static void create(Connection database) throws SQLException {
        execute(database, "CREATE TABLE book (" + WideRows.columns("VARCHAR", "DOUBLE") + ")");
    }

    private static void execute(Connection database, String command) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(command);
        }
    }

    private void fill(Connection database) throws Exception {
        Object appender = database.getClass()
                .getMethod("createAppender", String.class, String.class)
                .invoke(database, "main", "book");
        try (AutoCloseable closed = (AutoCloseable) appender) {
            table.writeTo(new Appender(closed));
        }
    }

    @Override
    public Path path() {
        return file;
    }

    @Override
    public void close() throws SQLException, IOException {
        memory.close();
        Files.deleteIfExists(file);
    }

    /** DuckDB's appender, of a class that is not known here. */
    private static final class Appender implements WideRows.RowTarget {
        private final MethodHandle begin;
        private final MethodHandle whole;
        private final MethodHandle text;
        private final MethodHandle number;
        private final MethodHandle end;

        Appender(Object appender) throws ReflectiveOperationException {
            begin = bound(appender, "beginRow");
            whole = bound(appender, "append", int.class);
            text = bound(appender, "append", String.class);
            number = bound(appender, "append", double.class);
            end = bound(appender, "endRow");
        }

        private static MethodHandle bound(Object appender, String name, Class<?>... types)
                throws ReflectiveOperationException {
            return MethodHandles.publicLookup()
                    .unreflect(appender.getClass().getMethod(name, types))
                    .bindTo(appender)
                    .asType(MethodType.methodType(void.class, types));
        }

        @Override
        public void begin(int sourceRow) throws Exception {
            try {
                begin.invokeExact();
                whole.invokeExact(sourceRow);
            } catch (Throwable e) {
                throw failed(e);
            }
        }

        @Override
        public void add(String cell) throws Exception {
            try {
                text.invokeExact(cell);
            } catch (Throwable e) {
                throw failed(e);
            }
        }

        @Override
        public void add(double cell) throws Exception {
            try {
                number.invokeExact(cell);
            } catch (Throwable e) {
                throw failed(e);
            }
        }

        @Override
        public void end() throws Exception {
            try {
                end.invokeExact();
            } catch (Throwable e) {
                throw failed(e);
            }
        }

        private static Exception failed(Throwable e) {
            return e instanceof Exception known ? known : new IllegalStateException(e);
        }
    }
}
