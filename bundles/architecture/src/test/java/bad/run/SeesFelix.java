package bad.run;

import org.apache.felix.framework.FrameworkFactory;

/** Breaks rule 5. */
public record SeesFelix(FrameworkFactory factory) {}
