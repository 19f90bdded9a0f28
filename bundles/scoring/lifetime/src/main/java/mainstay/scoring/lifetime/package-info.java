/** Scores accounts by their lifetime value. */
package mainstay.scoring.lifetime;
