package mainstay.intake.bulk;

import mainstay.intake.mapping.NumberFormat;

/** A column of numbers; an empty cell is {@code NaN}. */
public final class NumberCells implements ColumnSink {
    final double[] values;
    final int stride;
    final int offset;
    final NumberFormat format;
    final double times;
    /** Whether a point stands before the fraction. */
    final boolean plain;

    /**
     * The cell of row {@code r} goes to {@code values[r * stride + offset]}.
     *
     * @param format how numbers are written
     * @param times what each is multiplied by
     */
    public NumberCells(double[] values, int stride, int offset, NumberFormat format, double times) {
        this.values = values;
        this.stride = stride;
        this.offset = offset;
        this.format = format;
        this.times = times;
        this.plain = format.decimal() == '.';
    }
}
