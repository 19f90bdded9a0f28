package mainstay.reporting.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mainstay.reporting.api.Axis;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Bubbles;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Curves;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Flow;
import mainstay.reporting.api.Grid;
import mainstay.reporting.api.Grid.Mark;
import mainstay.reporting.api.Hue;
import mainstay.reporting.api.Marimekko;
import mainstay.reporting.api.Palette;
import mainstay.reporting.api.Shifts;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.api.Timeline;
import mainstay.reporting.api.Waterfall;
import mainstay.reporting.text.Visible;

/** Writes what a block is made of, without its values. */
final class ShapeJson {
    private final JsonGenerator json;
    private final String currency;

    ShapeJson(JsonGenerator json, String currency) {
        this.json = json;
        this.currency = currency;
    }

    void write(Block block) throws IOException {
        json.writeStartObject();
        if (block instanceof Figures figures) {
            figures(figures);
        } else if (block instanceof Table table) {
            text("is", "table");
            table(table);
        } else if (block instanceof Chart chart) {
            chart(chart);
            textUnlessEmpty("units", chart.subtitle(currency));
            table(chart.data());
        }
        json.writeEndObject();
    }

    private void figures(Figures figures) throws IOException {
        text("is", "figures");
        json.writeArrayFieldStart("figures");
        for (Figure figure : figures.figures()) {
            json.writeStartObject();
            text("label", figure.label());
            text("kind", figure.kind().name());
            textUnlessEmpty("formula", HtmlTexts.of(figure.formula()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void table(Table table) throws IOException {
        text("id", table.id());
        text("title", table.title());
        json.writeArrayFieldStart("fields");
        for (Field field : table.fields()) {
            field(field);
        }
        json.writeEndArray();
        texts("chief", table.chiefFields().stream().map(Field::name).toList());
        textUnlessEmpty("account", table.account().orElse(""));
    }

    private void field(Field field) throws IOException {
        json.writeStartObject();
        text("name", field.name());
        text("heading", field.heading());
        text("kind", field.cells().kind().name());
        textUnlessEmpty("how", field.how());
        textUnlessEmpty("formula", HtmlTexts.of(field.formula()));
        json.writeEndObject();
    }

    private void chart(Chart chart) throws IOException {
        if (chart instanceof Waterfall waterfall) {
            text("is", "waterfall");
            text("kind", waterfall.kind().name());
        } else if (chart instanceof Bars bars) {
            text("is", "bars");
            text("kind", bars.kind().name());
            json.writeBooleanField("panels", bars.panels());
            hues(bars);
        } else if (chart instanceof Marimekko areas) {
            text("is", "marimekko");
            text("kind", areas.kind().name());
            hues(areas.parts(), areas.hues());
        } else if (chart instanceof Shifts) {
            text("is", "shifts");
        } else if (chart instanceof Timeline) {
            text("is", "timeline");
        } else if (chart instanceof Flow flow) {
            text("is", "flow");
            texts("classes", flow.classes());
            hues(Palette.of(flow.everyClass()));
        } else if (chart instanceof Grid grid) {
            grid(grid);
        } else if (chart instanceof Curves curves) {
            text("is", "curves");
            axis("x", curves.x());
            axis("y", curves.y());
        } else if (chart instanceof Bubbles bubbles) {
            bubbles(bubbles);
        }
    }

    private void grid(Grid grid) throws IOException {
        text("is", "grid");
        textUnlessEmpty("total", grid.total().map(Field::name).orElse(""));
        json.writeArrayFieldStart("marks");
        for (Mark mark : grid.marks()) {
            json.writeStartObject();
            text("sign", mark.sign());
            text("meaning", mark.meaning());
            text("tone", mark.tone().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void bubbles(Bubbles bubbles) throws IOException {
        text("is", "bubbles");
        axis("x", bubbles.x());
        axis("y", bubbles.y());
        axis("area", bubbles.area());
        texts("quadrants", bubbles.quadrants());
        hues(Palette.of(bubbles.classes()));
    }

    /** Of one series the colours of what its bars are about where these are classes, else those of the series. */
    private void hues(Bars bars) throws IOException {
        if (bars.ofClasses().isEmpty()) {
            hues(bars.series(), bars.hues());
        } else {
            hues(bars.ofClasses());
        }
    }

    private void hues(List<String> names, List<Hue> each) throws IOException {
        Map<String, Hue> hues = new LinkedHashMap<>();
        for (int at = 0; at < names.size(); at++) {
            hues.put(names.get(at), each.get(at));
        }
        hues(hues);
    }

    /** Colours by the names of what has them, as places in the style sheet. */
    private void hues(Map<String, Hue> hues) throws IOException {
        json.writeObjectFieldStart("hues");
        for (Map.Entry<String, Hue> each : hues.entrySet()) {
            json.writeStringField(Visible.text(each.getKey()), HueStyle.name(each.getValue()));
        }
        json.writeEndObject();
    }

    private void axis(String name, Axis axis) throws IOException {
        json.writeObjectFieldStart(name);
        text("label", axis.label());
        text("kind", axis.kind().name());
        if (Double.isFinite(axis.cut())) {
            json.writeNumberField("cut", axis.cut());
        }
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(Visible.text(text));
        }
        json.writeEndArray();
    }

    private void text(String name, String text) throws IOException {
        json.writeStringField(name, Visible.text(text));
    }

    private void textUnlessEmpty(String name, String text) throws IOException {
        if (!text.isEmpty()) {
            text(name, text);
        }
    }
}
