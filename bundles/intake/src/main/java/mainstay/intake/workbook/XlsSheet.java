package mainstay.intake.workbook;

import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;

/** Reads the rows of one sheet of an .xls. */
final class XlsSheet extends AbortableHSSFListener {
    private static final short STOP = 1;

    private final XlsGlobals globals;
    private final int wanted;
    private final int width;
    private final Merges merges;
    private final Workbook.Visitor visitor;
    private final SheetRow row = new SheetRow();
    private int sheet = -1;
    private int depth;
    private int column;
    private int beyond;
    private boolean inRow;
    private boolean enough;
    private FormulaRecord waiting;

    XlsSheet(XlsGlobals globals, int wanted, int width, Merges merges, Workbook.Visitor visitor) {
        this.globals = globals;
        this.wanted = wanted;
        this.width = width;
        this.merges = merges;
        this.visitor = visitor;
    }

    @Override
    public short abortableProcessRecord(Record record) {
        if (record instanceof BOFRecord start) {
            depth++;
            sheet += depth == 1 && start.getType() != BOFRecord.TYPE_WORKBOOK ? 1 : 0;
        } else if (record instanceof EOFRecord) {
            depth--;
        } else if (sheet == wanted && depth == 1) {
            read(record);
        }
        return enough || sheet > wanted ? STOP : 0;
    }

    /** Hands over the last row. */
    void end() {
        if (inRow && !enough) {
            merges.apply(row, width);
            visitor.visit(row);
        }
    }

    private void read(Record record) {
        if (record instanceof StringRecord text && waiting != null) {
            row.addText(waiting.getColumn(), text.getString());
            waiting = null;
        } else if (record instanceof CellValueRecordInterface cell && !(record instanceof BlankRecord)) {
            cell(cell);
        }
    }

    private void cell(CellValueRecordInterface cell) {
        waiting = null;
        long number = cell.getRow() + 1L;
        if (!inRow || number != row.number()) {
            next(number);
        }
        if (enough) {
            return;
        }
        if (cell.getColumn() <= column) {
            throw WorkbookFaults.damaged(
                    globals.file(),
                    "cell " + CellName.of(cell.getColumn(), number) + " comes after cell "
                            + CellName.of(column, number));
        }
        column = cell.getColumn();
        beyond += column >= width ? 1 : 0;
        if (beyond <= 1) {
            add(cell);
        }
    }

    private void next(long number) {
        if (inRow) {
            if (number < row.number()) {
                throw WorkbookFaults.damaged(globals.file(), "row " + number + " comes after row " + row.number());
            }
            merges.apply(row, width);
            enough = !visitor.visit(row);
        }
        inRow = true;
        column = -1;
        beyond = 0;
        row.begin(number, globals.isHidden(wanted, number));
    }

    private void add(CellValueRecordInterface cell) {
        if (cell instanceof LabelSSTRecord label) {
            text(globals.text(label.getSSTIndex()));
        } else if (cell instanceof LabelRecord label) {
            text(label.getValue());
        } else if (cell instanceof NumberRecord number) {
            number(number, number.getValue());
        } else if (cell instanceof RKRecord number) {
            number(number, number.getRKNumber());
        } else if (cell instanceof BoolErrRecord given) {
            if (given.isError()) {
                error(given.getErrorValue());
            } else {
                text(Boolean.toString(given.getBooleanValue()));
            }
        } else if (cell instanceof FormulaRecord formula) {
            add(formula);
        }
    }

    private void add(FormulaRecord formula) {
        CellType type = formula.getCachedResultTypeEnum();
        switch (type) {
            case BOOLEAN -> text(Boolean.toString(formula.getCachedBooleanValue()));
            case ERROR -> error((byte) formula.getCachedErrorValue());
            case STRING -> waiting = formula.hasCachedResultString() ? formula : null;
            default -> number(formula, formula.getValue());
        }
    }

    private void text(String text) {
        if (!text.isEmpty()) {
            row.addText(column, text);
        }
    }

    private void number(CellRecord cell, double value) {
        NumberCell.add(row, column, NumberTexts.plain(value), globals.format(cell.getXFIndex()), globals.since1904());
    }

    private void error(byte code) {
        String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
        row.addFault(column, text, WorkbookFaults.error(column, row.number(), text));
    }
}
