package mainstay.server.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** How the lines of the log are written. */
public enum LogForm {
    /** For people: time, level, what happened, and its fields. */
    PLAIN {
        @Override
        String line(LogRecord entry) {
            String said =
                    event(entry).map(EngineEvent::toString).orElseGet(() -> source(entry) + ": " + message(entry));
            String thrown = entry.getThrown() == null ? "" : " (" + entry.getThrown() + ")";
            return (time(entry) + " " + level(entry) + " " + said + thrown).replaceAll("\\p{Cntrl}+", " ");
        }
    },
    /** For programs: an object of JSON a line. */
    JSON {
        @Override
        String line(LogRecord entry) {
            StringWriter line = new StringWriter();
            try (JsonGenerator json = FACTORY.createGenerator(line)) {
                json.writeStartObject();
                json.writeStringField("time", time(entry));
                json.writeStringField("level", level(entry));
                Optional<EngineEvent> event = event(entry);
                json.writeStringField("event", event.map(EngineEvent::name).orElse("message"));
                if (event.isPresent()) {
                    for (Map.Entry<String, Object> field : event.get().fields().entrySet()) {
                        json.writeFieldName(field.getKey());
                        write(json, field.getValue());
                    }
                } else {
                    json.writeStringField("logger", source(entry));
                    json.writeStringField("message", message(entry));
                }
                if (entry.getThrown() != null) {
                    json.writeStringField("thrown", entry.getThrown().toString());
                }
                json.writeEndObject();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return line.toString();
        }
    };

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .configure(JsonWriteFeature.ESCAPE_NON_ASCII, true)
            .build();

    /** A line of an entry, without its end. */
    abstract String line(LogRecord entry);

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Number number) {
            json.writeNumber(number.doubleValue());
        } else {
            json.writeString(value.toString());
        }
    }

    private static Optional<EngineEvent> event(LogRecord entry) {
        Object[] parameters = entry.getParameters();
        return parameters != null && parameters.length == 1 && parameters[0] instanceof EngineEvent event
                ? Optional.of(event)
                : Optional.empty();
    }

    private static String time(LogRecord entry) {
        Instant at = entry.getInstant().truncatedTo(ChronoUnit.MILLIS);
        return at.toString();
    }

    private static String source(LogRecord entry) {
        return entry.getLoggerName() == null ? "" : entry.getLoggerName();
    }

    private static String message(LogRecord entry) {
        return new SimpleFormatter().formatMessage(entry);
    }

    private static String level(LogRecord entry) {
        Level level = entry.getLevel();
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "error";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "warning";
        }
        return level.intValue() >= Level.INFO.intValue() ? "info" : "debug";
    }

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
