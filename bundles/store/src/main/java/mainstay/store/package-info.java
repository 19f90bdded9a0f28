/**
 * What must survive a process: the data directory with books, changed parameters and the audit log; and
 * the configuration folder.
 */
@Export
@Version("1.1.0")
package mainstay.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
