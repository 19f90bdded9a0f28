package mainstay.scoring.api;

import mainstay.book.DoubleColumn;

/** Ratings from 0 to 5, times 20. */
record RatingColumn(DoubleColumn ratings) implements DoubleColumn {
    private static final double FACTOR = 20;

    @Override
    public int size() {
        return ratings.size();
    }

    @Override
    public double get(int row) {
        return ratings.get(row) * FACTOR;
    }

    @Override
    public void copy(int from, int to, double[] target, int at) {
        ratings.copy(from, to, target, at);
        for (int place = at; place < at + to - from; place++) {
            target[place] *= FACTOR;
        }
    }
}
