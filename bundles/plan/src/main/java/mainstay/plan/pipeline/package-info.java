/** Deals and what becomes of them: win rates, probabilities, pushes, the pipeline of a period and how it moves. */
@Export
@Version("1.0.0")
package mainstay.plan.pipeline;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
