/** The classes of a result as tables: segments, matrices and concentration. */
@Export
@Version("1.0.0")
package mainstay.run.segments;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
