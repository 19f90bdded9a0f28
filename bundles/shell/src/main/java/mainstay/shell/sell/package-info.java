/** The command {@code sell}, one class an action. */
package mainstay.shell.sell;
