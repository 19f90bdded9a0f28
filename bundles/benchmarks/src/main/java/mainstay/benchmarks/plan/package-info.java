/** How fast whole teams are planned, and how near to the best, beside general solvers. */
package mainstay.benchmarks.plan;
