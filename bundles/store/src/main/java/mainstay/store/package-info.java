/**
 * What must survive a process: the data directory with books, changed parameters, coverages, reviews and the audit log, in
 * files that tell when a byte of them was changed; and the configuration folder.
 */
@Export
@Version("2.0.0")
package mainstay.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
