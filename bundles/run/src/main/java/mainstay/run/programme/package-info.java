/** The programme that brings all this in: its calendar and the accounts that try it first, as lists of rows. */
@Export
@Version("1.0.0")
package mainstay.run.programme;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
