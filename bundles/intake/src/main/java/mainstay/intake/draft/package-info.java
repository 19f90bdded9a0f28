/** Proposes mappings for tables with unknown columns. */
package mainstay.intake.draft;
