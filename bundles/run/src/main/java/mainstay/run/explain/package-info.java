/** Explanations of one account: every figure with the formula and the cells it came from. */
@Export
@Version("1.0.0")
package mainstay.run.explain;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
