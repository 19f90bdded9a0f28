package bad.shell.command;

/** What a user calls. */
public interface Command {}
