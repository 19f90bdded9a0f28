/** The coverage plan of a result: the request, the plan by name, why an account is served by a team, and what more capacity is worth. */
@Export
@Version("1.0.0")
package mainstay.run.planning;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
