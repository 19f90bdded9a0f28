/** Many people at one engine that serves, while models are swapped, books are imported anew, and the engine is killed. */
package mainstay.benchmarks.serve;
