package bad.shell.host;

/** Nobody else's business. */
public class Inner {}
