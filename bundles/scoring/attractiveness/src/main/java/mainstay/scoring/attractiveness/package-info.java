/** Scores accounts by how attractive they are: weighted criteria with receipts. */
package mainstay.scoring.attractiveness;
