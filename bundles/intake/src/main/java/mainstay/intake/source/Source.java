package mainstay.intake.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;
import mainstay.book.MainstayException;

/** Where the files of an import come from: a folder, a zip or a single file. */
public sealed interface Source extends AutoCloseable permits FolderSource, ZipSource, FileSource {

    /** Opens what a user named; close it when done. */
    static Source open(Path path) {
        if (!Files.exists(path)) {
            throw new MainstayException(
                    MainstayException.Code.NOT_FOUND,
                    path + " does not exist; name a folder, a zip, a workbook, a CSV file or a JSON file");
        }
        if (Files.isDirectory(path)) {
            return new FolderSource(path);
        }
        if (!Files.isRegularFile(path)) {
            throw bad(path + " is neither a folder nor a file");
        }
        return isZip(path) && !isWorkbook(path) ? new ZipSource(path) : new FileSource(path);
    }

    /** What the user named, for messages. */
    Path path();

    /** The name of a book that has no other: of the folder or file, without its ending. */
    default String bookName() {
        String name = path().toAbsolutePath().normalize().getFileName().toString();
        int dot = name.lastIndexOf('.');
        return this instanceof FolderSource || dot <= 0 ? name : name.substring(0, dot);
    }

    /** The file with this name; a file whose name differs in case only is taken when it is the only one. */
    Optional<SourceFile> find(String name);

    /** The names of the files there are, in order. */
    List<String> names();

    @Override
    void close();

    private static boolean isZip(Path path) {
        boolean named = path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        try (var in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            boolean zip = start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] <= 6 && start[3] <= 7;
            if (named && !zip) {
                throw bad(path + " is not a zip, or its start is damaged; make it again");
            }
            return zip;
        } catch (IOException e) {
            throw unreadable(path.toString(), e);
        }
    }

    /** Whether a zip is a workbook, or was meant to be one by its name. */
    private static boolean isWorkbook(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.matches(".*[.](xls[xmb]?|xl[ts][xm]?|o[dt]s|docx|odt)")) {
            return true;
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null;
        } catch (IOException | IllegalArgumentException e) {
            return false; // said better where it is opened
        }
    }

    /** The error for a file or folder that cannot be read. */
    static MainstayException unreadable(String what, IOException cause) {
        String reason = cause instanceof AccessDeniedException
                ? "it may not be read by this user"
                : cause instanceof NoSuchFileException ? "it is not there" : String.valueOf(cause.getMessage());
        return new MainstayException(MainstayException.Code.BAD_INPUT, what + " cannot be read: " + reason, cause);
    }

    /** The error for input that cannot be used. */
    static MainstayException bad(String message) {
        return new MainstayException(MainstayException.Code.BAD_INPUT, message);
    }

    /** The error for a text that is no JSON, with the line; without the advice to programmers that may follow. */
    static MainstayException noJson(String what, JsonProcessingException cause) {
        int line = cause.getLocation() == null ? 1 : cause.getLocation().getLineNr();
        return bad(what + " is not JSON: line " + line + ": "
                + cause.getOriginalMessage().replaceFirst("(?s): (maybe|enable|consider) .*", ""));
    }

    /** The one of these names that is meant: the same, else the only one that is the same but for case. */
    static Optional<String> match(String wanted, List<String> names) {
        if (names.contains(wanted)) {
            return Optional.of(wanted);
        }
        List<String> alike =
                names.stream().filter(name -> name.equalsIgnoreCase(wanted)).toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }
}
