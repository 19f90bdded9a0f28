/** Swaps models while callers work with them, inside a Mainstay that its launcher has booted. */
package mainstay.benchmarks.swap;
