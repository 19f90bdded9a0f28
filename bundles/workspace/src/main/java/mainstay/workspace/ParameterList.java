package mainstay.workspace;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.file.AtomicFile;

/** A file of parameters: {@code NAME=VALUE} a line; blank lines and lines that begin with {@code #} say nothing. */
final class ParameterList {
    private static final String COMMENT = "#";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ParameterList() {}

    static void write(Path file, String about, Map<String, String> values) {
        StringBuilder text = new StringBuilder(COMMENT + " " + about.replaceAll("\\p{Cntrl}", " ") + "\n");
        values.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        AtomicFile.replace(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The values by their names, in the order of the file.
     *
     * @throws MainstayException if the file cannot be read, or naming the line that is none
     */
    static Map<String, String> read(Path file) {
        Map<String, String> values = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String text = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
            if (text.isBlank() || text.startsWith(COMMENT)) {
                continue;
            }
            int sign = text.indexOf('=');
            if (sign <= 0) {
                throw wrong(file, number, "\"" + text + "\" is not NAME=VALUE");
            }
            String name = text.substring(0, sign).strip();
            if (values.put(name, text.substring(sign + 1).strip()) != null) {
                throw wrong(file, number, name + " is given twice");
            }
        }
        return values;
    }

    private static MainstayException wrong(Path file, int line, String what) {
        return new MainstayException(Code.BAD_INPUT, file + " line " + line + ": " + what + "; nothing was changed");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new MainstayException(
                    Code.NOT_FOUND, "there is no file " + file + "; such a file comes from: params export FILE", e);
        } catch (CharacterCodingException e) {
            throw new MainstayException(Code.BAD_INPUT, file + " is not UTF-8; save it as UTF-8", e);
        } catch (IOException e) {
            throw new MainstayException(
                    Code.NOT_FOUND, file + " cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }
}
