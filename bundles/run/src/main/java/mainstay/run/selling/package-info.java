/** What is being sold to an account and what its profit came from: deals and their moves, divisions, and the tree of value, as lists of rows. */
@Export
@Version("1.0.0")
package mainstay.run.selling;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
