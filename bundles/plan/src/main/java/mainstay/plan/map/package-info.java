/** Who decides at an account, whom of them we have met, and what is missing on the map of them. */
@Export
@Version("1.0.0")
package mainstay.plan.map;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
