/** The cost of a dedicated team. */
package mainstay.teamcost.dedicated;
