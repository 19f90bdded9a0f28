/** The command {@code review}, one class an action. */
package mainstay.shell.review;
