/** The commands that look at the list of accounts: in order, one account explained, in segments, under other assumptions. */
package mainstay.shell.list;
