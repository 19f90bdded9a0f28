package mainstay.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import mainstay.server.entrance.ClientConnection;
import mainstay.server.protocol.Frame;
import mainstay.server.protocol.Hello;
import mainstay.shell.session.SessionRequest.Mode;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.Signal;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;

/** A channel with a session of the shell: a person at a terminal, one command, or lines from standard input. */
final class ShellChannel implements Command {
    private final SshClients clients;
    private final KeyHolder user;
    private final Optional<String> line;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private OutputStream err = OutputStream.nullOutputStream();
    private ExitCallback exit = (status, message, immediately) -> {};
    private volatile Optional<ChannelFrames> frames = Optional.empty();
    private volatile Optional<Terminal> terminal = Optional.empty();

    /** @param line the command that the user gave to ssh; empty for none */
    ShellChannel(SshClients clients, KeyHolder user, Optional<String> line) {
        this.clients = clients;
        this.user = user;
        this.line = line;
    }

    @Override
    public void setInputStream(InputStream given) {
        in = given;
    }

    @Override
    public void setOutputStream(OutputStream given) {
        out = given;
    }

    @Override
    public void setErrorStream(OutputStream given) {
        err = given;
    }

    @Override
    public void setExitCallback(ExitCallback given) {
        exit = given;
    }

    @Override
    public void start(ChannelSession channel, Environment sent) throws IOException {
        ChannelEnvironment environment = new ChannelEnvironment(sent);
        Mode mode = mode(environment);
        ChannelFrames opened = new ChannelFrames(hello(mode, environment), streams(mode, environment), exit::onExit);
        frames = Optional.of(opened);
        terminal.ifPresent(found -> found.handle(Terminal.Signal.INT, signal -> opened.interrupt()));
        sent.addSignalListener((from, signal) -> opened.interrupt(), Signal.INT, Signal.TERM);
        sent.addSignalListener(
                (from, signal) -> opened.resize(environment.columns(), environment.rows()), Signal.WINCH);
        clients.run(opened::readInput);
        clients.run(() -> serve(opened));
    }

    private void serve(ChannelFrames opened) {
        ClientConnection client = new ClientConnection(clients.engine(), user);
        try {
            Optional<String> refused = client.greet(opened);
            if (refused.isPresent()) {
                opened.send(Frame.of(Frame.Kind.REFUSED, refused.get()));
                return;
            }
            clients.serve(client, () -> client.serve(opened, clients::run, opened::close));
        } catch (IOException e) {
            System.getLogger(ShellChannel.class.getName()).log(System.Logger.Level.DEBUG, user.place(), e);
        }
    }

    private Mode mode(ChannelEnvironment environment) {
        if (line.isPresent()) {
            return Mode.COMMAND;
        }
        if (!environment.hasTerminal()) {
            return Mode.SCRIPT;
        }
        return environment.isCapable() ? Mode.TERMINAL : Mode.PLAIN;
    }

    /** A line editor reads keys; everything else at a terminal reads lines, and leaves what a terminal does to this one. */
    private ChannelStreams streams(Mode mode, ChannelEnvironment environment) throws IOException {
        if (mode == Mode.TERMINAL) {
            return new ChannelStreams(in, out, out);
        }
        if (!environment.hasTerminal()) {
            return new ChannelStreams(in, out, err);
        }
        Terminal lines = new ExternalTerminal("mainstay", Terminal.TYPE_DUMB, in, out, StandardCharsets.UTF_8);
        lines.setSize(new Size(environment.columns(), environment.rows()));
        terminal = Optional.of(lines);
        return new ChannelStreams(lines.input(), lines.output(), lines.output());
    }

    private Hello hello(Mode mode, ChannelEnvironment environment) {
        return new Hello(
                clients.engine().version(),
                mode.name(),
                line.map(List::of).orElse(List.of()),
                "",
                false,
                false,
                environment.columns(),
                environment.rows(),
                environment.hasTerminal(),
                clients.engine().home().toString(),
                "",
                "",
                environment.taken());
    }

    @Override
    public void destroy(ChannelSession channel) throws IOException {
        frames.ifPresent(ChannelFrames::close);
        if (terminal.isPresent()) {
            terminal.get().close();
        }
    }
}
