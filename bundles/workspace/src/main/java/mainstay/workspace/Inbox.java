package mainstay.workspace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.file.GroupRights;

/**
 * The files that a user has brought to an engine from elsewhere, or has it make to take away: a folder of the data directory with
 * neither folders nor links in it. As a path it is typed {@code inbox:NAME}.
 */
public final class Inbox {
    /** What is typed before the name of a file of it. */
    public static final String PREFIX = "inbox:";

    /** All its files together are no larger. */
    public static final long MOST_BYTES = 8L << 30;

    /** There are no more files in it. */
    public static final int MOST_FILES = 1000;

    private static final Pattern NAME = Pattern.compile("[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]{0,199}");

    private final Path folder;

    /** The inbox that is a folder, which need not be there. */
    public Inbox(Path folder) {
        this.folder = folder;
    }

    /**
     * The inbox of a user.
     *
     * @param data the data directory
     */
    public static Inbox of(Path data, String user) {
        boolean plain = NAME.matcher(user).matches();
        return new Inbox(data.resolve("inbox").resolve(plain ? user : "_" + user.replaceAll("[^\\w.-]", "_")));
    }

    /** Whether a path is one of a file in the inbox. */
    public static boolean isMeant(String typed) {
        return typed.startsWith(PREFIX);
    }

    /** Whether a file of it can have a name. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The folder, which is made if there is none. */
    public Path folder() {
        try {
            GroupRights.create(folder);
            return folder;
        } catch (IOException e) {
            throw new MainstayException(Code.STORAGE, "the inbox " + folder + " cannot be made: " + e.getMessage(), e);
        }
    }

    /**
     * A file that is to be read.
     *
     * @param typed {@code inbox:NAME}
     * @throws MainstayException if there is none, naming those that there are
     */
    public Path toRead(String typed) {
        Path file = file(typed);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            List<String> names = names();
            throw names.isEmpty()
                    ? new MainstayException(
                            Code.NOT_FOUND, "there is no " + typed + ", as the inbox is empty; bring files in by sftp")
                    : MainstayException.unknown(
                            Code.NOT_FOUND, "file in the inbox", typed.substring(PREFIX.length()), names);
        }
        return file;
    }

    /**
     * A file that is to be written.
     *
     * @param typed {@code inbox:NAME}
     * @throws MainstayException if it cannot have this name, or is no file
     */
    public Path toWrite(String typed) {
        Path file = folder().resolve(file(typed).getFileName());
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new MainstayException(Code.WRONG_CALL, typed + " is no file; name another");
        }
        return file;
    }

    private Path file(String typed) {
        String name = typed.substring(PREFIX.length());
        if (!isName(name)) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    "\"" + name + "\" cannot be a file in the inbox; allowed: up to 200 characters without slashes, of"
                            + " which the first is no dot");
        }
        return folder.resolve(name);
    }

    /** The names of its files, from A to Z. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (isName(name) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    names.add(name);
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new MainstayException(Code.STORAGE, "the inbox " + folder + " cannot be read: " + e.getMessage(), e);
        }
        names.sort(null);
        return names;
    }

    /**
     * How many bytes one of its files may have beside the others.
     *
     * @param name of the file, which need not be there
     * @return 0 where there are so many files already that it may not come in
     */
    public long room(String name) {
        List<String> others = new ArrayList<>(names());
        others.remove(name);
        if (others.size() >= MOST_FILES) {
            return 0;
        }
        long taken = others.stream()
                .mapToLong(other -> folder.resolve(other).toFile().length())
                .sum();
        return Math.max(0, MOST_BYTES - taken);
    }
}
