/** The command {@code models}, one class an action. */
package mainstay.shell.models;
