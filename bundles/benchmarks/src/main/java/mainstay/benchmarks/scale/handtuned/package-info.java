/**
 * The yardstick: one program for this one table and this one list, as fast as we can make it. It shares nothing with
 * Mainstay, checks next to nothing, and knows at compile time what Mainstay learns from mapping, models and parameters.
 */
package mainstay.benchmarks.scale.handtuned;
