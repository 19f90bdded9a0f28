package bad.teamcost.other;

/** A provider. */
public record Other(String name) {}
