/** The cost of a shared team. */
package mainstay.teamcost.shared;
