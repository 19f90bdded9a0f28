/** What a command is, and what commands share: how they name their arguments, show progress and complete accounts. */
@Export
@Version("1.0.0")
package mainstay.shell.command;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
