/** With which accounts a programme is tried first. */
@Export
@Version("1.0.0")
package mainstay.plan.pilots;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
