/** The plan tables: reads their rows, and checks them against each other and against the book. */
package mainstay.intake.read.plan;
