/** Saving and reloading a book, beside what databases take for the same columns. */
package mainstay.benchmarks.store;
