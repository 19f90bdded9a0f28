/** Shows what commands return: as a table, JSON, CSV or Markdown, always from the same rows. */
package mainstay.shell.render;
