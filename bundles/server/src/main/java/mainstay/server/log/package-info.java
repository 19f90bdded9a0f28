/** The log of an engine that serves: a line an event, for people or as JSON. */
@Export
@Version("1.0.0")
package mainstay.server.log;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
