/** Ways into an engine that serves, beside the socket in its data directory: a bundle brings one, and {@code serve} opens it. */
@Export
@Version("1.0.0")
package mainstay.server.entrance;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
