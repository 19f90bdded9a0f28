/** The parameters of a book: their catalogue, ranges, and the values in force for a run. */
@Export
@Version("1.0.0")
package mainstay.run.parameters;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
