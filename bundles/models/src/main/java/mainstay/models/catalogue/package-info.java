/** What is known of models from one process to the next. */
package mainstay.models.catalogue;
