package mainstay.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Hands the files of the configuration folder (framework property {@code mainstay.conf}) to Config Admin when the
 * framework starts, before any model does: {@code PID.cfg} holds properties for the component of that PID.
 */
@Component(immediate = true, service = ConfigurationFolder.class)
public final class ConfigurationFolder {
    /** The component property that tells a model where its values come from. */
    private static final String ORIGIN = "mainstay.origin";

    private static final String ENDING = ".cfg";

    private final ConfigurationAdmin configurations;
    private final Path folder;

    /** Reads the folder and hands on what it holds. */
    @Activate
    public ConfigurationFolder(@Reference ConfigurationAdmin configurations, BundleContext context) throws IOException {
        this.configurations = configurations;
        this.folder = Path.of(context.getProperty("mainstay.conf"));
        for (Path file : files(folder)) {
            configure(file);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private void configure(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, Object> values = new HashMap<>();
        properties.forEach((name, value) ->
                values.put(String.valueOf(name), String.valueOf(value).strip()));
        values.put(ORIGIN, origin(file));
        configurations.getConfiguration(stem(file), "?").update(FrameworkUtil.asDictionary(values));
    }

    private String origin(Path file) {
        return folder.getFileName() + "/" + file.getFileName();
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}
