/** What must hold between rows and tables once they are read. */
package mainstay.intake.read.check;
