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

/**
 * Writes JSON as it is told: each element of an array on a line of its own, numbers unrounded, null for undefined, nothing
 * that a terminal might obey. Every text reads back as it was.
 */
public final class Json {
    private final Appendable out;
    private final JsonGenerator generator;

    private Json(Appendable out, JsonGenerator generator) {
        this.out = out;
        this.generator = generator;
    }

    /** Writes there. */
    public static Json to(Appendable out) throws IOException {
        JsonGenerator generator = new JsonFactory()
                .createGenerator(new AppendableWriter(new PairedSurrogates(out)))
                .setCharacterEscapes(new HiddenEscapes())
                .setPrettyPrinter(new ObjectLines());
        return new Json(out, generator);
    }

    /** Begins an object: the whole, or an element of an array. */
    public Json object() throws IOException {
        generator.writeStartObject();
        return this;
    }

    /** Begins an object in an object. */
    public Json object(String name) throws IOException {
        generator.writeObjectFieldStart(name);
        return this;
    }

    /** Ends the object. */
    public Json endObject() throws IOException {
        generator.writeEndObject();
        return this;
    }

    /** Begins an array in an object. */
    public Json array(String name) throws IOException {
        generator.writeArrayFieldStart(name);
        return this;
    }

    /** Ends the array. */
    public Json endArray() throws IOException {
        generator.writeEndArray();
        return this;
    }

    /** A text in an object. */
    public Json text(String name, String text) throws IOException {
        generator.writeStringField(name, text);
        return this;
    }

    /** A text in an array. */
    public Json text(String text) throws IOException {
        generator.writeString(text);
        return this;
    }

    /** A number in an object; null for {@code NaN}, and a word for what is infinite. */
    public Json number(String name, double number) throws IOException {
        generator.writeFieldName(name);
        number(number);
        return this;
    }

    /** A cell in an object, under this name. */
    public Json cell(String name, Column column, int row) throws IOException {
        generator.writeFieldName(name);
        value(column, row);
        return this;
    }

    /** An array with an object for each row. */
    public Json rows(List<Column> columns, int size) throws IOException {
        generator.writeStartArray();
        for (int row = 0; row < size; row++) {
            row(columns, row);
        }
        generator.writeEndArray();
        return this;
    }

    /** The same in an object. */
    public Json rows(String name, List<Column> columns, int size) throws IOException {
        generator.writeFieldName(name);
        return rows(columns, size);
    }

    /** An object with the cells of a row, each under the name of its column. */
    Json row(List<Column> columns, int row) throws IOException {
        generator.writeStartObject();
        for (Column column : columns) {
            cell(column.name(), column, row);
        }
        generator.writeEndObject();
        return this;
    }

    /** Ends the text. Not to be called after a failure: half a text is not to look like a whole one. */
    public void end() throws IOException {
        generator.close();
        out.append('\n');
    }

    private void value(Column column, int row) throws IOException {
        if (column.kind() == Kind.TEXT) {
            value(column.text(row));
        } else if (column.kind() == Kind.FLAG && !column.undefined(row)) {
            generator.writeBoolean(column.number(row) != 0);
        } else {
            number(column.number(row));
        }
    }

    private void value(String text) throws IOException {
        if (text.isEmpty()) {
            generator.writeNull();
        } else {
            generator.writeString(text);
        }
    }

    private void number(double value) throws IOException {
        if (Double.isNaN(value)) {
            generator.writeNull();
        } else if (Double.isInfinite(value)) {
            generator.writeNumber(value); // as text: JSON has no such number, and null would say that there is none
        } else {
            generator.writeNumber(PlainNumber.text(value));
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
