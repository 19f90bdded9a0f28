package mainstay.intake.template;

import static mainstay.intake.template.TemplateWords.phrase;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.PlanTable;
import mainstay.book.Range;
import mainstay.intake.workbook.CellName;
import mainstay.intake.workbook.Workbook;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with our columns, which imports as it is once it is filled in. */
public final class Template {
    private static final String REQUIRED = "FFD966";
    private static final String OPTIONAL = "D9E1F2";
    private static final int FIRST = 1;
    private static final int LAST = Workbook.MOST_ROWS - 1;

    private Template() {}

    /**
     * Writes it.
     *
     * @param overwrite whether a file that is there is replaced
     * @throws MainstayException when the name does not end in .xlsx, the file is there, or it cannot be written
     */
    public static void write(Path file, boolean overwrite) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    "a template is an .xlsx workbook, and \"" + file + "\" does not end so; name it "
                            + file.getFileName() + ".xlsx");
        }
        OpenOption how = overwrite ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.CREATE_NEW;
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, how)) {
            write(out);
        } catch (FileAlreadyExistsException e) {
            throw new MainstayException(
                    Code.STORAGE, file + " is there already; name another file, or replace it with --force", e);
        } catch (NoSuchFileException e) {
            throw new MainstayException(
                    Code.NOT_FOUND, "the folder of " + file + " does not exist; create it first", e);
        } catch (IOException e) {
            throw new MainstayException(Code.STORAGE, file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void write(OutputStream out) throws IOException {
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "Mainstay", null)) {
            sheet(workbook.newWorksheet("accounts"), TemplateColumn.accounts());
            sheet(workbook.newWorksheet("wallets"), TemplateColumn.wallets());
            for (PlanTable table : PlanTable.values()) {
                sheet(workbook.newWorksheet(table.label()), TemplateColumn.of(table));
            }
            explain(workbook.newWorksheet("explanations"));
        }
    }

    private static void sheet(Worksheet sheet, List<TemplateColumn> columns) throws IOException {
        for (int at = 0; at < columns.size(); at++) {
            TemplateColumn column = columns.get(at);
            sheet.value(0, at, column.name());
            sheet.style(0, at)
                    .bold()
                    .fillColor(column.required() ? REQUIRED : OPTIONAL)
                    .set();
            sheet.comment(0, at, column.explanation());
            sheet.width(at, Math.max(12, column.name().length() + 4));
            if (column.words().isEmpty() && column.range().isEmpty()) {
                sheet.style(at).format("@").set(); // an id such as 00123 must stay a text
            }
            check(sheet, at, column);
        }
        sheet.freezePane(0, 1);
        sheet.finish();
    }

    private static void check(Worksheet sheet, int at, TemplateColumn column) {
        org.dhatim.fastexcel.Range cells = sheet.range(FIRST, at, LAST, at);
        if (!column.words().isEmpty()) {
            cells.validateWithListByFormula("\"" + String.join(",", column.words()) + "\"")
                    .allowBlank(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(true)
                    .errorTitle(column.name())
                    .error(phrase("error", column.allowed()));
        }
        column.range().ifPresent(range -> cells.validateWithFormula(formula(CellName.of(at, FIRST + 1L), range))
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle(column.name())
                .error(phrase("error", column.allowed())));
    }

    private static String formula(String cell, Range range) {
        // The library writes a formula as it stands, and a less-than sign would end the element.
        if (Double.isInfinite(range.least())) {
            return "ISNUMBER(" + cell + ")";
        }
        String most = Double.isInfinite(range.most()) ? "" : "," + TemplateWords.plain(range.most()) + ">=" + cell;
        return "AND(ISNUMBER(" + cell + ")," + cell + ">=" + TemplateWords.plain(range.least()) + most + ")";
    }

    private static void explain(Worksheet sheet) throws IOException {
        List<String> header = Stream.of("sheet", "column", "required", "what", "allowed", "empty")
                .map(key -> phrase("heading." + key))
                .toList();
        int row = 0;
        sheet.value(row++, 0, phrase("fill-in"));
        row++;
        for (int at = 0; at < header.size(); at++) {
            sheet.value(row, at, header.get(at));
            sheet.style(row, at).bold().set();
            sheet.width(at, List.of(12, 18, 10, 70, 60, 36).get(at));
        }
        row = explain(sheet, row + 1, "accounts", TemplateColumn.accounts());
        row = explain(sheet, row, "wallets", TemplateColumn.wallets());
        for (PlanTable table : PlanTable.values()) {
            row = explain(sheet, row, table.label(), TemplateColumn.of(table));
        }
        sheet.value(row + 1, 0, phrase("further"));
        sheet.finish();
    }

    private static int explain(Worksheet sheet, int from, String table, List<TemplateColumn> columns) {
        int row = from;
        for (TemplateColumn column : columns) {
            sheet.value(row, 0, table);
            sheet.value(row, 1, column.name());
            sheet.value(row, 2, column.required() ? phrase("heading.required") : "");
            sheet.value(row, 3, column.meaning());
            sheet.value(row, 4, column.allowed());
            sheet.value(row, 5, column.missing());
            row++;
        }
        return row;
    }
}
