package bad.plan;

/** Seen from where it must not be. */
public class Plan {}
