/** What an import is asked for, what it gives, and how it says how far it has come. */
@Export
@Version("1.0.0")
package mainstay.intake.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
