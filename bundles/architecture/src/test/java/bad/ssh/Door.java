package bad.ssh;

/** Lets people in. */
public class Door {}
