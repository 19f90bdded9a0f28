/** What happens to accounts after the list, at scale, beside a database. */
package mainstay.benchmarks.process;
