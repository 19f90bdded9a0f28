/** A table of any size in, its ranked list out: the whole process, beside other programs that do the same. */
package mainstay.benchmarks.scale;
