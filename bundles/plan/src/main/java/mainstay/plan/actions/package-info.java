/** Who does what until when: actions on a calendar of working days, one after the other, and which of them are late. */
@Export
@Version("1.0.0")
package mainstay.plan.actions;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
