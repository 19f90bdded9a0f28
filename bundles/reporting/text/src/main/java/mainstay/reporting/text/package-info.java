/**
 * Rows as text: a table that fits a window, JSON, CSV or Markdown, always from the same rows; and what makes a text of
 * unknown origin harmless in each of them.
 */
@Export
@Version("1.0.0")
package mainstay.reporting.text;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
