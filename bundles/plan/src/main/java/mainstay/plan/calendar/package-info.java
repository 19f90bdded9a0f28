/** Working days, by which plans count. */
@Export
@Version("1.0.0")
package mainstay.plan.calendar;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
