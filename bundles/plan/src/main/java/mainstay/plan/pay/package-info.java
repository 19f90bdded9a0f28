/** To whom sales count: the ledgers by which people are paid. */
@Export
@Version("1.0.0")
package mainstay.plan.pay;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
