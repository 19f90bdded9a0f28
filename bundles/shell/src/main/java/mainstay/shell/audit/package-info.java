/** The command {@code audit}: who changed what, and whether the log of it is whole. */
package mainstay.shell.audit;
