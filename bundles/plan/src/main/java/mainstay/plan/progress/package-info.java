/** What was sold against what is wanted, and whether departments work together at it. */
@Export
@Version("1.0.0")
package mainstay.plan.progress;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
