/** From a book to a result: the one place where the stages meet. */
@Export
@Version("1.1.0")
package mainstay.run;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
