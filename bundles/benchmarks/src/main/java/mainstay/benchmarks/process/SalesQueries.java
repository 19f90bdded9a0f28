package mainstay.benchmarks.process;

import java.nio.file.Path;

/** What the value tree and the pay of sales tell, as statements of DuckDB. Each list is written to a file. */
final class SalesQueries {
    static final String BEFORE = "2026-H1";
    static final String AFTER = "2026-H2";
    static final String LAST_DAY = "2026-12-31";

    private SalesQueries() {}

    /** Why gross profit changed from one half of the year to the other, by quantities, in the symmetric form. */
    static String tree(Path out) {
        return """
            COPY (
              WITH bought AS (
                SELECT account_id, line,
                  coalesce(sum(quantity) FILTER (period <= '2026-06'), 0) AS q0,
                  coalesce(sum(quantity) FILTER (period > '2026-06'), 0) AS q1,
                  coalesce(sum(revenue) FILTER (period <= '2026-06'), 0) AS r0,
                  coalesce(sum(revenue) FILTER (period > '2026-06'), 0) AS r1,
                  coalesce(sum(cost) FILTER (period <= '2026-06'), 0) AS c0,
                  coalesce(sum(cost) FILTER (period > '2026-06'), 0) AS c1
                FROM sales GROUP BY account_id, line),
              priced AS (
                SELECT *, sum(q0) OVER account AS all0, sum(q1) OVER account AS all1,
                  sum(r0) OVER account AS had, sum(r1) OVER account AS has,
                  coalesce(r0 / nullif(q0, 0), r1 / nullif(q1, 0), 0) AS p0,
                  coalesce(r1 / nullif(q1, 0), r0 / nullif(q0, 0), 0) AS p1,
                  coalesce(c0 / nullif(q0, 0), c1 / nullif(q1, 0), 0) AS u0,
                  coalesce(c1 / nullif(q1, 0), c0 / nullif(q0, 0), 0) AS u1
                FROM bought WINDOW account AS (PARTITION BY account_id)),
              judged AS (
                SELECT *, (p0 - u0 + p1 - u1) / 2 AS earned, r1 - c1 - r0 + c0 AS change, all0 <> 0 AND all1 <> 0 AS shared,
                  CASE WHEN (abs(had) < 1e-6) = (abs(has) < 1e-6) THEN 'stays' WHEN abs(had) < 1e-6 THEN 'new'
                    ELSE 'lost' END AS went
                FROM priced),
              parts AS (
                SELECT sum(change) AS change,
                  sum(change) FILTER (went = 'new') AS came, sum(change) FILTER (went = 'lost') AS gone,
                  sum(CASE WHEN shared THEN (all1 - all0) * (q0 / all0 + q1 / all1) / 2 ELSE q1 - q0 END * earned)
                    FILTER (went = 'stays') AS volume,
                  sum((all0 + all1) / 2 * (q1 / all1 - q0 / all0) * earned) FILTER (went = 'stays' AND shared) AS mix,
                  sum((q0 + q1) / 2 * (p1 - p0) + CASE WHEN q1 = 0 THEN r1 ELSE 0 END - CASE WHEN q0 = 0 THEN r0 ELSE 0 END)
                    FILTER (went = 'stays') AS price,
                  -sum((q0 + q1) / 2 * (u1 - u0) + CASE WHEN q1 = 0 THEN c1 ELSE 0 END - CASE WHEN q0 = 0 THEN c0 ELSE 0 END)
                    FILTER (went = 'stays') AS cost
                FROM judged)
              SELECT * FROM (
                SELECT 'gross profit' AS node, change AS amount FROM parts
                UNION ALL SELECT 'volume', volume FROM parts
                UNION ALL SELECT 'new accounts', coalesce(came, 0) FROM parts
                UNION ALL SELECT 'lost accounts', coalesce(gone, 0) FROM parts
                UNION ALL SELECT 'mix', mix FROM parts
                UNION ALL SELECT 'price', price FROM parts
                UNION ALL SELECT 'unit cost', cost FROM parts)
            ) TO '%s' (FORMAT csv, HEADER)
            """.formatted(out);
    }

    /** What people are paid for the year until a day: net margin and mix against targets, by the rules that count unless told. */
    static String pay(Path out) {
        return """
            COPY (
              WITH worked AS (
                SELECT count(*) FILTER (day <= DATE '%1$s') / count(*) AS part
                FROM (SELECT unnest(generate_series(DATE '2026-01-01', DATE '2026-12-31', INTERVAL 1 DAY)) AS day)
                WHERE isodow(day) < 6),
              credited AS (
                SELECT account_id, line, revenue, cost, split_part(credit, ':', 1) AS person,
                  split_part(credit, ':', 2)::DOUBLE AS part
                FROM (
                  SELECT account_id, line, revenue, cost, unnest(string_split(credit, ';')) AS credit
                  FROM sales WHERE last_day((period || '-01')::DATE) <= DATE '%1$s')),
              earned AS (
                SELECT person, sum(part * (revenue - cost)) AS profit, sum(grade * part * (revenue - cost)) AS graded
                FROM credited JOIN lines USING (line) GROUP BY person),
              costs AS (
                SELECT account_id, CASE WHEN profit >= 288000 THEN 288000 WHEN profit >= 68000 THEN 68000
                  WHEN profit >= 2160 THEN 2160 ELSE 0 END AS cost
                FROM (SELECT account_id, sum(revenue * margin) AS profit FROM wallets GROUP BY account_id)),
              dealt AS (
                SELECT account_id, person, sum(abs(part * revenue)) AS dealt FROM credited GROUP BY account_id, person),
              borne AS (
                SELECT person, sum(dealt / of_all * cost) AS cost
                FROM (SELECT *, sum(dealt) OVER (PARTITION BY account_id) AS of_all FROM dealt) JOIN costs USING (account_id)
                GROUP BY person),
              measured AS (
                SELECT person, 'net-margin' AS measure, 0.75 AS weight, profit - cost * worked.part AS actual,
                  (profit - cost * worked.part) / (value * worked.part) AS attainment
                FROM earned JOIN borne USING (person) JOIN targets USING (person), worked WHERE measure = 'net-margin'
                UNION ALL
                SELECT person, 'mix', 0.25, graded / profit, (graded / profit - 1) / (value - 1)
                FROM earned JOIN targets USING (person) WHERE measure = 'mix'),
              paid AS (
                SELECT *, CASE WHEN attainment >= 0.8
                  THEN least(1.5, least(1, attainment) + 1.5 * greatest(0, attainment - 1)) ELSE 0 END AS payout
                FROM measured)
              SELECT person, measure, weight, actual, attainment, payout, target_pay * worked.part * weight * payout AS amount
              FROM paid JOIN people USING (person), worked ORDER BY person
            ) TO '%2$s' (FORMAT csv, HEADER)
            """.formatted(DealQueries.DAY, out);
    }
}
