/** How reviews of one book went, one after the other, as they were frozen: totals, lists, and the path of each account. */
@Export
@Version("1.0.0")
package mainstay.review.trend;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
