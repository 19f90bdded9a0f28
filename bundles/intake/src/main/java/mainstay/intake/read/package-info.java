/** From tables to a book: binds columns, reads rows in blocks or one by one, checks, and names every reject. */
package mainstay.intake.read;
