/** Problems of an import and the rows that it left out. */
package mainstay.intake.read.reject;
