/** How an account gets its score: the interface that every scoring model implements. */
@Export
@Version("1.1.0")
package mainstay.scoring.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
