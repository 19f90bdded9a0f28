package mainstay.intake.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.util.CellRangeAddress;

/** What stands in an .xls about all cells: sheets, texts, formats; and of each sheet what stands behind its cells. */
final class XlsGlobals extends AbortableHSSFListener {
    private final String file;
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final List<XlsWorkbook.Known> known = new ArrayList<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final Map<Integer, CellFormat> formats = new HashMap<>();
    private SSTRecord texts;
    private boolean since1904;
    private int depth;

    XlsGlobals(String file) {
        this.file = file;
    }

    @Override
    public short abortableProcessRecord(Record record) {
        if (record instanceof BOFRecord start) {
            start(start);
        } else if (record instanceof EOFRecord) {
            depth--;
        } else if (record instanceof BoundSheetRecord sheet) {
            bound.add(sheet);
        } else if (record instanceof SSTRecord shared) {
            texts = shared;
        } else if (record instanceof DateWindow1904Record window) {
            since1904 = window.getWindowing() == 1;
        } else if (record instanceof ExtendedFormatRecord style) {
            formatOfStyle.add((int) style.getFormatIndex());
        } else if (record instanceof FormatRecord format) {
            formats.put(format.getIndexCode(), CellFormat.of(format.getFormatString()));
        } else if (record instanceof MergeCellsRecord merged) {
            merge(merged);
        } else if (record instanceof RowRecord row && row.getZeroHeight() && !known.isEmpty()) {
            known.get(known.size() - 1).hiddenRows().set(row.getRowNumber() + 1);
        }
        return 0;
    }

    String file() {
        return file;
    }

    List<Workbook.Sheet> sheets() {
        return XlsWorkbook.Known.sheets(known);
    }

    Merges merges(int sheet) {
        return known.get(sheet).merges();
    }

    boolean isHidden(int sheet, long row) {
        return known.get(sheet).hiddenRows().get((int) row);
    }

    boolean since1904() {
        return since1904;
    }

    /** A shared text. */
    String text(int index) {
        if (texts == null || index < 0 || index >= texts.getNumUniqueStrings()) {
            throw WorkbookFaults.damaged(file, "a cell refers to shared text " + index + ", which is not there");
        }
        return texts.getString(index).getString();
    }

    CellFormat format(int style) {
        if (style < 0 || style >= formatOfStyle.size()) {
            return CellFormat.GENERAL;
        }
        int format = formatOfStyle.get(style);
        return formats.containsKey(format) ? formats.get(format) : CellFormat.builtIn(format);
    }

    private void start(BOFRecord start) {
        depth++;
        if (depth > 1 || start.getType() == BOFRecord.TYPE_WORKBOOK) {
            return;
        }
        if (known.isEmpty()) {
            List<BoundSheetRecord> ordered = List.of(BoundSheetRecord.orderByBofPosition(bound));
            bound.clear();
            bound.addAll(ordered);
        }
        boolean holdsCells = start.getType() == BOFRecord.TYPE_WORKSHEET && known.size() < bound.size();
        BoundSheetRecord sheet = holdsCells ? bound.get(known.size()) : null;
        known.add(new XlsWorkbook.Known(
                sheet == null ? "" : sheet.getSheetname(),
                sheet != null && (sheet.isHidden() || sheet.isVeryHidden()),
                new Merges(file),
                new BitSet()));
    }

    private void merge(MergeCellsRecord merged) {
        for (int at = 0; at < merged.getNumAreas() && !known.isEmpty(); at++) {
            CellRangeAddress area = merged.getAreaAt(at);
            known.get(known.size() - 1)
                    .merges()
                    .add(new Merges.Range(
                            area.getFirstRow() + 1L,
                            area.getLastRow() + 1L,
                            area.getFirstColumn(),
                            area.getLastColumn()));
        }
    }
}
