package mainstay.benchmarks.scale;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ranked list as one statement of DuckDB, with the types of the columns told and no rank, which would cost it a quarter more. */
final class DuckDbList {

    private DuckDbList() {}

    /** Reads the table of the first argument and writes the list to the file of the second. */
    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
            statement.execute("SET preserve_insertion_order = false");
            statement.execute(copy(arguments[0], arguments[1]));
        }
    }

    private static String copy(String table, String list) {
        return """
            COPY (
              SELECT account_id, value, gross_profit, coverage,
                CASE coverage WHEN 'dedicated' THEN gross_profit - 288000 WHEN 'shared' THEN gross_profit - 68000
                  WHEN 'channel' THEN gross_profit - 2160 ELSE 0 END AS expected_profit
              FROM (
                SELECT account_id, value, gross_profit,
                  CASE WHEN gross_profit >= 288000 THEN 'dedicated' WHEN gross_profit >= 68000 THEN 'shared'
                    WHEN gross_profit >= 2160 THEN 'channel' ELSE 'none' END AS coverage
                FROM (
                  SELECT account_id, %s AS value, %s AS gross_profit
                  FROM read_csv('%s', header = true, auto_detect = false, delim = ',', columns = {%s})))
              ORDER BY expected_profit DESC, account_id
            ) TO '%s' (FORMAT csv, HEADER)
            """.formatted(
                        sum(line -> "\"%1$s spend\" * %2$s * (1 - \"%1$s tied\")"
                                .formatted(line.word(), WideCsv.ADDRESSABLE + "::DOUBLE")),
                        sum(line -> "\"%s revenue\" * %s::DOUBLE".formatted(line.word(), line.margin())),
                        table,
                        columns(),
                        list);
    }

    private static String sum(Function<ProductLine, String> line) {
        return Arrays.stream(ProductLine.values()).map(line).collect(Collectors.joining(" + "));
    }

    private static String columns() {
        String texts = "'account_id': 'VARCHAR', 'name': 'VARCHAR', 'region': 'VARCHAR', 'industry': 'VARCHAR', ";
        return texts
                + Arrays.stream(ProductLine.values())
                        .map(line -> String.format(
                                Locale.ROOT,
                                "'%1$s spend': 'DOUBLE', '%1$s tied': 'DOUBLE', '%1$s revenue': 'DOUBLE'",
                                line.word()))
                        .collect(Collectors.joining(", "));
    }
}
