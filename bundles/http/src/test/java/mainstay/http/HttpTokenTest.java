package mainstay.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpTokenTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    @TempDir
    private Path data;

    private HttpToken token;
    private String secret;

    @BeforeEach
    void made() throws IOException {
        token = HttpToken.in(data);
        secret = Files.readString(token.file()).strip();
    }

    @Test
    void itIsMadeOnceForItsOwnerAlone() throws IOException {
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token.file())))
                .isEqualTo("rw-------");
        HttpToken.in(data);
        assertThat(Files.readString(token.file()).strip()).isEqualTo(secret);
    }

    @Test
    void nothingElseIsIt() {
        assertThat(token.is(secret)).isTrue();
        assertThat(token.is(secret + "x")).isFalse();
        assertThat(token.is("")).isFalse();
        assertThat(token.is(secret.toLowerCase(java.util.Locale.ROOT))).isFalse();
    }

    @Test
    void anotherTokenCountsAtOnceAndNoneLetsNobodyIn() throws IOException {
        String pass = token.pass(NOW);
        String other = "another-token-of-more-than-32-characters";
        Files.writeString(token.file(), other);
        assertThat(token.is(secret)).isFalse();
        assertThat(token.is(other)).isTrue();
        assertThat(token.isPass(pass, NOW)).isFalse();
        Files.delete(token.file());
        assertThat(token.is(other)).isFalse();
        assertThat(token.is("")).isFalse();
        assertThat(token.isPass(pass, NOW)).isFalse();
    }

    @Test
    void aPassEndsAndCannotBeMadeLonger() {
        String pass = token.pass(NOW);
        Instant last = NOW.plus(HttpToken.KNOWN).minusSeconds(1);
        assertThat(token.isPass(pass, last)).isTrue();
        assertThat(token.isPass(pass, last.plusSeconds(1))).isFalse();
        assertThat(token.isPass("9" + pass, last)).isFalse();
        for (String forged : new String[] {"", ".", "1.", pass.substring(1), "99999999999999999999." + pass, "-1.x"}) {
            assertThat(token.isPass(forged, NOW)).as(forged).isFalse();
        }
    }

    @Test
    void whatOthersMayReadOrGuessIsRefused() throws IOException {
        Files.setPosixFilePermissions(token.file(), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> HttpToken.in(data)).hasMessageContaining("chmod 600 ");
        assertThat(token.is(secret)).isFalse();

        Files.delete(token.file());
        Files.createFile(
                token.file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(token.file(), "secret");
        assertThatThrownBy(() -> HttpToken.in(data)).hasMessageContaining("has a token of 6 characters");
    }
}
