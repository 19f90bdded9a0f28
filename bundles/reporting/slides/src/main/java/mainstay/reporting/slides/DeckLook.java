package mainstay.reporting.slides;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import mainstay.reporting.api.Hue;
import mainstay.reporting.office.XmlText;

/** What all slides have in common: fonts, colours, and where the title is. */
final class DeckLook {
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String LATIN = "Arial";
    private static final String EAST_ASIAN = "Microsoft YaHei";
    private static final List<Hue> ACCENTS = List.of(Hue.BLUE, Hue.GREEN, Hue.ORANGE, Hue.PURPLE, Hue.OLIVE, Hue.CYAN);
    private static final long FIRST_LAYOUT = 2_147_483_649L;
    private static final long THIN = 6_350;

    private DeckLook() {}

    static void master(XmlText xml) throws IOException {
        DeckParts.open(xml, "p:sldMaster");
        xml.start("p:cSld");
        xml.start("p:bg").start("p:bgPr").start("a:solidFill");
        xml.start("a:schemeClr").with("val", "bg1").end().end();
        xml.start("a:effectLst").end().end().end();
        tree(xml);
        xml.end();
        xml.start("p:clrMap");
        xml.with("bg1", "lt1").with("tx1", "dk1").with("bg2", "lt2").with("tx2", "dk2");
        for (int accent = 1; accent <= ACCENTS.size(); accent++) {
            xml.with("accent" + accent, "accent" + accent);
        }
        xml.with("hlink", "hlink").with("folHlink", "folHlink").end();
        xml.start("p:sldLayoutIdLst").start("p:sldLayoutId");
        xml.with("id", FIRST_LAYOUT).with("r:id", "rId1").end().end();
        xml.end();
    }

    static void layout(XmlText xml) throws IOException {
        DeckParts.open(xml, "p:sldLayout");
        xml.with("type", "titleOnly").start("p:cSld").with("name", "Title");
        tree(xml);
        xml.end();
        xml.start("p:clrMapOvr").start("a:masterClrMapping").end().end().end();
    }

    /** A title and nothing else. */
    private static void tree(XmlText xml) throws IOException {
        xml.start("p:spTree");
        DeckParts.group(xml);
        new SlideShapes(xml, "en-US").title(Box.TITLE, Paragraph.of("", SlidePart.TITLE, SlideInk.TEXT));
        xml.end();
    }

    static void theme(XmlText xml) throws IOException {
        xml.start("a:theme").with("xmlns:a", DRAWING).with("name", "Mainstay");
        xml.start("a:themeElements");
        colours(xml);
        fonts(xml);
        formats(xml);
        xml.end().end();
    }

    private static void colours(XmlText xml) throws IOException {
        xml.start("a:clrScheme").with("name", "Mainstay");
        colour(xml, "a:dk1", SlideInk.TEXT.digits());
        colour(xml, "a:lt1", "FFFFFF");
        colour(xml, "a:dk2", SlideInk.QUIET.digits());
        colour(xml, "a:lt2", SlideInk.GROUND);
        for (int at = 0; at < ACCENTS.size(); at++) {
            colour(xml, "a:accent" + (at + 1), SlideInk.hex(ACCENTS.get(at)));
        }
        colour(xml, "a:hlink", SlideInk.MARK.digits());
        colour(xml, "a:folHlink", SlideInk.hex(Hue.PURPLE));
        xml.end();
    }

    private static void colour(XmlText xml, String element, String digits) throws IOException {
        xml.start(element).start("a:srgbClr").with("val", digits).end().end();
    }

    private static void fonts(XmlText xml) throws IOException {
        xml.start("a:fontScheme").with("name", "Mainstay");
        for (String use : List.of("a:majorFont", "a:minorFont")) {
            xml.start(use);
            xml.start("a:latin").with("typeface", LATIN).end();
            xml.start("a:ea").with("typeface", EAST_ASIAN).end();
            xml.start("a:cs").with("typeface", "").end();
            xml.end();
        }
        xml.end();
    }

    /** Plain fills, lines and no effects: a theme must have three of each. */
    private static void formats(XmlText xml) throws IOException {
        xml.start("a:fmtScheme").with("name", "Mainstay");
        fills(xml, "a:fillStyleLst");
        xml.start("a:lnStyleLst");
        for (long width : Stream.of(THIN, 2 * THIN, 3 * THIN).toList()) {
            xml.start("a:ln").with("w", width);
            fill(xml);
            xml.end();
        }
        xml.end().start("a:effectStyleLst");
        for (int at = 0; at < 3; at++) {
            xml.start("a:effectStyle").start("a:effectLst").end().end();
        }
        xml.end();
        fills(xml, "a:bgFillStyleLst");
        xml.end();
    }

    private static void fills(XmlText xml, String list) throws IOException {
        xml.start(list);
        for (int at = 0; at < 3; at++) {
            fill(xml);
        }
        xml.end();
    }

    private static void fill(XmlText xml) throws IOException {
        xml.start("a:solidFill").start("a:schemeClr").with("val", "phClr").end().end();
    }
}
