package mainstay.intake.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;
import mainstay.intake.text.Dialect;

/** A table in a JSON file: a list of objects under a key. Its rows are the objects, the first being row 1. */
public final class JsonTable implements SourceTable {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final SourceFile file;
    private final String key;
    private final List<String> header;

    /** The table under this key. */
    public JsonTable(SourceFile file, String key) {
        this.file = file;
        this.key = key;
        Set<String> names = new LinkedHashSet<>();
        scan((number, cells) -> names.addAll(cells.keySet()));
        this.header = List.copyOf(names);
    }

    /** The keys of a file in which tables may stand. */
    public static Set<String> keys(SourceFile file) {
        Set<String> keys = new LinkedHashSet<>();
        try (InputStream in = file.open();
                JsonParser json = JSON.createParser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return keys; // said where a table is read
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                keys.add(json.currentName());
                json.nextToken();
                json.skipChildren();
            }
        } catch (JsonProcessingException e) {
            throw Source.noJson(file.name(), e);
        } catch (IOException e) {
            throw Source.unreadable(file.name(), e);
        }
        return keys;
    }

    @Override
    public String file() {
        return file.name() + " " + key;
    }

    @Override
    public String rejectsFile() {
        return key + ".csv";
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Dialect dialect() {
        return Dialect.PLAIN;
    }

    @Override
    public void forEach(Consumer<Row> reader) {
        Row row = new Row();
        scan((number, cells) -> {
            row.begin(number);
            header.forEach(name -> row.add(cells.getOrDefault(name, "")));
            if (!row.isBlank()) {
                reader.accept(row);
            }
        });
    }

    private void scan(ObjectVisitor visitor) {
        try (InputStream in = file.open();
                JsonParser json = JSON.createParser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw Source.bad(file.name() + " must be an object with lists such as \"accounts\" and \"wallets\"");
            }
            boolean found = false;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = json.currentName().equals(key);
                found |= wanted;
                json.nextToken();
                if (wanted) {
                    list(json, visitor);
                } else {
                    json.skipChildren();
                }
            }
            if (!found) {
                throw Source.bad(file.name() + " has no list \"" + key + "\"");
            }
            if (json.nextToken() != null) {
                throw Source.bad(file.name() + " has content after its end, at line "
                        + json.currentLocation().getLineNr());
            }
        } catch (JsonProcessingException e) {
            throw Source.noJson(file.name(), e);
        } catch (IOException e) {
            throw Source.unreadable(file.name(), e);
        }
    }

    private void list(JsonParser json, ObjectVisitor visitor) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw Source.bad(file.name() + ": \"" + key + "\" must be a list in brackets, […]");
        }
        long number = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            number++;
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw Source.bad(file() + " row " + number + " must be an object in braces, {…}");
            }
            visitor.visit(number, cells(json, number));
        }
    }

    private Map<String, String> cells(JsonParser json, long number) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isStructStart()) {
                throw Source.bad(file() + " row " + number + ": " + name
                        + " is a list or an object; a cell is a text, a number, true, false or null");
            }
            cells.put(name, value == JsonToken.VALUE_NULL ? "" : json.getText());
        }
        return cells;
    }

    /** Visits the objects of the list. */
    private interface ObjectVisitor {

        /** One object, its values as text. */
        void visit(long number, Map<String, String> cells);
    }
}
