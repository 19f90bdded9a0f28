package mainstay.intake.text;

/**
 * Whole rows of a file.
 *
 * @param number its place among the blocks, from 0
 * @param from where it begins in the file
 * @param to one past its last byte
 * @param firstRow the first of its rows, 0 being the row under the header
 * @param rows how many rows it has
 */
public record TextBlock(int number, long from, long to, int firstRow, int rows) {

    public int size() {
        return (int) (to - from);
    }
}
