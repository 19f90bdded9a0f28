/** What happens to an account after the list, as lists of rows: each list has the same rows for commands and for reports. */
@Export
@Version("1.0.0")
package mainstay.run.accountplan;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
