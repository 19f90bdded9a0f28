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
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.file.FolderDataDirectory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Hands the files of the configuration folder (framework property {@code mainstay.conf}) to Config Admin when the
 * framework starts, before any model does: {@code PID.cfg} holds properties for the component of that PID.
 */
@Component(immediate = true, service = ConfigurationFolder.class, configurationPolicy = ConfigurationPolicy.IGNORE)
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

    /** The folder. */
    public Path path() {
        return folder;
    }

    /** The texts in {@code NAME.cfg}, by their names; none when there is no such file. */
    public Map<String, String> settings(String name) {
        Path file = folder.resolve(name + ".cfg");
        Map<String, String> settings = new HashMap<>();
        if (Files.exists(file)) {
            try {
                read(file)
                        .forEach((key, value) -> settings.put(
                                String.valueOf(key), String.valueOf(value).strip()));
            } catch (IOException e) {
                throw new MainstayException(
                        Code.STORAGE, file + " cannot be read (" + FolderDataDirectory.reason(e) + ")", e);
            }
        }
        return settings;
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
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
        Map<String, Object> values = new HashMap<>();
        read(file)
                .forEach((name, value) ->
                        values.put(String.valueOf(name), String.valueOf(value).strip()));
        if (values.isEmpty()) {
            // As shipped: lines that could be taken out of their comments. A configuration of nothing costs as much as
            // one.
            return;
        }
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
