/**
 * The host of the commands: takes what the launcher hands over, runs it in a Gogo session, one line after the other at
 * one of the two prompts, and makes every {@link mainstay.shell.command.Command} service a Gogo command.
 */
package mainstay.shell.host;
