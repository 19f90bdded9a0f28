/** Reports as a web page in one file: charts, tables that sort and filter, and what there is to tell of each account. */
package mainstay.reporting.html;
