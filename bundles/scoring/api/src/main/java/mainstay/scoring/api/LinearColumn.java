package mainstay.scoring.api;

import mainstay.book.DoubleColumn;

/** Numbers on a straight line from {@code from}, which counts 0, to {@code to}, which counts 100. */
record LinearColumn(DoubleColumn numbers, double from, double to) implements DoubleColumn {

    @Override
    public int size() {
        return numbers.size();
    }

    @Override
    public double get(int row) {
        return placed(numbers.get(row));
    }

    @Override
    public void copy(int first, int end, double[] target, int at) {
        numbers.copy(first, end, target, at);
        for (int place = at; place < at + end - first; place++) {
            target[place] = placed(target[place]);
        }
    }

    private double placed(double number) {
        return Math.max(0, Math.min(100, (number - from) / (to - from) * 100));
    }
}
