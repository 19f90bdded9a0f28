/** What accounts buy of each division, and what more they could. */
@Export
@Version("1.0.0")
package mainstay.plan.divisions;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
