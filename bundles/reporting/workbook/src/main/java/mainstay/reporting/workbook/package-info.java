/** Renders reports as workbooks whose formulas follow a changed assumption. */
package mainstay.reporting.workbook;
