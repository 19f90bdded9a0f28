/** The coverage plan of a result: what is demanded, who is served by which team, why, and what more would bring. */
@Export
@Version("1.0.0")
package mainstay.run.coverage;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
