/** What is wanted of accounts, teams and people, and whether it can hold. */
@Export
@Version("1.0.0")
package mainstay.plan.targets;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
