package mainstay.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import mainstay.book.MainstayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostKeyTest {
    @TempDir
    private Path data;

    static {
        JdkProvider.register();
    }

    @Test
    void itIsMadeOnceAndForItsOwnerAlone() throws IOException {
        HostKey made = HostKey.in(data);
        HostKey again = HostKey.in(data);

        assertThat(made.fingerprint()).startsWith("SHA256:").isEqualTo(again.fingerprint());
        assertThat(again.pair().getPrivate()).isEqualTo(made.pair().getPrivate());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(HostKey.NAME))))
                .isEqualTo("rw-------");
        assertThat(data.resolve(HostKey.NAME)).content().startsWith("-----BEGIN OPENSSH PRIVATE KEY-----");
    }

    @Test
    void whatOthersMayReadIsNotUsed() throws IOException {
        HostKey.in(data);
        Files.setPosixFilePermissions(data.resolve(HostKey.NAME), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> HostKey.in(data))
                .isInstanceOf(MainstayException.class)
                .hasMessageContainingAll(HostKey.NAME, "others may read it (rw-r-----)", "chmod 600");
    }

    @Test
    void whatIsNoKeyIsSaidAndNotReplaced() throws IOException {
        Files.writeString(data.resolve(HostKey.NAME), "no key");
        Files.setPosixFilePermissions(data.resolve(HostKey.NAME), PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(() -> HostKey.in(data)).hasMessageContaining("move it away");
        assertThat(data.resolve(HostKey.NAME)).hasContent("no key");
    }
}
