/** What of a line can be sold by a day: what is held, what is open, and what barriers free until then. */
@Export
@Version("1.0.0")
package mainstay.plan.reach;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
