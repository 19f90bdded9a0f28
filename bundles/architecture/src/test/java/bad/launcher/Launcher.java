package bad.launcher;

/** The top of the house. */
public record Launcher(String name) {}
