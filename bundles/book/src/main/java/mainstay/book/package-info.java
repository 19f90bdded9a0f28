/**
 * The account book: the vocabulary of large-account management, and its data as columns.
 *
 * <p>Money is yearly, in the book's currency; ratios are fractions (0.35, not 35). A missing number is {@code NaN}, a
 * missing text is the empty string. Everything here is immutable once built and safe to share between threads.
 */
@Export
@Version("1.0.0")
package mainstay.book;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
