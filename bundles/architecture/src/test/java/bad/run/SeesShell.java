package bad.run;

/** Breaks rule 3. */
public record SeesShell(bad.shell.SeesLauncher shell) {}
