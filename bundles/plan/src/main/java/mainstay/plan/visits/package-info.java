/** How often the top of an account is visited, and when the next visit is due. */
@Export
@Version("1.0.0")
package mainstay.plan.visits;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
