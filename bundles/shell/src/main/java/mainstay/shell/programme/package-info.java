/** The command {@code programme}, one class an action. */
package mainstay.shell.programme;
