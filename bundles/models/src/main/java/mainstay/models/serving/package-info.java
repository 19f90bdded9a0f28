/** Which models serve at this moment, and who still works with them. */
package mainstay.models.serving;
