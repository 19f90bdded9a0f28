/** Starts whole processes until they have answered once, and takes their time and memory. */
package mainstay.benchmarks.startup;
