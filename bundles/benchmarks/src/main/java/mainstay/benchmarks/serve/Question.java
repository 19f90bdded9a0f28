package mainstay.benchmarks.serve;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A program that asks DuckDB something and ends, as its command line does. */
public final class Question {
    private Question() {}

    /** Takes the file of the database and statements; prints the rows of the last, or nothing. */
    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0]);
                Statement statement = connection.createStatement()) {
            for (int at = 1; at < arguments.length - 1; at++) {
                statement.execute(arguments[at]);
            }
            if (statement.execute(arguments[arguments.length - 1])) {
                print(statement.getResultSet());
            }
        }
    }

    private static void print(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            StringBuilder line = new StringBuilder();
            for (int column = 1; column <= columns; column++) {
                line.append(column == 1 ? "" : ",").append(rows.getString(column));
            }
            System.out.println(line);
        }
    }
}
