package mainstay.reporting.office;

/** How one kind of chart is drawn from its cells. */
interface ChartDrawing {

    /** The chart of these cells. */
    OfficeChart on(CellRanges cells, String currency);
}
