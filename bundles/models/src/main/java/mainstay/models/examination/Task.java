package mainstay.models.examination;

import java.nio.file.Path;
import java.util.List;
import mainstay.models.ModelFile;

/**
 * What is to be examined.
 *
 * @param form what the file is
 * @param symbolicName the symbolic name of the bundle; the id of the model for a definition
 * @param file the file
 * @param name what the file is called, for messages
 * @param report where the report goes
 */
public record Task(ModelFile.Form form, String symbolicName, Path file, String name, Path report) {

    /** The words of the command line that ask for it. */
    public List<String> words() {
        return List.of(form.name(), symbolicName, file.toString(), name, report.toString());
    }

    static Task of(List<String> words) {
        return new Task(
                ModelFile.Form.valueOf(words.get(0)),
                words.get(1),
                Path.of(words.get(2)),
                words.get(3),
                Path.of(words.get(4)));
    }
}
