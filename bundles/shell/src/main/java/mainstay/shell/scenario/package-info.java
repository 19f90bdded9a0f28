/** The command {@code scenario}: assumptions that are kept under a name with their book. */
package mainstay.shell.scenario;
