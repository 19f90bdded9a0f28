/** Scores accounts by their share of the profit of the whole book. */
package mainstay.scoring.profitcontribution;
