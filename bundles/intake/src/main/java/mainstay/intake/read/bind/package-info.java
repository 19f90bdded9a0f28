/** Finds the tables of a book in a source and binds their columns to the fields of the book. */
package mainstay.intake.read.bind;
