package mainstay.models;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A file that brings models: a bundle, or the definition (JSON) of a declarative model. Its bytes are read once, and
 * these are the bytes that are checked, kept and installed.
 */
public final class ModelFile {
    private final String name;
    private final Form form;
    private final String symbolicName;
    private final String version;
    private final String digest;
    private final byte[] content;

    /** What a model file is. */
    public enum Form {
        /** A jar with an OSGi manifest. */
        BUNDLE,
        /** A declarative model in JSON: criteria of a score, rules of pay. */
        DEFINITION
    }

    /**
     * A file.
     *
     * @param name what the file is called, for messages
     * @param form what it is
     * @param symbolicName the symbolic name of the bundle; the id of the model for a definition
     * @param version the version, as OSGi writes it; the models in the file have it too
     * @param digest SHA-256 of the bytes, in hex
     * @param content the bytes; not to be changed afterwards
     */
    public ModelFile(String name, Form form, String symbolicName, String version, String digest, byte[] content) {
        this.name = name;
        this.form = form;
        this.symbolicName = symbolicName;
        this.version = version;
        this.digest = digest;
        this.content = content;
    }

    /** What the file is called, for messages. */
    public String name() {
        return name;
    }

    /** What it is. */
    public Form form() {
        return form;
    }

    /** The symbolic name of the bundle; the id of the model for a definition. */
    public String symbolicName() {
        return symbolicName;
    }

    /** The version, as OSGi writes it; the models in the file have it too. */
    public String version() {
        return version;
    }

    /** SHA-256 of the bytes, in hex. */
    public String digest() {
        return digest;
    }

    /** Its id or symbolic name with the version, as users read it. */
    public String ref() {
        return symbolicName + "@" + version;
    }

    /** The bytes as text. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** The bytes from the first on. */
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
