package mainstay.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Tells Mainstay how to read the wide table. */
final class MappingFile {

    private MappingFile() {}

    static void write(Path file) throws IOException {
        String lines = words("\"%1$s\"");
        String margins = words("\"%1$s\": %2$s");
        Files.writeString(file, """
            {
              "name": "scale", "currency": "EUR", "line_margins": { %s },
              "accounts": { "fields": {
                "account_id": "account_id", "name": "name", "region": "region", "industry": "industry" } },
              "wallets": {
                "lines": [%s],
                "fields": {
                  "spend": "{line} spend", "tied": "{line} tied", "revenue": "{line} revenue",
                  "addressable": { "constant": %s }
                }
              }
            }
            """.formatted(margins, lines, WideCsv.ADDRESSABLE));
    }

    private static String words(String form) {
        return Arrays.stream(ProductLine.values())
                .map(line -> form.formatted(line.word(), line.margin()))
                .collect(Collectors.joining(", "));
    }
}
