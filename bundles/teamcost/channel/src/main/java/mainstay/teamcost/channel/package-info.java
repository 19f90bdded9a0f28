/** The cost of a channel team. */
package mainstay.teamcost.channel;
