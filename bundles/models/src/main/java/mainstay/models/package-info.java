/** The life cycle of models that are swapped while others work: admit, shadow, activate, roll back, audit. */
@Export
@Version("1.0.0")
package mainstay.models;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
