package bad.shell.command;

/** Breaks the rule that every command says which role it needs. */
public final class SaysNoRole implements Command {}
