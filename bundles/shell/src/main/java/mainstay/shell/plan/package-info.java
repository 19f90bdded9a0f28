/** The command {@code plan}, one class an action. */
package mainstay.shell.plan;
