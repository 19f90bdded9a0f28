/** What keeps us out of lines of accounts, and what it is worth to do away with it. */
@Export
@Version("1.0.0")
package mainstay.plan.barriers;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
