package mainstay.models.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import mainstay.models.Refusal;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * What a bundle is called.
 *
 * @param symbolicName its symbolic name, without directives
 * @param version its version, as OSGi writes it
 */
record BundleName(String symbolicName, String version) {
    private static final Pattern SYMBOLIC_NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    /** The name that a manifest gives, if it is that of a bundle that can stand for itself. */
    static BundleName of(byte[] manifest) throws Refusal {
        Attributes headers = headers(manifest);
        String format = header(headers, Constants.BUNDLE_MANIFESTVERSION, "2");
        if (!format.equals("2")) {
            throw refusal("has " + Constants.BUNDLE_MANIFESTVERSION + ": " + format + "; allowed is 2");
        }
        if (headers.getValue(Constants.FRAGMENT_HOST) != null) {
            throw refusal("is a fragment of " + headers.getValue(Constants.FRAGMENT_HOST)
                    + "; a model needs its own bundle, so remove Fragment-Host");
        }
        return new BundleName(symbolicName(headers), version(headers));
    }

    private static Attributes headers(byte[] manifest) throws Refusal {
        refuseRepeated(manifest);
        try {
            return new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes();
        } catch (IOException | IllegalArgumentException e) {
            throw refusal("has a manifest that cannot be read (" + e.getMessage() + "); build it again");
        }
    }

    /** A header that stands twice says one thing to the JDK and maybe another to the framework. */
    private static void refuseRepeated(byte[] manifest) throws Refusal {
        Set<String> names = new HashSet<>();
        for (String line : new String(manifest, StandardCharsets.UTF_8).lines().toList()) {
            if (line.isEmpty()) {
                return; // here the sections of the entries begin
            }
            String name = line.split(":", 2)[0];
            if (!line.startsWith(" ") && !names.add(name.toLowerCase(Locale.ROOT))) {
                throw refusal("has a manifest with " + name + " twice; build it again");
            }
        }
    }

    private static String symbolicName(Attributes headers) throws Refusal {
        String header = header(headers, Constants.BUNDLE_SYMBOLICNAME, "org.example.loyalty");
        String name = header.split(";", -1)[0].strip();
        if (!SYMBOLIC_NAME.matcher(name).matches()) {
            throw refusal("has " + Constants.BUNDLE_SYMBOLICNAME + ": " + header
                    + "; allowed are letters, digits, - and _ with dots between them, such as org.example.loyalty");
        }
        return name;
    }

    private static String version(Attributes headers) throws Refusal {
        String header = header(headers, Constants.BUNDLE_VERSION, "1.0.0");
        try {
            return new Version(header).toString();
        } catch (IllegalArgumentException e) {
            throw refusal("has " + Constants.BUNDLE_VERSION + ": " + header
                    + "; allowed are versions such as 1.0.0 or 1.0.0.beta");
        }
    }

    private static String header(Attributes headers, String name, String example) throws Refusal {
        String value = headers.getValue(name);
        if (value == null || value.isBlank()) {
            throw refusal(
                    "has no " + name + " in its manifest, so it is not an OSGi bundle; add " + name + ": " + example);
        }
        return value.strip();
    }

    private static Refusal refusal(String cause) {
        return new Refusal(ModelFileReader.STEP, cause);
    }
}
