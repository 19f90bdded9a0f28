package mainstay.shell.filter;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The text of {@code help where}. */
public final class FilterHelp {
    private static final String TEXT = """
            Examples:
              rank --where "region = 'north' and value > 1m"
              rank --where "coverage in ('shared', 'channel') and share_of_wallet < 35%"
              rank --where "name like '%bank%' or contains(industry, 'finance')"
              rank --where "score is null or value not between 100k and 5m"
              rank --where "[region] = 'north' and not large"
              rank --columns "account_id, margin = gross_profit / expected_revenue" --by margin

            Conditions (--where of rank and wallets) and expressions (--columns NAME = EXPRESSION)

              COLUMN           rank --columns "*" shows all; in any case. A name with other signs than letters, digits
                               and _ stands in [brackets], `backticks` or "double quotes", or has _ for them. Where a
                               column of the book has the name of one of ours, it is called book.NAME
              'text'           a text; two quotes make one: 'it''s'
              1250000 1.25m    a number, with k, m, b or t for thousands, millions and so on, without commas
              35%              0.35
              = != < <= > >=   texts are compared exactly, and in the order of their characters
              in (A, B)        is one of these; not in
              between A and B  from A to B, both included; not between
              like 'PATTERN'   % stands for any characters, _ for one; in any case; not like
              is null          has no value; is not null has one. All other comparisons are false without a value
              and or not ( )   also && || !
              + - * /          a division by 0 has no value

            Functions
            """;

    private FilterHelp() {}

    /** The text, with all functions. */
    public static String text() {
        return TEXT
                + Arrays.stream(FilterFunction.values())
                        .map(function -> String.format("  %-26s %s\n", function.usage(), function.meaning()))
                        .collect(Collectors.joining());
    }
}
