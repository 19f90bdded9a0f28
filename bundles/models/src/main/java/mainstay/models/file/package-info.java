/** Model files: what a jar or a definition says of itself before any of its code runs. */
package mainstay.models.file;
