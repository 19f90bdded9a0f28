/** What lists of plans, sales, people and the programme are made of: the rows chosen, their columns, and counts that cross two of them. */
@Export
@Version("1.0.0")
package mainstay.run.listing;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
