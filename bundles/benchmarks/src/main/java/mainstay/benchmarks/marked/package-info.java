/** Models whose every answer tells their version; packed into bundles by the benchmark of swaps. */
package mainstay.benchmarks.marked;
