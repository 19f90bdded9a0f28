/** Copies of a data directory and its configuration at one point in time, and the way back. */
@Export
@Version("1.0.0")
package mainstay.store.backup;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
