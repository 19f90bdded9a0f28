/** Figures of what an engine does, for those who watch it: counted where it happens, and asked for by whoever shows them. */
@Export
@Version("1.0.0")
package mainstay.book.metrics;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
