/** Boots the framework, hands the command line to the shell bundle and ends the process with its exit status. */
package mainstay.launcher;
