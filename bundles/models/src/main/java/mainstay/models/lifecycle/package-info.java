/** The life cycle of models: admit, activate, roll back, pin, retire, and the failover of a model that fails in service. */
@Export
@Version("1.0.0")
package mainstay.models.lifecycle;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
