/** The child's side of an examination: tries the models of a file in a process that may die of it, and reports each step. */
package mainstay.models.examination;
