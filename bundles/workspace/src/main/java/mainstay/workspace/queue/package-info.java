/** The order in which heavy work of several people goes on in one engine, and how much of it at once. */
@Export
@Version("1.0.0")
package mainstay.workspace.queue;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
