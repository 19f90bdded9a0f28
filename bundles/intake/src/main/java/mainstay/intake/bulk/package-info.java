/**
 * Reads the columns of a CSV file in bulk: in blocks, on all processors, without an object a cell. It takes only what
 * leaves no question open. Whatever is odd, be it a cell that is no number or a quote in the middle of a text, ends it, and
 * the file is read row by row by those who know what to say of it.
 */
package mainstay.intake.bulk;
