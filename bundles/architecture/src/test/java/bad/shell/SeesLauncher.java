package bad.shell;

/** Breaks rule 3. */
public record SeesLauncher(bad.launcher.Launcher launcher) {}
