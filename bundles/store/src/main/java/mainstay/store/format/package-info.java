/**
 * The file that holds a book: format 2, and 3 where it has plan tables. Everything that is needed to read it stands here.
 *
 * <h2>The file</h2>
 *
 * <pre>
 * "MAIN"            4 bytes
 * 0 0 0 2           the number of the format; 0 0 0 3 where there are plan tables
 * blocks            one after the other, without gaps
 * head              says what the book holds and which blocks hold it
 * length of head    8 bytes
 * checksum of head  4 bytes
 * </pre>
 *
 * <p>Numbers are little-endian, two's complement and IEEE 754. A checksum is a CRC32C (Castagnoli). A text is its length in
 * bytes (4 bytes) and its UTF-8. A list is its length (4 bytes) and its items. What is optional is a byte 0, or a byte 1 and
 * itself.
 *
 * <h2>The head</h2>
 *
 * <pre>
 * name, currency, digest (empty when not known when the book was saved)    texts
 * default margin                                                           8 bytes
 * margins of lines                                                         list of text, 8 bytes
 * number of accounts                                                       4 bytes
 * account columns                                                          list of name (text), column
 * further account columns                                                  list of header (text), column
 * origin of the accounts
 * lines                                                                    list of text
 * number of wallets                                                        4 bytes
 * starts and lines of wallets                                              optional: ints, ints; if not there,
 *                                                                          every account has every line
 * wallet columns                                                           list of name (text), column
 * origin of the wallets
 * problems                                                                 list of severity, file (texts), row (8 bytes),
 *                                                                          column, value, message (texts)
 * </pre>
 *
 * <p>In format 3 the plan tables follow:
 *
 * <pre>
 * tables                                                                   list of
 *   name (text), number of rows (4 bytes)
 *   for a table of accounts, where the rows of each account begin          blocks
 *   columns of texts, columns of numbers, further columns                  lists of name (text), column
 *   origin
 * stages of deals                                                          list of name, label, outcome (texts),
 *                                                                          probability (8 bytes)
 * </pre>
 *
 * <p>An origin is a text (the file), two lists of two texts each (columns, constants), optional ints (starts) and ints
 * (rows). Ints are their number (4 bytes) and their blocks. A column begins with a byte that tells its kind:
 *
 * <pre>
 * 0  the same text in all rows         text
 * 1  few different texts               list of text; then blocks: for each row the place of its text in the list
 * 2  many different texts              blocks, in which a block also has the number of its bytes of text (4 bytes)
 * 3  the same number in all rows       8 bytes
 * 4  numbers                           blocks
 * </pre>
 *
 * <p>A block holds 16,384 rows of one column, the last block of a column what is left of them; so their number is
 * known. For each the head says its length in bytes (4 bytes) and its checksum (4 bytes). Blocks stand in the file in the order in
 * which the head names them, the first one behind the number of the format and the last one before the head. Each is
 * written and read by itself, on any processor.
 *
 * <h2>Tables</h2>
 *
 * <p>A file of a review (format {@code "TABL" 0 0 0 1}) stands in the same frame. Its head is the number of rows (4 bytes),
 * then the columns of texts and the columns of numbers, each a list of name (text), column.
 *
 * <h2>Blocks</h2>
 *
 * <p><b>Whole numbers</b> ({@link mainstay.store.format.WholeNumbers}; ints, and parts of what follows) choose the shorter
 * of two forms:
 *
 * <pre>
 * 0 (1 byte), width (1 byte), least (8 bytes), and of each number what it is above the least
 * 1 (1 byte), width (1 byte), least (8 bytes), the first number (8 bytes), and of each further number what its distance
 *             from the number before is above the least distance
 * </pre>
 *
 * <p>in {@code width} bits each (0 to 56, or 64), lowest bit first, the end filled up to a whole byte. So numbers that count
 * up, and numbers that are all the same, take no bits at all. Sums are taken modulo 2<sup>64</sup>.
 *
 * <p><b>Numbers</b> ({@link mainstay.store.format.Doubles}) begin with a byte:
 *
 * <pre>
 * 0 to 6  whole numbers; the number is the whole number divided by 10 to this power, as IEEE 754 rounds it
 * 16 to 22  the same with gaps: first the whole number that means NaN (8 bytes); the power is less by 16
 * 32      few different numbers: how many (4 bytes), their bits (8 bytes each), whole numbers that are places among these
 * 33      whole numbers that are the bits of the numbers
 * </pre>
 *
 * <p>The first form is taken only where it gives back every bit of every number.
 *
 * <p><b>Texts</b> ({@link mainstay.store.format.Texts}) begin with a byte:
 *
 * <pre>
 * 0  whole numbers that are the lengths in bytes of the texts; their UTF-8
 * 1  texts that begin alike and end in a number: the begin (text), the least number of digits (1 byte), whole numbers;
 *    a number with fewer digits has zeros before it
 * 2  whole numbers that are the lengths; the different bytes of the texts, sorted (list of bytes); the width (1 byte); for
 *    each byte of text its place in that list, in so many bits each, lowest bit first
 * </pre>
 */
package mainstay.store.format;
