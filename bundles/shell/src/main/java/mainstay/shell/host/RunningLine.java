package mainstay.shell.host;

import java.util.Optional;
import mainstay.book.Interruption;
import mainstay.book.MainstayException;
import org.apache.felix.service.command.CommandSession;

/** What one line does: the commands under way, which a person can ask to end, and what they failed with. */
final class RunningLine {
    private final Interruption interruption = new Interruption();
    private int underWay;
    private CommandFailure failure;

    /**
     * The line that a command of this thread is part of; one of its own in the background, which does not end when a person
     * asks the line before them to.
     */
    static RunningLine of(CommandSession session) {
        return session instanceof GogoSession known && !Streams.inBackground() ? known.line() : new RunningLine();
    }

    /** What asks its commands to end. */
    Interruption interruption() {
        return interruption;
    }

    /**
     * A command begins.
     *
     * @throws MainstayException if the line is to end
     */
    synchronized void begins() {
        interruption.endIfAsked();
        underWay++;
    }

    /** Whether a command is under way. */
    synchronized boolean isUnderWay() {
        return underWay > 0;
    }

    /** A command has ended. */
    synchronized void ends() {
        underWay--;
        notifyAll();
    }

    /** Notes a failure; the first counts. */
    synchronized void failed(CommandFailure failed) {
        if (failure == null) {
            failure = failed;
        }
    }

    /** What the first command that failed did so with. */
    synchronized Optional<CommandFailure> failure() {
        return Optional.ofNullable(failure);
    }

    /** Waits until no command is under way: Gogo takes a line for done as soon as it is interrupted. */
    synchronized void awaitCommands() {
        while (underWay > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interruption.ask();
            }
        }
    }
}
