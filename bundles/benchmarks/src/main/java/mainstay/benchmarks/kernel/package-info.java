/** A book in memory, from its columns to values, decisions, scores and ranks: how close to the speed of memory that is. */
package mainstay.benchmarks.kernel;
