/** The coverage plan: a coverage and a whole team for every account, and a proof of how much better any plan can be. */
@Export
@Version("1.0.0")
package mainstay.coverage.plan;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
