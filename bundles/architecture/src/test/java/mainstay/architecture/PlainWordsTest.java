package mainstay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read is in plain words, and no wider than they can read. */
class PlainWordsTest {
    private static final Path ROOT = Path.of("../..");
    private static final int WIDEST = 120;
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");

    /** Words that were a dialect of this project, and that nobody else says of accounts, teams and models. */
    private static final Pattern DIALECT = Pattern.compile(
            "\\b(docket|worths|people in manager|pay of one of them|unless told|is told|are told|was told)\\b");

    @Test
    void noLineOfProseInAReadmeIsWiderThanPeopleRead() {
        assertThat(files(ROOT, ".md")).hasSizeGreaterThan(20).allSatisfy(file -> assertThat(prose(read(file)))
                .as(file.toString())
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(WIDEST)));
    }

    @Test
    void noTextOfTheProgramIsInTheOldDialect() {
        assertThat(files(ROOT, ".java"))
                .filteredOn(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
                .hasSizeGreaterThan(500)
                .allSatisfy(file -> assertThat(texts(read(file)))
                        .as(file.toString())
                        .noneMatch(text -> DIALECT.matcher(text).find()));
    }

    /** Lines outside code, tables and headings; a line without a space to break at is as wide as it must be. */
    private static List<String> prose(String markdown) {
        List<String> prose = new ArrayList<>();
        boolean code = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("```")) {
                code = !code;
            } else if (!code && !line.startsWith("|") && !line.startsWith("    ") && !line.startsWith("#")) {
                prose.add(line);
            }
        }
        return prose;
    }

    private static List<String> texts(String source) {
        return TEXT.matcher(COMMENT.matcher(source).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file ->
                            !file.toString().replace('\\', '/').matches(".*/(target|\\.git|src/test/resources)/.*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
