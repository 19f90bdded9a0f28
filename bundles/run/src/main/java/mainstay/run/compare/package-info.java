/** Two results of one book beside one another: which accounts move, why, and by how much in all. */
@Export
@Version("1.0.0")
package mainstay.run.compare;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
