/** The workbook that a user fills in. */
package mainstay.intake.template;
