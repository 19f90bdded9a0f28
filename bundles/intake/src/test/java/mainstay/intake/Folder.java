package mainstay.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mainstay.intake.api.ImportRequest;
import mainstay.intake.api.ImportResult;

/** A folder of test files. */
public record Folder(Path path) {

    public static final String ACCOUNTS = "account_id,name\nA1,Alpha\nA2,Beta\n";
    public static final String WALLETS = "account_id,line,spend\nA1,PC,100\nA2,PC,50\n";

    public Folder with(String name, String content) {
        return with(name, content, StandardCharsets.UTF_8);
    }

    Folder with(String name, String content, Charset charset) {
        return with(name, content.getBytes(charset));
    }

    public Folder with(String name, byte[] content) {
        try {
            Files.createDirectories(path);
            Files.write(path.resolve(name), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Folder accounts(String content) {
        return with("accounts.csv", content);
    }

    public Folder wallets(String content) {
        return with("wallets.csv", content);
    }

    ImportResult read() {
        return read(path, false);
    }

    ImportResult readLenient() {
        return read(path, true);
    }

    ImportResult read(String file) {
        return read(path.resolve(file), false);
    }

    static ImportResult read(Path path, boolean lenient) {
        return Intake.read(new ImportRequest(path, Optional.empty(), Optional.empty(), lenient));
    }

    public static ImportResult read(Path path, Path mapping) {
        return Intake.read(new ImportRequest(path, Optional.of(mapping), Optional.empty(), false));
    }
}
