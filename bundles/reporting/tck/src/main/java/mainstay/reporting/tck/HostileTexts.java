package mainstay.reporting.tck;

import java.util.List;

/**
 * Texts that are markup, formulas or control sequences where a renderer does not escape them. Each has the word
 * {@value #MARK} in it, also in the names of the elements and attributes that it would make.
 */
final class HostileTexts {
    /** What is in every hostile text and in no other. */
    static final String MARK = "hostile";

    private static final List<String> ALL = List.of(
            "<script>hostile()</script>",
            "</script><hostile-element>",
            "</style></title></textarea><hostile-element hostile-attribute=1>",
            "\" onerror=\"hostile()\" hostile-attribute=\"",
            "' onmouseover='hostile()' hostile-attribute='",
            " hostile-attribute=1 onfocus=hostile()",
            "--><hostile-element><!--hostile",
            "<!--<script>hostile",
            "]]><hostile-element/><![CDATA[",
            "&lt;hostile-element&gt; &amp; &#60;hostile&#62; &hostile;",
            "javascript:hostile()",
            "=HYPERLINK(\"http://hostile.example/\",\"hostile\")",
            "+1+hostile",
            "-1-hostile",
            "@SUM(hostile)",
            "\t=hostile+1",
            " \u00a0=hostile+2",
            "\"=hostile+3",
            "hostile\",=hostile+4",
            "hostile\n=hostile+5",
            "'=hostile",
            "\uff1dhostile(1)",
            "hostile | pipe | pipes",
            "`hostile` ``` hostile",
            "hostile\n```\n# hostile\n",
            "[hostile](http://hostile.example/)",
            "![hostile](http://hostile.example/x.png)",
            "*hostile* _hostile_ ~~hostile~~ \\*hostile",
            "hostile\\",
            "\u001b[31mhostile\u001b[0m",
            "\u001b]8;;http://hostile.example/\u0007hostile\u001b]8;;\u0007",
            "\u009b2Jhostile",
            "hostile\b\b\b\b\u007f",
            "\u202eelitsoh hostile\u202c",
            "\u2067hostile\u2069\u200f\u061c",
            "hostile\u0000null",
            "hostile\rreturn\r\nand feed\nand tab\t.",
            "hostile\u2028line\u2029paragraph\u0085next",
            "hostile \ud83d high alone",
            "hostile \ude00 low alone",
            "\ufeffhostile\u200b\u2060",
            "{{hostile}} ${hostile} <%=hostile%> #{hostile}",
            "hostile".repeat(200),
            "_x000D_hostile");

    private HostileTexts() {}

    static List<String> all() {
        return ALL;
    }

    /** Those that UTF-8 can hold. */
    static List<String> whole() {
        return ALL.stream()
                .filter(text -> text.codePoints().noneMatch(at -> Character.getType(at) == Character.SURROGATE))
                .toList();
    }

    /** One of them, as often as there are; beyond the last it is the first again. */
    static String at(int place) {
        return ALL.get(Math.floorMod(place, ALL.size()));
    }
}
