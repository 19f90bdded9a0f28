/** The reports there are: from a result to what is to be looked at. How it looks is the renderers' business. */
@Export
@Version("1.0.0")
package mainstay.reporting.content;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
