/** The models of a run, and what identifies them: id, version and SHA-256 of each. */
@Export
@Version("1.0.0")
package mainstay.run.generation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
