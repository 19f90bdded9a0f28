/** How a review opens and closes: moves between tiers with a threshold and a clock, and what takes effect. */
@Export
@Version("1.0.0")
package mainstay.review.rules;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
