/** The fast reader: whole tables in blocks on all processors; a table with an error is left to the strict reader. */
package mainstay.intake.read.bulk;
