package mainstay.reporting.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import mainstay.book.Kind;
import mainstay.reporting.api.Hue;
import mainstay.reporting.office.XmlText;

/** The styles of the workbook: one for each look and kind. */
final class Styles {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final int GENERAL = 0;
    private static final int TEXT = 49;
    private static final int THOUSANDS = 3;
    private static final int ONE_DECIMAL = 164;
    private static final int MONEY = 165;
    private static final int PERCENT = 166;
    private static final int FLAG = 167;

    /** The format of an amount that is below 0 where it is a profit. */
    static final int LOSS = 0;
    /** The format of what is not as it was computed. */
    static final int CHANGED = 1;

    private static final String INK = "FF1F2933";
    private static final String BLUE = "FF1F4E79";
    private static final List<Font> FONTS = List.of(
            new Font(11, INK, false),
            new Font(11, "FFFFFFFF", true),
            new Font(18, BLUE, true),
            new Font(14, BLUE, true),
            new Font(11, INK, true),
            new Font(11, "FF0563C1", false),
            new Font(11, "FF0000C0", false),
            new Font(11, "FF9C3A00", true));
    /** The first two are laid down by the format. */
    private static final List<String> FILLS = List.of("none", "gray125", BLUE, "FFFFF8CC");

    private static final List<String> SIDES = List.of("left", "right", "top", "bottom");

    private final String currency;

    /** The styles of a workbook whose amounts are in this currency; empty when it is not known. */
    Styles(String currency) {
        this.currency = currency;
    }

    void write(XmlText xml) throws IOException {
        xml.start("styleSheet").with("xmlns", MAIN);
        xml.start("numFmts").with("count", 4);
        numberFormat(xml, ONE_DECIMAL, "0.0");
        numberFormat(xml, MONEY, money());
        numberFormat(xml, PERCENT, "0.0%");
        numberFormat(xml, FLAG, flag());
        xml.end();
        fonts(xml);
        fills(xml);
        borders(xml);
        xml.start("cellStyleXfs")
                .with("count", 1)
                .start("xf")
                .with("numFmtId", 0)
                .end()
                .end();
        formats(xml);
        xml.start("cellStyles").with("count", 1);
        xml.start("cellStyle")
                .with("name", "Normal")
                .with("xfId", 0)
                .with("builtinId", 0)
                .end()
                .end();
        xml.start("dxfs").with("count", 2);
        xml.start("dxf").start("font").start("color").with("rgb", colour(Hue.ORANGE));
        xml.end().end().end();
        xml.start("dxf").start("fill").start("patternFill").with("patternType", "solid");
        xml.start("bgColor").with("rgb", "FFFBE3C8").end().end().end().end();
        xml.end();
        xml.end();
    }

    private static void numberFormat(XmlText xml, int id, String code) throws IOException {
        xml.start("numFmt").with("numFmtId", id).with("formatCode", code).end();
    }

    /** Amounts from a thousand on without decimals, smaller ones with those that they have. */
    private String money() {
        String unit =
                currency.chars().allMatch(Character::isLetter) && !currency.isEmpty() ? "\\ \"" + currency + "\"" : "";
        return "[>=1000]#,##0" + unit + ";[<=-1000]-#,##0" + unit + ";General" + unit;
    }

    private static String flag() {
        String yes = "\"" + WorkbookWords.phrase("flag.yes") + "\"";
        return yes + ";" + yes + ";\"" + WorkbookWords.phrase("flag.no") + "\"";
    }

    private static String colour(Hue hue) {
        return "FF" + hue.light().substring(1).toUpperCase(Locale.ROOT);
    }

    private static void fonts(XmlText xml) throws IOException {
        xml.start("fonts").with("count", FONTS.size());
        for (Font font : FONTS) {
            xml.start("font");
            if (font.bold()) {
                xml.start("b").end();
            }
            xml.start("sz").with("val", font.size()).end();
            xml.start("color").with("rgb", font.colour()).end();
            xml.start("name").with("val", "Calibri").end();
            xml.start("family").with("val", 2).end();
            xml.end();
        }
        xml.end();
    }

    private static void fills(XmlText xml) throws IOException {
        xml.start("fills").with("count", FILLS.size());
        for (int at = 0; at < FILLS.size(); at++) {
            xml.start("fill").start("patternFill");
            if (at < 2) {
                xml.with("patternType", FILLS.get(at));
            } else {
                xml.with("patternType", "solid");
                xml.start("fgColor").with("rgb", FILLS.get(at)).end();
            }
            xml.end().end();
        }
        xml.end();
    }

    /** None; a thin line around what may be changed; a faint one below data. */
    private static void borders(XmlText xml) throws IOException {
        xml.start("borders").with("count", 3);
        border(xml, List.of(), "");
        border(xml, SIDES, "FFB8A000");
        border(xml, List.of("bottom"), "FFD9DEE3");
        xml.end();
    }

    private static void border(XmlText xml, List<String> drawn, String colour) throws IOException {
        xml.start("border");
        for (String side : SIDES) {
            xml.start(side);
            if (drawn.contains(side)) {
                xml.with("style", "thin").start("color").with("rgb", colour).end();
            }
            xml.end();
        }
        xml.end();
    }

    private static void formats(XmlText xml) throws IOException {
        xml.start("cellXfs").with("count", 1L + (long) Look.values().length * Kind.values().length);
        xml.start("xf").with("numFmtId", GENERAL).with("xfId", 0).end();
        for (Look look : Look.values()) {
            for (Kind kind : Kind.values()) {
                format(xml, look, kind);
            }
        }
        xml.end();
    }

    private static void format(XmlText xml, Look look, Kind kind) throws IOException {
        xml.start("xf").with("numFmtId", numberFormat(look, kind)).with("fontId", font(look));
        xml.with("fillId", fill(look)).with("borderId", border(look)).with("xfId", 0);
        xml.with("applyNumberFormat", 1)
                .with("applyFont", 1)
                .with("applyFill", 1)
                .with("applyBorder", 1);
        xml.with("applyAlignment", 1).start("alignment").with("vertical", look == Look.HEADING ? "center" : "top");
        alignment(xml, look, kind);
        if (isWrapped(look)) {
            xml.with("wrapText", 1);
        }
        xml.end().end();
    }

    /** Headings stand as the cells below; a text keeps its distance to the number before it. */
    private static void alignment(XmlText xml, Look look, Kind kind) throws IOException {
        if (kind == Kind.FLAG) {
            xml.with("horizontal", "center");
        } else if (kind.isNumber()) {
            xml.with("horizontal", "right");
        } else if (isIndented(look)) {
            xml.with("horizontal", "left").with("indent", 1);
        }
    }

    private static boolean isIndented(Look look) {
        return switch (look) {
            case PLAIN, LIVE, EDITABLE, HEADING, REMARK, LINK -> true;
            default -> false;
        };
    }

    private static int numberFormat(Look look, Kind kind) {
        return switch (kind) {
            case TEXT -> look == Look.LIVE ? GENERAL : TEXT;
            case COUNT -> THOUSANDS;
            case MONEY -> MONEY;
            case RATIO -> PERCENT;
            case SCORE -> ONE_DECIMAL;
            case FLAG -> FLAG;
            case NUMBER -> GENERAL;
        };
    }

    private static int font(Look look) {
        return switch (look) {
            case PLAIN, LIVE, PROSE, REMARK -> 0;
            case HEADING -> 1;
            case TITLE -> 2;
            case SECTION -> 3;
            case BLOCK -> 4;
            case LINK -> 5;
            case EDITABLE -> 6;
            case WARNING -> 7;
        };
    }

    private static int fill(Look look) {
        return switch (look) {
            case HEADING -> 2;
            case EDITABLE -> 3;
            default -> 0;
        };
    }

    private static int border(Look look) {
        return switch (look) {
            case EDITABLE -> 1;
            case PLAIN, LIVE -> 2;
            default -> 0;
        };
    }

    private static boolean isWrapped(Look look) {
        return switch (look) {
            case HEADING, TITLE, PROSE, REMARK, WARNING -> true;
            default -> false;
        };
    }

    private record Font(int size, String colour, boolean bold) {}
}
