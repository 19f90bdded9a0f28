package mainstay.store.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/**
 * A file of rows that tells when a byte of it was changed: {@code # format 1, sha256 HEX}, then {@code # } with some words
 * on the rows, then a row a line. The checksum is that of every byte after the first line. A file without that line is of
 * format 0, from before there were checksums, and is read as it is.
 */
public final class CheckedRows {
    private static final String COMMENT = "# ";
    private static final String MARK = COMMENT + "format ";
    private static final Pattern FIRST = Pattern.compile(MARK + "([0-9]{1,9}), sha256 ([0-9a-f]{64})");
    private static final int FORMAT = 1;

    private final Path file;
    private final String remedy;

    public CheckedRows(Path file, String remedy) {
        this.file = file;
        this.remedy = remedy;
    }

    /** Writes rows that are to take the place of what is there; they are asked for twice, as their checksum comes before them. */
    public Replacement prepare(String given, int count, IntFunction<String> rows) {
        return AtomicFile.prepare(file, out -> {
            MessageDigest sha256 = Sha256.digest();
            write(new DigestOutputStream(OutputStream.nullOutputStream(), sha256), given, count, rows);
            String first = MARK + FORMAT + ", sha256 " + Sha256.hex(sha256) + "\n";
            out.write(first.getBytes(StandardCharsets.US_ASCII));
            write(out, given, count, rows);
        });
    }

    private static void write(OutputStream out, String given, int count, IntFunction<String> rows) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(COMMENT + given.replaceAll("\\p{Cntrl}", " ") + "\n");
        for (int row = 0; row < count; row++) {
            writer.write(rows.apply(row) + "\n");
        }
        writer.flush();
    }

    /**
     * Reads the rows. What the reader was given does not count unless this returns.
     *
     * @return the words on the rows; empty when there is no file
     * @throws MainstayException if the file cannot be read, was changed or damaged, or is of a later format
     */
    public Optional<String> read(Consumer<String> rows) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            String first = firstLine(in);
            if (first.isEmpty()) {
                throw damaged("its first line is empty");
            }
            return Optional.of(first.startsWith(MARK) ? checked(first, in, rows) : read(first, in, rows));
        } catch (CharacterCodingException e) {
            throw damaged("it is not UTF-8");
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE, file + " cannot be read (" + FolderDataDirectory.reason(e) + ")", e);
        }
    }

    private String checked(String first, InputStream in, Consumer<String> rows) throws IOException {
        Matcher matcher = FIRST.matcher(first);
        if (!matcher.matches()) {
            throw damaged("its first line is not as it was written");
        }
        if (Integer.parseInt(matcher.group(1)) > FORMAT) {
            throw new MainstayException(
                    Code.STORAGE,
                    file + " is of format " + matcher.group(1) + ", and this version of Mainstay reads formats up to "
                            + FORMAT + "; use the version that wrote it");
        }
        DigestInputStream digesting = new DigestInputStream(in, Sha256.digest());
        String given = read(firstLine(digesting), digesting, rows);
        if (!Sha256.hex(digesting.getMessageDigest()).equals(matcher.group(2))) {
            throw damaged("its checksum does not match its content");
        }
        return given;
    }

    private static String read(String given, InputStream in, Consumer<String> rows) throws IOException {
        // Not the reader of a charset by its name, which puts a sign in the place of what is none.
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            rows.accept(line);
        }
        return given.replaceFirst("^" + COMMENT, "").replaceFirst("\r$", "");
    }

    private static String firstLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** That the file is not what its reader expects of it. */
    public MainstayException damaged(String what) {
        return new MainstayException(Code.STORAGE, file + " is damaged or was changed: " + what + "; " + remedy);
    }
}
