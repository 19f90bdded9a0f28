package mainstay.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import mainstay.server.entrance.ServedClient;
import mainstay.server.entrance.ServedEngine;
import mainstay.workspace.Inbox;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class InboxTransferTest {
    private static final KeyPair ANNA = AuthorizedKeysTest.pair("Ed25519");
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path data;

    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private SshClient client;
    private SshDoor door;
    private ClientSession session;

    @BeforeEach
    void open() throws IOException {
        JdkProvider.register();
        Files.writeString(data.resolve("authorized_keys"), "user=\"anna\" " + AuthorizedKeysTest.line(ANNA));
        Files.writeString(data.resolve("roles"), "anna look\n");
        Files.writeString(data.resolve("secret"), "secret");
        ServedEngine engine = new ServedEngine(
                "1.0", data, data, data, "", request -> 0, (user, refusal) -> refusals.add(user + ": " + refusal));
        door = SshDoor.open(engine, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), SshLimits.USUAL);
        client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
        session = client.connect("anna", "127.0.0.1", door.port()).verify(SOON).getSession();
        session.addPublicKeyIdentity(ANNA);
        session.auth().verify(SOON);
    }

    @AfterEach
    void end() throws IOException {
        session.close();
        client.stop();
        door.close();
        door.stop();
    }

    private SftpClient files() throws IOException {
        return SftpClientFactory.instance().createSftpClient(session);
    }

    private static void put(SftpClient files, String name, byte[] content) throws IOException {
        try (OutputStream out = files.write(name)) {
            new ByteArrayInputStream(content).transferTo(out);
        }
    }

    private static List<String> names(SftpClient files) throws IOException {
        List<String> names = new ArrayList<>();
        for (SftpClient.DirEntry entry : files.readDir("/")) {
            names.add(entry.getFilename());
        }
        return names;
    }

    @Test
    void whatIsBroughtLiesInTheInboxOfItsUserAndIsTakenAway() throws IOException {
        byte[] much = new byte[3_000_000];
        much[2_999_999] = 7;
        try (SftpClient files = files()) {
            put(files, "book.zip", much);
            files.rename("book.zip", "books.zip");
            put(files, "other.csv", "a,b\n".getBytes(StandardCharsets.UTF_8));
            files.remove("other.csv");

            assertThat(data.resolve("inbox/anna/books.zip")).hasBinaryContent(much);
            assertThat(names(files)).containsExactlyInAnyOrder(".", "books.zip");
            try (InputStream in = files.read("/books.zip")) {
                assertThat(in.readAllBytes()).isEqualTo(much);
            }
            assertThat(door.clients()).extracting(ServedClient::user).containsExactly("anna");
        }
    }

    @Test
    void nothingElseIsSeenOrWritten() throws IOException {
        Files.createSymbolicLink(Inbox.of(data, "anna").folder().resolve("link"), data.resolve("secret"));
        try (SftpClient files = files()) {
            assertThatThrownBy(() -> files.read("link").readAllBytes()).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> put(files, "link", new byte[1])).isInstanceOf(IOException.class);
            for (String name : List.of(data.resolve("secret").toString(), "a/b", ".hidden")) {
                assertThatThrownBy(() -> files.read(name).readAllBytes()).isInstanceOf(IOException.class);
                assertThatThrownBy(() -> put(files, name, new byte[1])).isInstanceOf(IOException.class);
            }
            // Above the root is the root.
            assertThatThrownBy(() -> files.read("../../secret").readAllBytes()).isInstanceOf(IOException.class);
            put(files, "/../../mine", new byte[1]);
            assertThat(names(files)).contains("mine").doesNotContain("secret");
            assertThatThrownBy(() -> files.mkdir("folder")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> files.symLink("out", "/etc/passwd")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> files.link("out", "link", false)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> files.rename("mine", "../a/mine")).isInstanceOf(IOException.class);
            assertThat(files.lstat("link").getSize()).isNotEqualTo("secret".length());
            assertThat(files.stat("link").isSymbolicLink()).isTrue();
        }
        assertThat(data.resolve("secret")).hasContent("secret");
        try (var all = Files.list(data.resolve("inbox/anna"))) {
            assertThat(all.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("link", "mine");
        }
    }

    @Test
    void aFileDoesNotBecomeLargerThanThereIsRoom() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        Path file = data.resolve("file");
        try (LimitedFile limited = new LimitedFile(
                        Files.newByteChannel(
                                file,
                                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)),
                        10);
                OutputStream out = Channels.newOutputStream(limited)) {
            out.write(new byte[10]);
            assertThatThrownBy(() -> out.write(1)).hasMessageContaining("no room in the inbox for more than 10 bytes");
            limited.position(1L << 40);
            assertThatThrownBy(() -> out.write(new byte[20])).hasMessageContaining("no room");
            limited.position(0);
            Channels.newInputStream(limited).transferTo(kept);
        }
        assertThat(kept.size()).isEqualTo(10);
        assertThat(file).hasSize(10);
    }

    @Test
    void thereAreNoMoreFilesThanThereIsRoomForNotEvenEmptyOnes() throws IOException {
        Path inbox = Inbox.of(data, "anna").folder();
        for (int file = 0; file < Inbox.MOST_FILES; file++) {
            Files.createFile(inbox.resolve("file" + file));
        }
        try (SftpClient files = files()) {
            assertThatThrownBy(() -> put(files, "more", new byte[0])).isInstanceOf(IOException.class);
            put(files, "file7", new byte[] {7});
            files.remove("file8");
            put(files, "more", new byte[] {8});
        }
        assertThat(inbox.resolve("file7")).hasBinaryContent(new byte[] {7});
        assertThat(inbox.resolve("more")).hasBinaryContent(new byte[] {8});
    }

    @Test
    void whoMayNotEvenLookHasNoInbox() throws IOException {
        Files.writeString(data.resolve("roles"), "");

        assertThatThrownBy(this::files).isInstanceOf(IOException.class);
        assertThat(refusals).hasSize(1).first().asString().startsWith("anna: sftp needs the role look");
    }

    @Test
    void whenServingEndsAFileThatIsBeingBroughtComesInToItsEnd() throws Exception {
        try (SftpClient files = files()) {
            SftpClient.CloseableHandle handle = files.open("slow", OpenMode.Create, OpenMode.Write);
            files.write(handle, 0, new byte[] {1, 2}, 0, 2);
            door.close();
            door.clients().forEach(ServedClient::leave);
            files.write(handle, 2, new byte[] {3}, 0, 1);
            assertThat(door.clients()).hasSize(1);
            files.close(handle);
            while (!door.clients().isEmpty()) {
                Thread.sleep(5);
            }
        }
        assertThat(data.resolve("inbox/anna/slow")).hasBinaryContent(new byte[] {1, 2, 3});
    }
}
