package mainstay.reporting.tck;

import java.util.Optional;
import java.util.regex.Pattern;
import mainstay.reporting.api.ReportRenderer;

/** What a renderer and its files are called. */
final class ReportNaming {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern ENDING = Pattern.compile("[a-z0-9]+");

    private ReportNaming() {}

    static Optional<String> id(ReportRenderer renderer) {
        String id = renderer.id();
        if (id == null || !KEBAB_CASE.matcher(id).matches()) {
            return Optional.of("the id is \"" + id + "\"");
        }
        return id.equals(renderer.id()) ? Optional.empty() : Optional.of("the id changed from " + id);
    }

    static Optional<String> description(ReportRenderer renderer) {
        String description = renderer.description();
        boolean good = description != null && !description.isBlank() && !description.contains("\n");
        return good ? Optional.empty() : Optional.of("the description is \"" + description + "\"");
    }

    static Optional<String> fileEnding(ReportRenderer renderer) {
        String ending = renderer.fileEnding();
        if (ending == null || !ENDING.matcher(ending).matches()) {
            return Optional.of("the file ending is \"" + ending + "\"");
        }
        return ending.equals(renderer.fileEnding())
                ? Optional.empty()
                : Optional.of("the file ending changed from " + ending);
    }
}
