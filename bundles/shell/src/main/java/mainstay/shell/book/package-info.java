/** The commands for the account book itself: it comes in, what is in it, the assumptions and teams that it is valued with. */
package mainstay.shell.book;
