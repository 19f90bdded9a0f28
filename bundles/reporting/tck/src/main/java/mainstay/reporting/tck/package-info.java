/** The contract of report renderers, as rules that can be checked in a test or before a renderer is let into service. */
@Export
@Version("1.0.0")
package mainstay.reporting.tck;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
