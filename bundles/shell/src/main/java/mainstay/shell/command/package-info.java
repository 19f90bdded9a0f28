/** What a command is, and what commands share: how they name their arguments, show progress and complete accounts. */
package mainstay.shell.command;
