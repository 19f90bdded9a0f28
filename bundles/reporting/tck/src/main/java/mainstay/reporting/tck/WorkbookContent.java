package mainstay.reporting.tck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A workbook, or any other archive of XML. */
final class WorkbookContent implements Content {
    private static final Duration LATELY = Duration.ofDays(2);
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'");
    private static final Pattern REACHING =
            Pattern.compile("\\b(HYPERLINK|WEBSERVICE|RTD|DDE|CALL|REGISTER)\\s*\\(|\\[\\d+\\]|\\|");

    private final List<XmlPart> parts;
    private final Optional<String> fault;
    private final boolean madeLately;

    private WorkbookContent(List<XmlPart> parts, Optional<String> fault, boolean madeLately) {
        this.parts = List.copyOf(parts);
        this.fault = fault;
        this.madeLately = madeLately;
    }

    static WorkbookContent of(byte[] bytes) {
        List<XmlPart> parts = new ArrayList<>();
        boolean lately = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                lately |= lately(entry);
                if (XmlPart.isXml(entry.getName())) {
                    parts.add(XmlPart.of(entry.getName(), zip.readAllBytes()));
                }
                entry = zip.getNextEntry();
            }
            return new WorkbookContent(parts, Optional.empty(), lately);
        } catch (IOException e) {
            return new WorkbookContent(parts, Optional.of("the archive cannot be read: " + e.getMessage()), lately);
        }
    }

    private static boolean lately(ZipEntry entry) {
        if (entry.getLastModifiedTime() == null) {
            return false;
        }
        Duration age = Duration.between(entry.getLastModifiedTime().toInstant(), Instant.now());
        return age.abs().compareTo(LATELY) < 0;
    }

    /** Whether there is a part of this name. */
    boolean has(String part) {
        return parts.stream().anyMatch(each -> each.name().equals(part));
    }

    @Override
    public String words() {
        return ComparableText.of(
                parts.stream().flatMap(part -> part.texts().stream()).collect(Collectors.joining(" ; ")));
    }

    @Override
    public Optional<String> malformed() {
        return fault.or(() -> first(XmlPart::fault)).or(() -> first(part -> part.first(WorkbookContent::badValue)));
    }

    /** What a cell without text holds must be a number. */
    private static Optional<String> badValue(XmlPart.Text text) {
        boolean number = text.element().equals("v") && !text.cellHoldsText();
        return number && !text.text().matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?")
                ? Optional.of("a cell of numbers holds " + text.text())
                : Optional.empty();
    }

    @Override
    public Optional<String> injected() {
        return first(part -> part.first(WorkbookContent::injected));
    }

    private static Optional<String> injected(XmlPart.Text text) {
        if (!text.isFormula()) {
            return Optional.empty();
        }
        String formula = LITERAL.matcher(text.text()).replaceAll("").toUpperCase(Locale.ROOT);
        boolean injected = formula.contains(HostileTexts.MARK.toUpperCase(Locale.ROOT))
                || REACHING.matcher(formula).find();
        return injected ? Optional.of("a formula is made of a text, or reaches out: " + text.text()) : Optional.empty();
    }

    @Override
    public Optional<String> link() {
        return first(part -> part.external().map(target -> part.name() + " points to " + target));
    }

    @Override
    public Optional<String> madeAt() {
        return madeLately ? Optional.of("the entries of the archive have the present time") : Optional.empty();
    }

    private Optional<String> first(Function<XmlPart, Optional<String>> look) {
        return parts.stream().flatMap(part -> look.apply(part).stream()).findFirst();
    }
}
