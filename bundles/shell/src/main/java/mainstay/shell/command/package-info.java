/** The commands of the scope {@code kam}, one class a family. */
package mainstay.shell.command;
