/** The command {@code people}, one class an action. */
package mainstay.shell.people;
