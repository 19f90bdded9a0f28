/** Who serves an account and what it pays them: scorecards, pay and seats, as lists of rows. */
@Export
@Version("1.0.0")
package mainstay.run.people;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
