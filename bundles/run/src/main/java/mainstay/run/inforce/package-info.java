/** The adopted coverage plan as the coverage in force: who is served by which team, and what that costs and takes. */
@Export
@Version("1.0.0")
package mainstay.run.inforce;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
