/** The table that fixes the coverage of accounts for a plan. */
package mainstay.intake.pins;
