/** Text files: bytes, encodings and the dialect of a table of text. */
package mainstay.intake.text;
