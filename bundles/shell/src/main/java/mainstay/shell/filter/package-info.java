/** Which rows a user wants: {@code rank --where EXPR}. */
package mainstay.shell.filter;
