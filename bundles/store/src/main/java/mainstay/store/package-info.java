/** What must survive a process: the data directory with books and changed parameters, and the configuration folder. */
@Export
@Version("1.0.0")
package mainstay.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
