/** The command that checks the installation. */
package mainstay.shell.installation;
