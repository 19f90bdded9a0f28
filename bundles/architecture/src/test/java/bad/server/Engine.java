package bad.server;

/** Serves. */
public class Engine {}
