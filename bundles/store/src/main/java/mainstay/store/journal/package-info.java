/** The journal: a line for each change, each with the hash of the line before it. */
@Export
@Version("1.0.0")
package mainstay.store.journal;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
