/** What is known of an account, and what follows from it: facts, shares of suppliers, the assessment of each line. */
@Export
@Version("1.0.0")
package mainstay.plan.profile;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
