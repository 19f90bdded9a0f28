package mainstay.shell.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/** Lines of shell, run one by one as they arrive. A line that is not complete takes the next ones in. */
final class Script {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream source;
    private final String name;

    /** @param name what the user calls the source */
    Script(InputStream source, String name) {
        this.source = source;
        this.name = name;
    }

    /** The script in a file. */
    static Script of(Path file, String name) {
        if (!Files.exists(file)) {
            throw new MainstayException(Code.NOT_FOUND, "there is no script \"" + name + "\" in " + file.getParent());
        }
        try {
            return new Script(Files.newInputStream(file), name);
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE, "the script \"" + name + "\" cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Runs the lines.
     *
     * @param keepGoing whether a failure does not end the script
     * @return the exit status: of the first failure, or 0
     */
    int run(Session session, boolean keepGoing) {
        int status = Status.DONE;
        int number = 0;
        try (BufferedReader reader = reader()) {
            StringBuilder statement = new StringBuilder();
            int first = 1;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                statement.append(number == 1 ? withoutMark(line) : line).append('\n');
                if (ShellLine.isOpen(statement)) {
                    continue;
                }
                int ended = session.run(statement.toString(), name + ":" + first + ": ");
                if (session.left().isPresent()) {
                    return ended == Status.DONE ? status : ended;
                }
                status = status == Status.DONE ? ended : status;
                if (ended != Status.DONE && !keepGoing) {
                    return status;
                }
                statement.setLength(0);
                first = number + 1;
            }
            return statement.length() == 0 ? status : session.run(statement.toString(), name + ":" + first + ": ");
        } catch (CharacterCodingException e) {
            throw new MainstayException(
                    Code.BAD_INPUT, name + ":" + (number + 1) + ": not text in UTF-8; save the script as UTF-8", e);
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE, name + ":" + (number + 1) + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** The decoder reports what is not UTF-8 instead of replacing it. */
    private BufferedReader reader() {
        return new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8.newDecoder()));
    }

    private static String withoutMark(String line) {
        return line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
    }
}
