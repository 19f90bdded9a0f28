/**
 * Reports in plain text: for a terminal, as Markdown, as JSON and, their main table, as comma-separated values. What each of
 * them escapes is the business of {@code mainstay.reporting.text}.
 */
package mainstay.reporting.table;
