/** Tables of text, JSON and workbooks, row by row, whatever the format of the file. */
package mainstay.intake.table;
