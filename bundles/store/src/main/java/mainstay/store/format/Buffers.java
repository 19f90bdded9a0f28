package mainstay.store.format;

/** The working memory of a block, used again for the next one. */
final class Buffers {
    final double[] numbers = new double[Blocks.ROWS];
    final long[] whole = new long[Blocks.ROWS];
    final long[] working = new long[Blocks.ROWS];
    final ByteOutput out = new ByteOutput();
    private byte[] bytes = new byte[0];

    /** Bytes of any content, at least so many. */
    byte[] bytes(int least) {
        if (bytes.length < least) {
            bytes = new byte[Math.addExact(least, least / 4)];
        }
        return bytes;
    }
}
