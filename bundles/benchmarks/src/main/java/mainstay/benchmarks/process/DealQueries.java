package mainstay.benchmarks.process;

import java.nio.file.Path;
import java.util.List;

/** What the commands of the process tell, as statements of DuckDB. Each list is written to a file. */
final class DealQueries {
    static final String DAY = "2026-11-30";
    static final String FROM = "2026-09-30";

    private DealQueries() {}

    /** The tables of a book, with the types of their columns told. */
    static List<String> tables(Path book) {
        return List.of(
                table(book, "accounts", "'account_id': 'VARCHAR', 'name': 'VARCHAR', 'region': 'VARCHAR'"),
                table(
                        book,
                        "wallets",
                        "'account_id': 'VARCHAR', 'line': 'VARCHAR', 'spend': 'DOUBLE', 'revenue': 'DOUBLE',"
                                + " 'addressable': 'DOUBLE', 'margin': 'DOUBLE'"),
                table(book, "lines", "'line': 'VARCHAR', 'division': 'VARCHAR', 'grade': 'DOUBLE'"),
                table(
                        book,
                        "people",
                        "'person': 'VARCHAR', 'name': 'VARCHAR', 'team': 'VARCHAR', 'target_pay': 'DOUBLE'"),
                table(
                        book,
                        "targets",
                        "'person': 'VARCHAR', 'period': 'VARCHAR', 'measure': 'VARCHAR', 'value': 'DOUBLE', 'agreed': 'DATE'"),
                table(
                        book,
                        "opportunities",
                        "'opportunity_id': 'VARCHAR', 'account_id': 'VARCHAR', 'at': 'DATE', 'line': 'VARCHAR', 'stage': 'VARCHAR',"
                                + " 'amount': 'DOUBLE', 'probability': 'DOUBLE', 'opened': 'DATE', 'closes': 'DATE', 'closed': 'DATE'"),
                table(
                        book,
                        "sales",
                        "'account_id': 'VARCHAR', 'line': 'VARCHAR', 'period': 'VARCHAR', 'quantity': 'DOUBLE',"
                                + " 'revenue': 'DOUBLE', 'cost': 'DOUBLE', 'credit': 'VARCHAR'"),
                table(
                        book,
                        "barriers",
                        "'barrier_id': 'VARCHAR', 'account_id': 'VARCHAR', 'line': 'VARCHAR', 'what': 'VARCHAR', 'blocks': 'DOUBLE',"
                                + " 'due': 'DATE', 'cost': 'DOUBLE'"),
                """
                CREATE TABLE stages AS SELECT * FROM (VALUES ('Prospecting', 0, 'open'), ('Qualification', 1, 'open'),
                  ('Proposal', 2, 'open'), ('Negotiation', 3, 'open'), ('Closed Won', 4, 'won'), ('Closed Lost', 5, 'lost'))
                  AS named (stage, place, outcome)""");
    }

    private static String table(Path book, String table, String columns) {
        return "CREATE TABLE %s AS SELECT * FROM read_csv('%s', header = true, auto_detect = false, delim = ',', columns = {%s})"
                .formatted(table, book.resolve(table + ".csv"), columns);
    }

    /** The open deals with their probabilities from history, pushes and days in their stages. */
    static String pipeline(Path out) {
        return """
            COPY (
              WITH states AS (
                SELECT o.*, s.place, s.outcome,
                  lag(closes) OVER deal AS before, lag(o.stage) OVER deal AS stage_before
                FROM opportunities o JOIN stages s USING (stage) WHERE "at" <= DATE '%s'
                WINDOW deal AS (PARTITION BY opportunity_id ORDER BY "at")),
              deals AS (
                SELECT opportunity_id, any_value(account_id) AS account_id, any_value(line) AS line,
                  arg_max(stage, "at") AS stage, arg_max(place, "at") AS place, arg_max(outcome, "at") AS outcome,
                  arg_max(amount, "at") AS amount, arg_max(closes, "at") AS closes,
                  max(CASE WHEN outcome = 'open' THEN place END) AS furthest,
                  max(CASE WHEN stage_before IS DISTINCT FROM stage THEN "at" END) AS since,
                  count(CASE WHEN outcome = 'open' AND date_trunc('month', closes) > date_trunc('month', before) THEN 1 END)
                    AS pushed,
                  sum(CASE WHEN outcome = 'open' AND date_trunc('month', closes) > date_trunc('month', before)
                    THEN closes - before END) AS pushed_days
                FROM states GROUP BY opportunity_id),
              rates AS (
                SELECT s.place, count(CASE WHEN d.outcome = 'won' THEN 1 END) AS won, count(*) AS n
                FROM stages s JOIN deals d ON d.outcome = 'won' OR (d.outcome = 'lost' AND d.furthest >= s.place)
                WHERE s.outcome = 'open' GROUP BY s.place)
              SELECT d.opportunity_id, account_id, line, stage, amount, r.won / r.n AS probability, 'history' AS basis, r.n,
                amount * r.won / r.n AS weighted, closes, pushed, pushed_days, DATE '%s' - since AS days_in_stage,
                CASE WHEN closes < DATE '%s' THEN 'overdue' ELSE '' END AS flags
              FROM deals d JOIN rates r USING (place) WHERE d.outcome = 'open' ORDER BY weighted DESC
            ) TO '%s' (FORMAT csv, HEADER)
            """.formatted(DAY, DAY, DAY, out);
    }

    /** The bridge between two days for the deals that close in between. */
    static String moves(Path out) {
        return """
            COPY (
              WITH deals AS (
                SELECT opportunity_id,
                  arg_max(outcome, "at") FILTER ("at" <= DATE '%1$s') AS outcome_before,
                  arg_max(closes, "at") FILTER ("at" <= DATE '%1$s') AS closes_before,
                  arg_max(amount, "at") FILTER ("at" <= DATE '%1$s') AS amount_before,
                  arg_min(amount, "at") AS amount_first,
                  arg_max(outcome, "at") AS outcome, arg_max(closes, "at") AS closes, arg_max(amount, "at") AS amount,
                  arg_max(closed, "at") AS closed
                FROM opportunities JOIN stages USING (stage) WHERE "at" <= DATE '%2$s' GROUP BY opportunity_id),
              judged AS (
                SELECT *, coalesce(outcome_before = 'open' AND closes_before > DATE '%1$s' AND closes_before <= DATE '%2$s', false)
                    AS stood,
                  outcome = 'open' AND closes > DATE '%1$s' AND closes <= DATE '%2$s' AS stands,
                  outcome <> 'open' AND closed > DATE '%1$s' AND closed <= DATE '%2$s' AS ended,
                  coalesce(amount_before, amount_first) AS came_with
                FROM deals),
              moved AS (
                SELECT *, CASE WHEN stood THEN 'opening' WHEN outcome_before = 'open' THEN 'pulled in' ELSE 'new' END AS came,
                  CASE WHEN stands THEN 'closing' WHEN outcome = 'won' THEN 'won' WHEN outcome = 'lost' THEN 'lost'
                    ELSE 'pushed out' END AS went
                FROM judged WHERE stood OR stands OR ended)
              SELECT came AS move, count(*) AS deals, sum(came_with) AS amount FROM moved GROUP BY came
              UNION ALL SELECT went, count(*), sum(amount) FROM moved GROUP BY went
              UNION ALL SELECT 'grown', count(*), sum(amount - came_with) FROM moved WHERE amount > came_with
              UNION ALL SELECT 'shrunk', count(*), sum(came_with - amount) FROM moved WHERE amount < came_with
            ) TO '%3$s' (FORMAT csv, HEADER)
            """.formatted(FROM, DAY, out);
    }

    /** What each barrier shuts and what its end would free. */
    static String barriers(Path out) {
        return """
            COPY (
              WITH rooms AS (
                SELECT account_id, line, revenue, margin, greatest(0, spend * addressable - revenue) AS room FROM wallets),
              blocked AS (SELECT account_id, line, sum(blocks) AS blocks FROM barriers GROUP BY account_id, line),
              shut AS (
                SELECT b.*, r.margin, r.room * b.blocks AS shut,
                  r.revenue / (r.revenue + r.room * (1 - k.blocks)) AS win
                FROM barriers b JOIN rooms r USING (account_id, line) JOIN blocked k USING (account_id, line))
              SELECT barrier_id, account_id, line, what, shut, win, shut * win AS freed, margin,
                shut * win * margin AS profit_freed, cost, cost / (shut * win * margin) * 12 AS payback_months, due
              FROM shut ORDER BY profit_freed / cost DESC, due, barrier_id
            ) TO '%s' (FORMAT csv, HEADER)
            """.formatted(out);
    }
}
