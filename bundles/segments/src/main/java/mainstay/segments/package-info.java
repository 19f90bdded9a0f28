/** Puts every account into the classes that the process knows: quadrants, tiers, the pyramid. */
@Export
@Version("1.0.0")
package mainstay.segments;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
