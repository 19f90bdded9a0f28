/** The use cases, without a terminal: what every front end calls. */
@Export
@Version("1.0.0")
package mainstay.workspace;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
