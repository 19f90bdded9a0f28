package mainstay.run;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import mainstay.book.Wallet;

/** The figures of one account, computed in decimals and from the text of the specification. */
record PlainOracle(
        double value, double revenue, double whiteSpace, double grossProfit, String coverage, double expectedProfit) {

    static PlainOracle of(List<Wallet> wallets, double defaultMargin) {
        double grossProfit = sum(wallets, wallet -> expected(wallet)
                .multiply(decimal(Double.isNaN(wallet.margin()) ? defaultMargin : wallet.margin())));
        double perShared = 340_000.0 / 5;
        double perChannel = 216_000.0 / 100;
        String coverage = grossProfit >= 288_000
                ? "dedicated"
                : grossProfit >= perShared ? "shared" : grossProfit >= perChannel ? "channel" : "none";
        double cost =
                switch (coverage) {
                    case "dedicated" -> 288_000;
                    case "shared" -> perShared;
                    case "channel" -> perChannel;
                    default -> grossProfit; // nothing is captured, so nothing is left
                };
        return new PlainOracle(
                sum(wallets, PlainOracle::contestable),
                sum(wallets, wallet -> decimal(wallet.revenue())),
                sum(wallets, wallet -> contestable(wallet)
                        .subtract(decimal(wallet.revenue()))
                        .max(BigDecimal.ZERO)),
                grossProfit,
                coverage,
                grossProfit - cost);
    }

    private static BigDecimal contestable(Wallet wallet) {
        return decimal(wallet.spend())
                .multiply(decimal(wallet.addressable()))
                .multiply(BigDecimal.ONE.subtract(decimal(wallet.tied())));
    }

    private static BigDecimal expected(Wallet wallet) {
        return Double.isNaN(wallet.expectedShare())
                ? decimal(wallet.revenue())
                : contestable(wallet).multiply(decimal(wallet.expectedShare()));
    }

    private static double sum(List<Wallet> wallets, Function<Wallet, BigDecimal> measure) {
        return wallets.stream()
                .map(measure)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value);
    }
}
