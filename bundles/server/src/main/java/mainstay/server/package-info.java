/** One engine for many people: takes clients in at a socket of the data directory and runs a session for each. */
package mainstay.server;
