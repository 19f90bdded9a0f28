package mainstay.benchmarks.scale;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The ranked list as a lazy query of polars: it reads no more columns than it needs. */
final class PolarsScript {

    private PolarsScript() {}

    static String text() {
        return """
            const pl = require("nodejs-polars");
            const lines = [%s];
            const sum = (terms) => terms.reduce((left, right) => left.add(right));
            const value = sum(lines.map(([line]) =>
              pl.col(line + " spend").mul(pl.lit(%s)).mul(pl.lit(1).sub(pl.col(line + " tied")))));
            const gross = sum(lines.map(([line, margin]) => pl.col(line + " revenue").mul(pl.lit(margin))));
            const g = pl.col("gross_profit");
            const tiers = (dedicated, shared, channel, none) =>
              pl.when(g.gtEq(pl.lit(288000))).then(dedicated)
                .when(g.gtEq(pl.lit(68000))).then(shared)
                .when(g.gtEq(pl.lit(2160))).then(channel)
                .otherwise(none);
            const list = pl.scanCSV(process.argv[2])
              .select(pl.col("account_id"), value.alias("value"), gross.alias("gross_profit"))
              .withColumns(
                tiers(pl.lit("dedicated"), pl.lit("shared"), pl.lit("channel"), pl.lit("none")).alias("coverage"),
                tiers(g.sub(pl.lit(288000)), g.sub(pl.lit(68000)), g.sub(pl.lit(2160)), pl.lit(0.0))
                  .alias("expected_profit"))
              .sort(["expected_profit", "account_id"], [true, false])
              .collectSync();
            list.writeCSV(process.argv[3]);
            """.formatted(
                        Arrays.stream(ProductLine.values())
                                .map(line -> "[\"%s\", %s]".formatted(line.word(), line.margin()))
                                .collect(Collectors.joining(", ")),
                        WideCsv.ADDRESSABLE);
    }
}
