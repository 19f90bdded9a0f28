package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import mainstay.book.MainstayException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks that are made to do harm, or were harmed: one message each, in bounded memory, and no book. */
class HostileWorkbooksTest {
    private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>account_id</t></is></c>"
            + "<c r=\"B1\" t=\"inlineStr\"><is><t>PC</t></is></c></row>";
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";

    @TempDir
    Path temporary;

    static Stream<Arguments> workbooks() throws IOException {
        byte[] whole = new Xlsx().sheet("x", "account_id|PC", "A1|1").bytes();
        return Stream.of(
                of(
                        "book.xlsx",
                        "declares entities or a document type",
                        sheet(LAUGHS, "<row r=\"2\"><c><v>&c;</v></c></row>")),
                of(
                        "book.xlsx",
                        "declares entities or a document type",
                        sheet(
                                "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>",
                                "<row r=\"2\"><c t=\"str\"><v>&f;</v></c></row>")),
                of(
                        "book.xlsx",
                        "declares entities or a document type",
                        sheet("<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\">", "")),
                of(
                        "book.ods",
                        "declares entities or a document type",
                        new Ods().sheet("x", "account_id|PC").bytes(LAUGHS)),
                of(
                        "book.xlsx",
                        "xl/worksheets/sheet1.xml) expands more than 100 times",
                        bombed("xl/worksheets/sheet1.xml")),
                of("book.xlsx", "xl/sharedStrings.xml) expands more than 100 times", bombed("xl/sharedStrings.xml")),
                of("book.xlsx", "xl/styles.xml) expands more than 100 times", bombed("xl/styles.xml")),
                of("book.ods", "content.xml) expands more than 100 times", bombedOds()),
                of("book.xlsx", "is not a whole workbook", Arrays.copyOf(whole, whole.length - 40)),
                of("book.xlsx", "is not a whole workbook", Arrays.copyOf(whole, 10)),
                of("book.xlsx", "is empty; open it in a spreadsheet program", new byte[0]),
                of("book.xlsx", "is not a workbook; open it", "account_id,PC\nA1,1\n".getBytes(StandardCharsets.UTF_8)),
                of("book.xls", "is a web page or an XML file", "<html><table>".getBytes(StandardCharsets.UTF_8)),
                of(
                        "book.xlsx",
                        "is a Word document, and not one of .xlsx, .xls and .ods",
                        new Xlsx()
                                .type(
                                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
                                .sheet("x", "a")
                                .bytes()),
                of(
                        "book.xlsx",
                        "is a binary workbook (.xlsb)",
                        new Xlsx()
                                .type("application/vnd.ms-excel.sheet.binary.macroEnabled.main")
                                .sheet("x", "a")
                                .bytes()),
                of("book.xlsx", "is a zip, but not a workbook", Zips.of("accounts.csv", new byte[0])),
                of("book.xlsx", "is protected by a password", compound("EncryptedPackage")),
                of("book.xls", "is a workbook of Excel 95 or older", compound("Book")),
                of("book.xls", "is a Word document", compound("WordDocument")),
                of("book.xls", "is damaged", compound("Workbook")),
                of("book.xls", "is damaged", Arrays.copyOf(compound("Workbook"), 600)),
                of(
                        "book.ods",
                        "is protected by a password",
                        new Ods()
                                .sheet("x", "a")
                                .part(
                                        "META-INF/manifest.xml",
                                        "<manifest><file-entry><encryption-data/></file-entry></manifest>")
                                .bytes()),
                of(
                        "book.ods",
                        "is not a spreadsheet but application/vnd.oasis.opendocument.text",
                        Xlsx.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text"))),
                of("book.xlsx", "a row is numbered \"-1\"; allowed is 1 to 1048576", rows("<row r=\"-1\"/>")),
                of(
                        "book.xlsx",
                        "a row is numbered \"99999999999999999999\"",
                        rows("<row r=\"99999999999999999999\"/>")),
                of("book.xlsx", "row 2 comes after row 3", rows("<row r=\"3\"/><row r=\"2\"/>")),
                of(
                        "book.xlsx",
                        "cell A2 comes after cell B2",
                        rows("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>")),
                of("book.xlsx", "cell A7 is in row 2", rows("<row r=\"2\"><c r=\"A7\"><v>1</v></c></row>")),
                of("book.xlsx", "a cell is named \"XFE2\"", rows("<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>")),
                of(
                        "book.xlsx",
                        "refers to shared text 7, and there are 1",
                        rows("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c></row>")),
                of(
                        "book.xlsx",
                        "refers to shared text -1",
                        rows("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>")),
                of(
                        "book.xlsx",
                        "merged cells are named \"B2:A1\"",
                        new Xlsx()
                                .sheet("x", "account_id|PC", "A1|1")
                                .merged("B2:A1")
                                .bytes()),
                of("book.xlsx", "merged cells overlap in row 1", overlapping()),
                of(
                        "book.xlsx",
                        "it has two sheets x",
                        new Xlsx().sheet("x", "a").sheet("x", "a").bytes()),
                of("book.xlsx", "has more than 1000 sheets", manySheets(1_000_000)),
                of(
                        "book.xlsx",
                        "its sheet y is not in the file",
                        new Xlsx()
                                .sheet("x", "a")
                                .part("xl/workbook.xml", "<workbook><sheets><sheet name=\"y\"/></sheets></workbook>")
                                .bytes()),
                of(
                        "book.xlsx",
                        "it has no part xl/worksheets/gone.xml",
                        new Xlsx()
                                .sheet("x", "a")
                                .part(
                                        "xl/_rels/workbook.xml.rels",
                                        "<Relationships><Relationship Id=\"rId1\" Type=\"/worksheet\" Target=\"worksheets/gone.xml\"/></Relationships>")
                                .bytes()),
                of(
                        "book.xlsx",
                        "is not well-formed XML at line 1",
                        new Xlsx().raw("x", "", "<sheetData><row></sheetData>").bytes()),
                of("book.xlsx", "nests more than 256 elements", rows("<a>".repeat(300))),
                of(
                        "book.xlsx",
                        "has a cell with more than 1048576 characters",
                        rows("<row r=\"2\"><c t=\"str\"><v>" + random((1 << 20) + 1) + "</v></c></row>")),
                of("book.xlsx", "holds a comment that is longer", rows("<!--" + random(1 << 18) + "-->")),
                of(
                        "book.xlsx",
                        "holds one text or tag that is longer",
                        rows("<row a=\"" + random((1 << 24) + 100) + "\"/>")),
                of(
                        "book.ods",
                        "number-rows-repeated is \"99999999999\"",
                        new Ods()
                                .raw(
                                        "x",
                                        "seen",
                                        "<table:table-row table:number-rows-repeated=\"99999999999\"><table:table-cell/></table:table-row>")
                                .bytes()),
                of(
                        "book.ods",
                        "has more than 1048576 rows",
                        new Ods()
                                .raw(
                                        "x",
                                        "seen",
                                        ("<table:table-row table:number-rows-repeated=\"600000\">"
                                                        + Ods.cell("account_id") + Ods.cell("PC")
                                                        + "</table:table-row>")
                                                .repeat(2))
                                .bytes()),
                of(
                        "book.ods",
                        "repeats its cells more than",
                        new Ods()
                                .raw(
                                        "x",
                                        "seen",
                                        "<table:table-row>" + Ods.cell("account_id") + Ods.cell("PC")
                                                + "</table:table-row>"
                                                + ("<table:table-row table:number-rows-repeated=\"1000000\">"
                                                        + Ods.cell("1")
                                                                .replace(
                                                                        "<table:table-cell",
                                                                        "<table:table-cell table:number-columns-repeated=\"16384\"")
                                                        + "</table:table-row>"))
                                .bytes()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("workbooks")
    void oneMessageSaysWhatIsWrongAndNothingIsImported(String name, String told, byte[] bytes) {
        Folder folder = new Folder(temporary).with(name, bytes);
        assertThatThrownBy(() -> folder.read(name))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(told)
                .hasMessageNotContaining("Exception")
                .hasMessageNotContaining("\n");
    }

    @Test
    void threeCellsInTheLargestSheetAreThreeCells() {
        byte[] bytes = new Xlsx()
                .raw(
                        "x",
                        "",
                        "<dimension ref=\"A1:XFD1048576\"/><sheetData>" + HEADER
                                + "<row r=\"1048576\"><c r=\"A1048576\"><v>7</v></c><c r=\"B1048576\"><v>1</v></c></row></sheetData>")
                .bytes();
        assertThat(new Folder(temporary)
                        .with("book.xlsx", bytes)
                        .read("book.xlsx")
                        .book()
                        .orElseThrow()
                        .wallets()
                        .size())
                .isEqualTo(1);
    }

    @Test
    void anOdsMayRepeatEmptyCellsToTheEdgesOfTheSheet() {
        String edge = "<table:table-cell table:number-columns-repeated=\"16382\"/>";
        byte[] bytes = new Ods()
                .raw(
                        "x",
                        "seen",
                        "<table:table-row>" + Ods.cell("account_id") + Ods.cell("PC") + edge + "</table:table-row>"
                                + "<table:table-row>" + Ods.cell("A1") + Ods.cell("5") + edge + "</table:table-row>"
                                + "<table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>")
                .bytes();
        assertThat(new Folder(temporary)
                        .with("book.ods", bytes)
                        .read("book.ods")
                        .book())
                .isPresent();
    }

    @Test
    void macrosAreNotLookedAt() {
        byte[] bytes = new Xlsx()
                .type("application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                .part("xl/vbaProject.bin", "anything")
                .sheet("x", "account_id|PC", "A1|1")
                .bytes();
        assertThat(new Folder(temporary)
                        .with("book.xlsm", bytes)
                        .read("book.xlsm")
                        .book())
                .isPresent();
    }

    private static Arguments of(String name, String told, byte[] bytes) {
        return Arguments.of(name, told, bytes);
    }

    private static byte[] rows(String rows) {
        return new Xlsx()
                .shared("<t>a</t>")
                .raw("x", "", "<sheetData>" + HEADER + rows + "</sheetData>")
                .bytes();
    }

    private static byte[] sheet(String doctype, String rows) {
        return new Xlsx()
                .raw("x", "", "")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<?xml version=\"1.0\"?>" + doctype + "<worksheet><sheetData>" + HEADER + rows
                                + "</sheetData></worksheet>")
                .bytes();
    }

    private static byte[] overlapping() {
        String[] ranges = new String[10_000];
        Arrays.fill(ranges, "A1:XFD1048576");
        return new Xlsx().sheet("x", "account_id|PC", "A1|1").merged(ranges).bytes();
    }

    private static byte[] manySheets(int count) {
        StringBuilder sheets = new StringBuilder("<workbook xmlns:r=\"relationships\"><sheets>");
        for (int at = 0; at < count; at++) {
            sheets.append("<sheet name=\"").append(at * 7919L % 1_000_003).append("\" r:id=\"rId1\"/>");
        }
        return new Xlsx()
                .sheet("x", "a")
                .part("xl/workbook.xml", sheets + "</sheets></workbook>")
                .bytes();
    }

    private static String random(int length) {
        StringBuilder text = new StringBuilder(length);
        long state = 42;
        while (text.length() < length) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            text.append((char) ('a' + (state >>> 40) % 26));
        }
        return text.toString();
    }

    /** A workbook of which one part is a few kB that unpack to 64 MB. */
    private static byte[] bombed(String part) throws IOException {
        return withBomb(new Xlsx().sheet("x", "account_id|PC", "A1|1").bytes(), part, "<sst>");
    }

    private static byte[] bombedOds() throws IOException {
        return withBomb(new Ods().sheet("x", "a").bytes(), "content.xml", "<x>");
    }

    private static byte[] withBomb(byte[] workbook, String part, String start) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                if (entry.getName().equals(part)) {
                    zip.write(start.getBytes(StandardCharsets.UTF_8));
                    byte[] block = "<r> </r>".repeat(1 << 13).getBytes(StandardCharsets.UTF_8);
                    for (int at = 0; at < 1 << 10; at++) {
                        zip.write(block);
                    }
                } else {
                    zip.write(content);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] compound(String stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(random(5000).getBytes(StandardCharsets.UTF_8)), stream);
            file.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}
