/** What one way of covering accounts costs: the interface that every team-cost model implements. */
@Export
@Version("1.1.0")
package mainstay.teamcost.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
