/** The strict reader: row by row, so that each problem is named with its row, column and value. */
package mainstay.intake.read.rows;
