/** Workbooks as rows of cells: .xlsx, .ods and .xls, read as streams and trusted in nothing. */
package mainstay.intake.workbook;
