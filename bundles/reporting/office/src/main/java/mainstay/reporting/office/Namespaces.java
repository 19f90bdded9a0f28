package mainstay.reporting.office;

/** The beginnings of the names that Office files give to types, relations and elements. */
public final class Namespaces {
    /** Of the package itself. */
    public static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    /** Of relations between parts; with {@code relationships} at its end, of the attributes that use them. */
    public static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/";
    /** Of the content types of parts. */
    public static final String TYPES = "application/vnd.openxmlformats-officedocument.";

    private Namespaces() {}
}
