/**
 * What Office files have in common, whichever program opens them: the zip file, its XML, and the parts that say what the
 * others are. Equal contents give equal bytes.
 */
@Export
@Version("1.0.0")
package mainstay.reporting.office;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
