/** From files to a book, with every problem named. */
@Export
@Version("1.0.0")
package mainstay.intake;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
