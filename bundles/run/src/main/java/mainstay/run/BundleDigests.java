package mainstay.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;

/** SHA-256 of what a bundle contains: every entry's path and bytes, in the order of the paths. */
final class BundleDigests {
    private final Map<Revision, String> known = new ConcurrentHashMap<>();

    /** The digest of a bundle as it is installed now. */
    String of(Bundle bundle) {
        return known.computeIfAbsent(
                new Revision(bundle.getBundleId(), bundle.getLastModified()), revision -> compute(bundle));
    }

    private static String compute(Bundle bundle) {
        List<URL> entries = Collections.list(bundle.findEntries("/", "*", true)).stream()
                .filter(entry -> !entry.getPath().endsWith("/"))
                .sorted(Comparator.comparing(URL::getPath))
                .toList();
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (URL entry : entries) {
                sha256.update(entry.getPath().getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0);
                try (InputStream content = entry.openStream()) {
                    sha256.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("bundle " + bundle.getSymbolicName() + " cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private record Revision(long bundle, long lastModified) {}
}
