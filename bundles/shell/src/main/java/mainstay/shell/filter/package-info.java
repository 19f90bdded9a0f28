/** Expressions over columns: which rows a user wants ({@code --where}), and columns made of others ({@code --columns}). */
package mainstay.shell.filter;
