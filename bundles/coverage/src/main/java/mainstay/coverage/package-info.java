/** Values every account, prices it under every team, and recommends a coverage. */
@Export
@Version("1.0.0")
package mainstay.coverage;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
