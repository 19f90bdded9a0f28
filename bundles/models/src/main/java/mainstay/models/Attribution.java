package mainstay.models;

/**
 * Who does something and why, as the audit log has it.
 *
 * @param who the user
 * @param why the reason given; may be empty
 */
public record Attribution(String who, String why) {}
