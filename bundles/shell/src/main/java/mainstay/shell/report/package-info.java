/** The command {@code report}, one class a report. */
package mainstay.shell.report;
