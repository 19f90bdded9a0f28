/** Reviews: a run frozen under a name, what departments proposed and agreed on, and what moved since the review before. */
@Export
@Version("1.0.0")
package mainstay.review;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
