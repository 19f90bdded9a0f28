package mainstay.reporting.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The classes of the engine with words of another language: each phrase is in brackets, but for the places in it, so that
 * whatever is put into a phrase shows whether it is of this language too.
 */
final class MadeUpLanguage extends ClassLoader {
    private static final String ENGINE = "mainstay.";
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern BRACKETED = Pattern.compile("⟦[^⟦⟧]*⟧");

    MadeUpLanguage() {
        super(MadeUpLanguage.class.getClassLoader());
    }

    /** What of a text is not of this language. */
    static String foreign(String text) {
        return BRACKETED.matcher(text).replaceAll(" ");
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(ENGINE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defined(name) : loaded;
        }
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
        try (InputStream bytes = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] type = bytes.readAllBytes();
            return defineClass(name, type, 0, type.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        InputStream english = super.getResourceAsStream(name);
        return english == null || !name.endsWith("/phrases.properties") ? english : translated(english);
    }

    private static InputStream translated(InputStream english) {
        try (InputStreamReader reader = new InputStreamReader(english, StandardCharsets.UTF_8)) {
            Properties phrases = new Properties();
            phrases.load(reader);
            phrases.replaceAll((key, phrase) -> inBrackets((String) phrase));
            StringWriter file = new StringWriter();
            phrases.store(file, "made up");
            return new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String inBrackets(String phrase) {
        StringBuilder made = new StringBuilder();
        int from = 0;
        for (var place : PLACE.matcher(phrase).results().toList()) {
            made.append(piece(phrase.substring(from, place.start()))).append(place.group());
            from = place.end();
        }
        return made.append(piece(phrase.substring(from))).toString();
    }

    private static String piece(String text) {
        return text.chars().anyMatch(Character::isLetter) ? "⟦" + text + "⟧" : text;
    }
}
