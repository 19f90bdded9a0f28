/** Changes that people make in the plan tables of a book, and how they outlive a new import of it. */
@Export
@Version("1.0.0")
package mainstay.book.edit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
