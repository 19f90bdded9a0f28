/** How front ends ask for a session of the shell: the launcher for the terminal of its process, a server for each client. */
@Export
@Version("1.0.0")
package mainstay.shell.session;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
