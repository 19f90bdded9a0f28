/** The command {@code coverage}, one class an action. */
package mainstay.shell.coverage;
