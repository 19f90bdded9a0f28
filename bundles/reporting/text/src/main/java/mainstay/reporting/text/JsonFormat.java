package mainstay.reporting.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;

/** An array with one object a line, or one object. */
final class JsonFormat {
    private final Appendable out;

    JsonFormat(Appendable out) {
        this.out = out;
    }

    void rows(View.Rows view) throws IOException {
        JsonGenerator json = generator();
        json.writeStartArray();
        for (int row = 0; row < view.size(); row++) {
            object(json, view.columns(), row);
        }
        json.writeEndArray();
        json.close(); // only now: closed after a failure it would end the array as if it were whole
        out.append('\n');
    }

    void summary(View.Summary summary) throws IOException {
        JsonGenerator json = generator();
        object(json, summary.columns(), 0);
        json.close();
        out.append('\n');
    }

    private JsonGenerator generator() throws IOException {
        return new JsonFactory()
                .createGenerator(new AppendableWriter(out))
                .setCharacterEscapes(new HiddenEscapes())
                .setPrettyPrinter(new ObjectLines());
    }

    private static void object(JsonGenerator json, List<Column> columns, int row) throws IOException {
        json.writeStartObject();
        for (Column column : columns) {
            json.writeFieldName(column.name());
            value(json, column, row);
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Column column, int row) throws IOException {
        if (column.kind() == Kind.TEXT) {
            String text = column.text(row);
            if (text.isEmpty()) {
                json.writeNull();
            } else {
                json.writeString(text);
            }
            return;
        }
        double value = column.number(row);
        if (Double.isNaN(value)) {
            json.writeNull();
        } else if (column.kind() == Kind.FLAG) {
            json.writeBoolean(value != 0);
        } else if (Double.isInfinite(value)) {
            json.writeNumber(value); // as text: JSON has no such number, and null would say that there is none
        } else {
            json.writeNumber(PlainNumber.text(value));
        }
    }

    /** Puts each object of the array on a line of its own. */
    private static final class ObjectLines extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            json.writeRaw('\n');
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(",\n");
        }

        @Override
        public void writeEndArray(JsonGenerator json, int values) throws IOException {
            json.writeRaw(values == 0 ? "]" : "\n]");
        }
    }

    /** Beyond what JSON asks for, escapes what a terminal might obey: the text that is read back is the same. */
    private static final class HiddenEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private static final int DELETE = 0x7F;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[DELETE] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            boolean half = Character.isSurrogate((char) character);
            return half || !Visible.isHidden(character) ? null : new SerializedString(Visible.escape(character));
        }
    }
}
