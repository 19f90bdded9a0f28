/** What departments say in a review: proposals, responses and overrides. */
@Export
@Version("1.0.0")
package mainstay.review.decision;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
