/** Who manages which account: how well managers fit accounts, and the assignment that is worth most, with its proof. */
@Export
@Version("1.0.0")
package mainstay.plan.managers;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
