/** What changed between two reviews, and how much of it data, model, parameters and decisions brought about. */
@Export
@Version("1.0.0")
package mainstay.review.diff;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
