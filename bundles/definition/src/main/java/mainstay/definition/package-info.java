/** Models that are written down rather than programmed: JSON that is asked for what it must have. */
@Export
@Version("1.0.0")
package mainstay.definition;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
