/**
 * What a report is before it is known in which format, and what a renderer does with it.
 *
 * <p>A report is made of sections, and these of figures, tables, charts and a brief. It holds numbers, not pictures: how they look is
 * the renderer's business. Every text in it may come from a stranger's file; a renderer escapes all of them.
 */
@Export
@Version("1.5.0")
package mainstay.reporting.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
