/** Why profit changed from one period to another: wallet, share, mix, price, cost, and what teams cost. */
@Export
@Version("1.0.0")
package mainstay.plan.valuetree;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
