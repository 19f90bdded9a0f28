/** Who may do what where several people share one engine. */
@Export
@Version("1.0.0")
package mainstay.workspace.roles;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
