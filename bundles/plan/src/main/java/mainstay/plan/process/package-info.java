/** The key process matrix: what must be so for an account to be acquired, sold to, monitored and expanded, by evidence. */
@Export
@Version("1.0.0")
package mainstay.plan.process;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
