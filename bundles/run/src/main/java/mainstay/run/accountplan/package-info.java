/**
 * The plan of an account as lists of rows: its needs, people, barriers, actions, visits, targets and what it lacks. Each list has the same rows for
 * commands and for reports.
 */
@Export
@Version("1.0.0")
package mainstay.run.accountplan;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
