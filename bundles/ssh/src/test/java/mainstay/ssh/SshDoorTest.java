package mainstay.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mainstay.book.MainstayException;
import mainstay.server.entrance.ServedEngine;
import mainstay.shell.session.OpenSession;
import mainstay.shell.session.SessionRequest;
import mainstay.workspace.roles.Role;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SshDoorTest {
    private static final KeyPair ANNA = AuthorizedKeysTest.pair("Ed25519");
    private static final KeyPair OTTO = AuthorizedKeysTest.pair("EC");
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch resized = new CountDownLatch(1);
    private final CountDownLatch waiting = new CountDownLatch(1);
    private SshClient client;
    private SshDoor door;

    @BeforeEach
    void open() throws IOException {
        JdkProvider.register();
        Files.writeString(
                folder.resolve("authorized_keys"),
                "user=\"anna\" " + AuthorizedKeysTest.line(ANNA) + "\nuser=\"otto\",roles=\"look\" "
                        + AuthorizedKeysTest.line(OTTO) + "\n");
        Files.writeString(folder.resolve("roles"), "anna analyse\n");
        door = door(new SshLimits(Duration.ofSeconds(1), 6, 3, 4));
        client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
    }

    private SshDoor door(SshLimits limits) {
        ServedEngine engine = new ServedEngine(
                "1.0",
                folder,
                folder,
                folder,
                "usage",
                this::session,
                (user, refusal) -> refusals.add(user + ": " + refusal));
        return SshDoor.open(engine, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), limits);
    }

    @AfterEach
    void end() throws IOException {
        client.stop();
        door.close();
        door.stop();
    }

    /** A session that does what its first word says. */
    private int session(SessionRequest request) {
        request.remote().orElseThrow().opened(new Listening(request));
        try {
            String line = request.words().isEmpty()
                    ? request.mode().name()
                    : request.words().get(0);
            switch (line) {
                case "copy", "SCRIPT" -> request.out().write(request.in().readAllBytes());
                case "who" -> request.out().write(who(request).getBytes(StandardCharsets.UTF_8));
                case "fail" -> {
                    request.err().write("it failed".getBytes(StandardCharsets.UTF_8));
                    return 3;
                }
                case "wait" -> {
                    waiting.countDown();
                    interrupted.await(30, TimeUnit.SECONDS);
                    return 130;
                }
                case "flood" -> {
                    for (int times = 0; times < 2000; times++) {
                        request.out().write(new byte[1 << 16]);
                    }
                }
                case "ask", "PLAIN" -> {
                    request.out().write("sure?\n".getBytes(StandardCharsets.UTF_8));
                    request.out().write(("read " + line(request.in()) + "\n").getBytes(StandardCharsets.UTF_8));
                }
                case "TERMINAL" -> {
                    request.out().write(who(request).getBytes(StandardCharsets.UTF_8));
                    resized.await(30, TimeUnit.SECONDS);
                    request.out()
                            .write((" " + request.remote().orElseThrow().columns() + " " + line(request.in()))
                                    .getBytes(StandardCharsets.UTF_8));
                }
                default -> throw new IllegalArgumentException(line);
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n' && next != '\r'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    private static String who(SessionRequest request) {
        return request.user() + " " + request.mode() + " " + request.variable("TERM") + " "
                + request.variable("LD_PRELOAD") + request.variable("NO_COLOR") + " " + request.columns() + " "
                + request.rights().may(Role.ANALYSE) + " " + request.opensFiles() + " "
                + request.remote().orElseThrow().place().replaceAll("[0-9]+$", "PORT");
    }

    private final class Listening implements OpenSession {
        private final SessionRequest request;

        Listening(SessionRequest request) {
            this.request = request;
        }

        @Override
        public void interrupt() {
            interrupted.countDown();
        }

        @Override
        public void resized() {
            resized.countDown();
        }

        @Override
        public void say(String sentence) {
            said.add(sentence);
        }

        @Override
        public String line() {
            return request.words().toString();
        }
    }

    private ClientSession connected(String user, KeyPair... keys) throws IOException {
        ClientSession session =
                client.connect(user, "127.0.0.1", door.port()).verify(SOON).getSession();
        for (KeyPair key : keys) {
            session.addPublicKeyIdentity(key);
        }
        return session;
    }

    private ClientSession in(String user, KeyPair... keys) throws IOException {
        ClientSession session = connected(user, keys);
        session.auth().verify(SOON);
        return session;
    }

    /** What a command gives: status, standard output, standard error. */
    private List<String> done(ClientSession session, String line, String typed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (ChannelExec channel = session.createExecChannel(line)) {
            channel.setEnv("NO_COLOR", "1");
            channel.setEnv("LD_PRELOAD", "evil.so");
            channel.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
            channel.setOut(out);
            channel.setErr(err);
            channel.open().verify(SOON);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), SOON);
            return List.of(
                    String.valueOf(channel.getExitStatus()),
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aCommandHasItsStatusItsStreamsAndTheNameAndRightsOfItsKey() throws IOException {
        try (ClientSession anna = in("anna", ANNA);
                ClientSession otto = in("otto", OTTO)) {
            assertThat(done(anna, "who", ""))
                    .containsExactly("0", "anna COMMAND  1 0 true false ssh 127.0.0.1:PORT", "");
            assertThat(done(otto, "who", "")).element(1).asString().contains("otto COMMAND", " 0 false false");
            assertThat(done(anna, "fail", "")).containsExactly("3", "", "it failed");
            assertThat(done(anna, "copy", "typed\0in\n")).containsExactly("0", "typed\0in\n", "");
        }
    }

    @Test
    void withoutACommandAndATerminalTheLinesAreThoseOfStandardInput() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ClientSession anna = in("anna", ANNA);
                ChannelShell channel = anna.createShellChannel()) {
            channel.setUsePty(false);
            channel.setIn(new ByteArrayInputStream("teams\n".getBytes(StandardCharsets.UTF_8)));
            channel.setOut(out);
            channel.open().verify(SOON);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), SOON);
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("teams\n");
    }

    @Test
    void aShellHasTheTerminalOfItsUserAndItsSizes() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ClientSession anna = in("anna", ANNA);
                ChannelShell channel = anna.createShellChannel()) {
            channel.setPtyType("xterm");
            channel.setPtyColumns(77);
            channel.setOut(out);
            channel.open().verify(SOON);
            while (out.size() == 0) {
                Thread.sleep(5);
            }
            channel.sendWindowChange(99, 33);
            channel.getInvertedIn().write("exit\r".getBytes(StandardCharsets.UTF_8));
            channel.getInvertedIn().flush();
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), SOON);
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("anna TERMINAL xterm  77 true false ssh 127.0.0.1:PORT 99 exit");
    }

    @Test
    void aCommandAtATerminalIsAskedAndInterruptedByItsKeys() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ClientSession anna = in("anna", ANNA);
                ChannelExec asked = anna.createExecChannel("ask");
                ChannelExec stopped = anna.createExecChannel("wait")) {
            asked.setUsePty(true);
            asked.setOut(out);
            asked.open().verify(SOON);
            asked.getInvertedIn().write("yes\r".getBytes(StandardCharsets.UTF_8));
            asked.getInvertedIn().flush();
            asked.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), SOON);
            stopped.setUsePty(true);
            stopped.open().verify(SOON);
            waiting.await();
            stopped.getInvertedIn().write(3);
            stopped.getInvertedIn().flush();
            stopped.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), SOON);

            assertThat(stopped.getExitStatus()).isEqualTo(130);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("sure?\r\n").contains("read yes\r\n");
    }

    @Test
    void whoGoesAwayHasWhatRunsForThemEnd() throws Exception {
        try (ClientSession anna = in("anna", ANNA)) {
            anna.createExecChannel("wait").open().verify(SOON);
            waiting.await();
            assertThat(door.clients()).hasSize(1);
        }

        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        while (!door.clients().isEmpty()) {
            Thread.sleep(5);
        }
    }

    @Test
    void aKeyThatIsNotListedOpensNothingNorDoesAPassword() throws IOException {
        try (ClientSession stranger = connected("anna", AuthorizedKeysTest.pair("Ed25519"))) {
            stranger.addPasswordIdentity("secret");
            assertThatThrownBy(() -> stranger.auth().verify(SOON)).isInstanceOf(SshException.class);
        }
        assertThat(refusals).isEmpty();
    }

    @Test
    void aKeyOpensForTheNameOfItsUserAlone() throws Exception {
        String why = told("otto", ANNA);

        assertThat(why).contains("this key is that of anna, and not of otto; use ssh anna@HOST");
        assertThat(refusals).containsExactly("anna: to come in by ssh as otto, from 127.0.0.1");
    }

    /** What somebody is told who is shown the door again. */
    private String told(String user, KeyPair key) throws Exception {
        CompletableFuture<String> why = new CompletableFuture<>();
        try (ClientSession session = connected(user, key)) {
            session.addSessionListener(new SessionListener() {
                @Override
                public void sessionDisconnect(
                        Session left, int reason, String message, String language, boolean initiator) {
                    why.complete(message);
                }
            });
            session.auth().await(SOON);
            return why.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aLineThatIsTakenOutOfTheFileLetsNobodyInAnyMore() throws IOException {
        Files.writeString(folder.resolve("authorized_keys"), "");
        try (ClientSession anna = connected("anna", ANNA)) {
            assertThatThrownBy(() -> anna.auth().verify(SOON)).isInstanceOf(SshException.class);
        }
    }

    @Test
    void aFileOfKeysThatCannotBeUnderstoodKeepsTheDoorShut() throws IOException {
        Files.writeString(folder.resolve("authorized_keys"), AuthorizedKeysTest.line(ANNA));

        assertThatThrownBy(() -> door(SshLimits.USUAL))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("authorized_keys line 1: the key has no user");
    }

    @Test
    void anAddressThatIsTakenIsSaid() {
        ServedEngine engine = new ServedEngine("1.0", folder, folder, folder, "", this::session, (user, what) -> {});

        assertThatThrownBy(() -> SshDoor.open(
                        engine, new InetSocketAddress(InetAddress.getLoopbackAddress(), door.port()), SshLimits.USUAL))
                .hasMessageContaining("ssh cannot listen at ")
                .hasMessageContaining(":" + door.port());
    }

    @Test
    void nothingIsForwarded() throws IOException {
        try (ClientSession anna = in("anna", ANNA)) {
            SshdSocketAddress elsewhere = new SshdSocketAddress("127.0.0.1", door.port());
            assertThatThrownBy(() -> anna.createDirectTcpipChannel(elsewhere, elsewhere)
                            .open()
                            .verify(SOON))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> anna.startRemotePortForwarding(new SshdSocketAddress("127.0.0.1", 0), elsewhere))
                    .isInstanceOf(IOException.class);
            assertThat(done(anna, "copy", "still here").get(1)).isEqualTo("still here");
        }
    }

    @Test
    void garbageAndSilenceAtThePortDisturbNobodyAndAreLetGo() throws Exception {
        Random random = new Random(5);
        List<Socket> silent = new ArrayList<>();
        try (ClientSession anna = in("anna", ANNA)) {
            for (int times = 0; times < 40; times++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port());
                silent.add(socket);
                byte[] garbage = new byte[random.nextInt(5000)];
                random.nextBytes(garbage);
                write(socket.getOutputStream(), times % 3 == 0 ? new byte[0] : garbage);
                if (times % 3 == 2) {
                    write(socket.getOutputStream(), "SSH-2.0-me\r\n".getBytes(StandardCharsets.UTF_8));
                    write(socket.getOutputStream(), garbage);
                }
            }
            assertThat(done(anna, "copy", "still here").get(1)).isEqualTo("still here");
            try (ClientSession otto = in("otto", OTTO)) {
                assertThat(done(otto, "copy", "so am I").get(1)).isEqualTo("so am I");
            }
            for (Socket socket : silent) {
                socket.setSoTimeout(20_000);
                drain(socket);
            }
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            return; // it has been shown the door already
        }
    }

    /** Reads to the end of what the door says, which comes when it lets go. */
    private static void drain(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
        } catch (java.net.SocketTimeoutException e) {
            throw new AssertionError("a connection that says nothing was kept", e);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("reset");
        }
    }

    @Test
    void whoComesInWhenAllPlacesAreTakenIsToldSo() throws Exception {
        List<ClientSession> sessions = new ArrayList<>();
        for (int times = 0; times < 3; times++) {
            sessions.add(in("anna", ANNA));
        }

        assertThat(told("anna", ANNA)).contains("the engine has 3 connections by ssh already");
        assertThat(done(sessions.get(0), "copy", "still here").get(1)).isEqualTo("still here");
        for (ClientSession session : sessions) {
            session.close();
        }
    }

    @Test
    void whoReadsNothingHoldsUpNobodyElse() throws IOException {
        try (ClientSession anna = in("anna", ANNA);
                ChannelExec flood = anna.createExecChannel("flood")) {
            flood.open().verify(SOON); // what it says is asked for by nobody
            try (ClientSession otto = in("otto", OTTO)) {
                assertThat(done(otto, "copy", "still here").get(1)).isEqualTo("still here");
            }
        }
    }

    @Test
    void whenServingEndsNobodyComesInAndThoseWhoAreInAreAskedToGo() throws Exception {
        try (ClientSession anna = in("anna", ANNA);
                ChannelExec channel = anna.createExecChannel("wait")) {
            channel.open().verify(SOON);
            waiting.await();
            door.close();
            assertThatThrownBy(() -> connected("otto", OTTO)).isInstanceOf(IOException.class);
            door.clients().forEach(one -> one.say("the engine ends"));
            door.clients().forEach(one -> one.cancel());
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), SOON);

            assertThat(channel.getExitStatus()).isEqualTo(130);
            assertThat(said).containsExactly("the engine ends");
        }
    }

    @Test
    void itSaysWhereItListensAndHowToKnowItAgain() throws IOException {
        assertThat(door.place())
                .matches(
                        "ssh 127\\.0\\.0\\.1:[0-9]+ \\(host key SHA256:.{43}\\) to who has a key in .*authorized_keys");
        Files.delete(folder.resolve("authorized_keys"));
        assertThat(door.place()).contains("nobody yet");
    }
}
