/** Files that tell when a byte of them was changed, and the data directory with its one writer. */
@Export
@Version("1.0.0")
package mainstay.store.file;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
