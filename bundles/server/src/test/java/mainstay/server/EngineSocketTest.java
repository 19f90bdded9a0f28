package mainstay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mainstay.book.MainstayException;
import mainstay.server.entrance.ClientConnection;
import mainstay.server.entrance.ServedEngine;
import mainstay.server.protocol.Connection;
import mainstay.server.protocol.Frame;
import mainstay.server.protocol.Frame.Kind;
import mainstay.server.protocol.Hello;
import mainstay.shell.session.OpenSession;
import mainstay.shell.session.SessionRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EngineSocketTest {
    private static final String VERSION = "1.0, commit abc";

    @TempDir(factory = ShortPath.class)
    private Path data;

    private final CountDownLatch interrupted = new CountDownLatch(1);
    private EngineSocket socket;

    @BeforeEach
    void serve() {
        socket = EngineSocket.open(engine(data));
    }

    @AfterEach
    void end() throws InterruptedException {
        new Draining(List.of(socket)).end(0);
    }

    private ServedEngine engine(Path served) {
        return new ServedEngine(VERSION, data, served, data, "usage", this::session, (user, refusal) -> {});
    }

    /** A session that does what its first word says. */
    private int session(SessionRequest request) {
        try {
            request.remote().orElseThrow().opened(new Waiting());
            return switch (request.words().get(0)) {
                case "copy" -> {
                    byte[] all = request.in().readAllBytes();
                    request.out().write(all);
                    request.err().write("copied".getBytes(StandardCharsets.UTF_8));
                    yield 3;
                }
                case "who" -> {
                    request.out()
                            .write((request.user() + " in " + request.folder() + " " + request.variable("TERM") + " "
                                            + request.columns())
                                    .getBytes(StandardCharsets.UTF_8));
                    yield 0;
                }
                case "wait" -> {
                    interrupted.await(30, TimeUnit.SECONDS);
                    yield 130;
                }
                case "flood" -> {
                    byte[] much = new byte[1 << 16];
                    for (int times = 0; times < 10_000; times++) {
                        request.out().write(much);
                    }
                    yield 0;
                }
                case "pour" -> pour(request);
                case "break" -> throw new StackOverflowError("of a test");
                default -> 2;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes until its output takes no more, and says why that is. */
    private static int pour(SessionRequest request) throws IOException {
        while (true) {
            try {
                request.out().write(new byte[100]);
            } catch (IOException e) {
                request.err().write(e.getMessage().getBytes(StandardCharsets.UTF_8));
                return 4;
            }
        }
    }

    private final class Waiting implements OpenSession {
        @Override
        public void interrupt() {
            interrupted.countDown();
        }

        @Override
        public void resized() {
            // Nothing is drawn.
        }

        @Override
        public void say(String sentence) {
            // Nobody reads.
        }

        @Override
        public String line() {
            return "a line";
        }
    }

    private SocketChannel connected() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(socket.path()));
    }

    private static Hello hello(String version, String... words) {
        return new Hello(
                version,
                "COMMAND",
                List.of(words),
                "",
                false,
                false,
                120,
                40,
                false,
                "/somewhere",
                "",
                "",
                Map.of("TERM", "xterm"));
    }

    private Connection greeted(String... words) throws IOException {
        Connection connection = new Connection(connected());
        connection.send(hello(VERSION, words).frame());
        return connection;
    }

    /** What the engine says until it has no more to say, with the kind of each frame. */
    private static List<String> said(Connection connection) throws IOException {
        List<String> said = new ArrayList<>();
        for (Optional<Frame> next = connection.receive(); next.isPresent(); next = connection.receive()) {
            Frame frame = next.get();
            said.add(frame.kind() == Kind.ENDED ? "ENDED " + frame.number(0) : frame.kind() + " " + frame.text());
        }
        return said;
    }

    @Test
    void wordsAndStreamsGoOneWayAndOutputsAndTheStatusTheOther() throws IOException {
        try (Connection client = greeted("copy")) {
            assertThat(client.receive().orElseThrow().kind()).isEqualTo(Kind.WANTS_INPUT);
            client.send(Frame.of(Kind.INPUT, "a list"));
            assertThat(client.receive().orElseThrow().kind()).isEqualTo(Kind.WANTS_INPUT);
            client.send(Frame.of(Kind.INPUT));

            assertThat(said(client)).containsExactly("OUTPUT a list", "ERRORS copied", "ENDED 3");
        }
    }

    @Test
    void whoTheUserIsTheSystemSaysAndNotTheClient() throws IOException {
        try (Connection client = greeted("who")) {
            assertThat(said(client))
                    .containsExactly(
                            "OUTPUT " + System.getProperty("user.name") + " in /somewhere xterm 120", "ENDED 0");
        }
    }

    @Test
    void anOutputThatTakesNoMoreEndsASessionAsItWouldWithoutAnEngine() throws IOException {
        try (Connection client = greeted("pour")) {
            assertThat(client.receive().orElseThrow().kind()).isEqualTo(Kind.OUTPUT);
            client.send(Frame.of(Kind.OUTPUT_LOST, "Broken pipe"));

            assertThat(said(client)).endsWith("ERRORS Broken pipe", "ENDED 4");
        }
    }

    @Test
    void ctrlCReachesTheSession() throws IOException {
        try (Connection client = greeted("wait")) {
            client.send(Frame.of(Kind.INTERRUPT));

            assertThat(said(client)).containsExactly("ENDED 130");
        }
    }

    @Test
    void aClientThatGoesAwayEndsItsSession() throws Exception {
        greeted("wait").close();

        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aClientOfAnotherVersionIsToldSo() throws IOException {
        try (Connection client = new Connection(connected())) {
            client.send(hello("0.9", "who").frame());

            assertThat(said(client))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "REFUSED the engine that serves " + data + " is mainstay " + VERSION + ", and this is 0.9");
        }
    }

    @Test
    void aFileOfRolesThatCannotBeUnderstoodLetsNobodyInAndSaysWhy() throws IOException {
        Files.writeString(data.resolve("roles"), "anna lok\n");

        try (Connection client = greeted("who")) {
            assertThat(said(client))
                    .singleElement()
                    .asString()
                    .startsWith("REFUSED ")
                    .contains("roles line 1: ");
        }
    }

    @Test
    void garbageGetsNoAnswerAndDisturbsNobody() throws IOException {
        Random random = new Random(4);
        for (int times = 0; times < 50; times++) {
            try (SocketChannel client = connected()) {
                byte[] bytes = new byte[random.nextInt(2000)];
                random.nextBytes(bytes);
                client.write(ByteBuffer.wrap(bytes));
            } catch (IOException e) {
                assertThat(e).as("the engine has closed the connection").isNotNull();
            }
        }
        try (Connection client = new Connection(connected())) {
            client.send(new Frame(Kind.HELLO, new byte[] {127, 127, 127, 127}));
            assertThat(said(client)).isEmpty();
        }

        whoTheUserIsTheSystemSaysAndNotTheClient();
    }

    @Test
    void clientsThatSayNothingAndClientsThatReadNothingHoldUpNobody() throws IOException {
        List<Connection> idle = new ArrayList<>();
        for (int times = 0; times < 100; times++) {
            idle.add(new Connection(connected()));
        }
        for (int times = 0; times < 5; times++) {
            idle.add(greeted("flood"));
        }

        whoTheUserIsTheSystemSaysAndNotTheClient();

        for (Connection connection : idle) {
            connection.close();
        }
    }

    @Test
    void aThousandConnectionsLeaveThoseThatAreThereAlone() throws IOException {
        List<SocketChannel> many = new ArrayList<>();
        try (Connection first = greeted("copy")) {
            first.receive();
            for (int times = 0; times < 1000; times++) {
                many.add(connected());
            }
            first.send(Frame.of(Kind.INPUT));

            assertThat(said(first)).contains("ENDED 3");
        }
        try (Connection last = new Connection(many.get(999))) {
            assertThat(said(last)).singleElement().asString().contains("256 clients already");
        }
        for (SocketChannel each : many) {
            each.close();
        }
    }

    @Test
    void whoComesOverTheLimitAndIsGoneAtOnceTakesNoPlace() throws IOException {
        for (int times = 0; times < 2000; times++) {
            connected().close();
        }

        whoTheUserIsTheSystemSaysAndNotTheClient();
    }

    @Test
    void aClientThatSendsWhatNobodyAskedForIsLetGo() throws Exception {
        try (Connection client = greeted("wait")) {
            client.send(Frame.of(Kind.INPUT, "unasked"));

            assertThat(said(client)).isEmpty();
        }
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        try (Connection client = greeted("wait")) {
            client.send(hello(VERSION, "who").frame());

            assertThat(said(client)).doesNotContain("ENDED 0");
        }
    }

    @Test
    void aWindowOfNoSizeOrOfAnyIsTakenForOneThatCanBe() throws IOException {
        Hello vast = new Hello(
                VERSION,
                "COMMAND",
                List.of("who"),
                "",
                false,
                false,
                Integer.MAX_VALUE,
                -7,
                false,
                "/somewhere",
                "",
                "",
                Map.of());
        try (Connection client = new Connection(connected())) {
            client.send(vast.frame());

            assertThat(said(client)).first().asString().endsWith(" 10000");
        }
    }

    @Test
    void aSessionThatCannotBeMadeOrBreaksEndsItsClient() throws IOException {
        for (String mode : List.of("COMMAND", "NONSENSE")) {
            Hello hello =
                    new Hello(VERSION, mode, List.of("break"), "", false, false, 0, 0, false, "/\0", "", "", Map.of());
            try (Connection client = new Connection(connected())) {
                client.send(hello.frame());

                assertThat(said(client)).isEmpty();
            }
        }
        try (Connection client = greeted("break")) {
            assertThat(said(client)).isEmpty();
        }
    }

    @Test
    void onlyWhoMayWriteToTheSocketCanConnect() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.path())))
                .isEqualTo("rw-rw----");
    }

    @Test
    void anEngineThatEndsLeavesNoSocketAndItsClientsComeToAnEnd() throws Exception {
        Connection client = greeted("wait");
        while (socket.clients().stream().noneMatch(ClientConnection::isOpen)) {
            Thread.sleep(5);
        }

        new Draining(List.of(socket)).end(50);

        assertThat(socket.path()).doesNotExist();
        assertThat(said(client)).containsExactly("ENDED 130");
    }

    @Test
    void aPathThatIsTooLongForASocketIsNamed() {
        Path deep = data.resolve("x".repeat(90));

        assertThatThrownBy(() -> EngineSocket.open(engine(deep)))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("too long for a socket")
                .hasMessageContaining("at most 100");
    }
}
