package bad.run;

import org.apache.felix.service.command.CommandSession;

/** Breaks rule 5. */
public record SeesGogo(CommandSession session) {}
