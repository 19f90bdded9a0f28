package mainstay.benchmarks.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import mainstay.book.Book;

/** A database of rows, filled by batches of inserts in one transaction. */
final class JdbcDatabase implements Keeper {
    private static final int BATCH = 1_000;

    private final PeerDrivers peers;
    private final String driver;
    private final String url;
    private final Path file;
    private final WideRows table;

    JdbcDatabase(PeerDrivers peers, String driver, String url, Path file, Book book) {
        this.peers = peers;
        this.driver = driver;
        this.url = url;
        this.file = file;
        this.table = new WideRows(book);
    }

    @Override
    public void save() throws Exception {
        Files.deleteIfExists(file);
        String cells = String.join(", ", Collections.nCopies(WideRows.width(), "?"));
        try (Connection database = peers.connect(driver, url);
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("CREATE TABLE book (" + WideRows.columns("VARCHAR", "DOUBLE PRECISION") + ")");
            try (PreparedStatement insert = database.prepareStatement("INSERT INTO book VALUES (" + cells + ")")) {
                table.writeTo(new Batches(insert));
                insert.executeBatch();
            }
            database.commit();
        }
    }

    @Override
    public double reload() throws SQLException {
        try (Connection database = peers.connect(driver, url);
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM book")) {
            return table.readFrom(rows);
        }
    }

    @Override
    public Path path() {
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Inserts row by row. */
    private static final class Batches implements WideRows.RowTarget {
        private final PreparedStatement insert;
        private int cell;
        private int waiting;

        Batches(PreparedStatement insert) {
            this.insert = insert;
        }

        @Override
        public void begin(int sourceRow) throws SQLException {
            cell = 1;
            insert.setInt(cell++, sourceRow);
        }

        @Override
        public void add(String text) throws SQLException {
            insert.setString(cell++, text);
        }

        @Override
        public void add(double number) throws SQLException {
            insert.setDouble(cell++, number);
        }

        @Override
        public void end() throws SQLException {
            insert.addBatch();
            if (++waiting == BATCH) {
                insert.executeBatch();
                waiting = 0;
            }
        }
    }
}
