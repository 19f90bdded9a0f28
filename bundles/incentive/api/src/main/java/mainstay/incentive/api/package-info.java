/** What people are paid for what was sold and done in a period: the interface that every incentive model implements. */
@Export
@Version("1.2.0")
package mainstay.incentive.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
