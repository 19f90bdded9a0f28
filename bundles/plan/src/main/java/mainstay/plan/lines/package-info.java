/** Product lines: who sells them, and which of them takes the place of which. */
@Export
@Version("1.0.0")
package mainstay.plan.lines;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
