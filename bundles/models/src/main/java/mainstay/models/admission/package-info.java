/** What a file goes through before anything in it can serve. */
package mainstay.models.admission;
