/**
 * The host of the commands: takes the command line from the launcher, runs it in a Gogo session of its own or starts one
 * of the two Gogo shells, and makes every {@link mainstay.shell.command.Command} service a Gogo command.
 */
package mainstay.shell.host;
