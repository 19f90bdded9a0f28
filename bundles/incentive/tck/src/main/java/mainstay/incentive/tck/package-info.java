/** The contract of incentive models, as rules that can be checked in a test or before a model is let into service. */
@Export
@Version("1.0.0")
package mainstay.incentive.tck;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
