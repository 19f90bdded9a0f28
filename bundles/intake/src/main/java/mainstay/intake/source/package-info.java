/** Where files come from: a folder, a zip or one file, with limits that guard against hostile archives. */
package mainstay.intake.source;
