/** Mappings: which column of a foreign table is which field of the book, and how its values are written. */
package mainstay.intake.mapping;
