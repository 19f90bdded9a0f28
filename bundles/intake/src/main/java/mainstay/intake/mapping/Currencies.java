package mainstay.intake.mapping;

import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mainstay.intake.source.Source;

/** Which currencies a sign beside an amount may stand for. */
final class Currencies {
    private static final Map<String, Set<String>> SIGNS = Map.ofEntries(
            Map.entry("€", Set.of("EUR")),
            Map.entry("$", Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN")),
            Map.entry("US$", Set.of("USD")),
            Map.entry("NT$", Set.of("TWD")),
            Map.entry("HK$", Set.of("HKD")),
            Map.entry("£", Set.of("GBP")),
            Map.entry("¥", Set.of("JPY", "CNY")),
            Map.entry("￥", Set.of("JPY", "CNY")),
            Map.entry("円", Set.of("JPY")),
            Map.entry("元", Set.of("CNY", "TWD", "HKD")),
            Map.entry("RMB", Set.of("CNY")),
            Map.entry("₩", Set.of("KRW")),
            Map.entry("₹", Set.of("INR")),
            Map.entry("₽", Set.of("RUB")),
            Map.entry("zł", Set.of("PLN")),
            Map.entry("Kč", Set.of("CZK")),
            Map.entry("kr", Set.of("SEK", "NOK", "DKK", "ISK")),
            Map.entry("Fr.", Set.of("CHF")));

    private Currencies() {}

    /** Refuses signs that cannot all stand for one currency: amounts of several would be added up as one. */
    static void requireOne(JsonPart part, List<String> signs) {
        Set<String> common = null;
        for (String sign : signs) {
            Set<String> own = of(sign);
            if (own.isEmpty()) {
                continue;
            }
            if (common == null) {
                common = new HashSet<>(own);
            } else {
                common.retainAll(own);
            }
            if (common.isEmpty()) {
                throw Source.bad(part.path() + ": the currency_signs " + String.join(", ", signs)
                        + " are those of several currencies, whose amounts would be added up as one; keep the signs of"
                        + " one currency, or say \"mixed_currencies\": true if that is meant");
            }
        }
    }

    /** The codes that a sign may stand for; empty when it is not known. */
    private static Set<String> of(String sign) {
        Set<String> known = SIGNS.get(sign);
        if (known != null) {
            return known;
        }
        String code = sign.toUpperCase(Locale.ROOT);
        boolean isCode = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
        return isCode ? Set.of(code) : Set.of();
    }
}
