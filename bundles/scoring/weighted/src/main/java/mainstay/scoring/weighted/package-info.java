/** Scoring models that are JSON files: weighted criteria without code. */
package mainstay.scoring.weighted;
