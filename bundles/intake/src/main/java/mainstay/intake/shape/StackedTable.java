package mainstay.intake.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mainstay.book.DataProblem;
import mainstay.intake.table.Row;
import mainstay.intake.table.SourceTable;
import mainstay.intake.text.Dialect;

/** Several tables as one, the rows of each under those of the one before it. */
final class StackedTable implements SourceTable {
    private final List<SourceTable> parts;
    private final List<String> header;
    private final long[] starts;

    StackedTable(List<? extends SourceTable> parts) {
        this.parts = List.copyOf(parts);
        Set<String> all = new LinkedHashSet<>();
        parts.forEach(part -> all.addAll(part.header()));
        this.header = List.copyOf(all);
        this.starts = new long[parts.size()];
        Arrays.fill(starts, 1, starts.length, Long.MAX_VALUE); // until the part before it has been read
    }

    @Override
    public void forEach(Consumer<Row> reader) {
        Row stacked = new Row();
        long[] last = {0};
        for (int at = 0; at < parts.size(); at++) {
            SourceTable part = parts.get(at);
            long start = last[0];
            starts[at] = start;
            int[] places = header.stream().mapToInt(part.header()::indexOf).toArray();
            part.forEach(row -> {
                stacked.begin(start + row.number(), row.ordinal());
                last[0] = start + row.number();
                copy(row, places, part.header().size(), stacked);
                reader.accept(stacked);
            });
        }
    }

    private static void copy(Row row, int[] places, int width, Row stacked) {
        for (int place : places) {
            stacked.add(place < 0 || place >= row.cells() ? "" : row.raw(place));
            if (place >= 0 && place < row.cells() && row.fault(place) != null) {
                stacked.markFault(row.fault(place));
            }
        }
        if (row.cells() != width) {
            stacked.add(""); // so that it does not fit here either
        }
    }

    private int part(long row) {
        int at = starts.length - 1;
        while (at > 0 && starts[at] >= row) {
            at--;
        }
        return at;
    }

    @Override
    public String fileOf(long row) {
        return parts.get(part(row)).fileOf(row - starts[part(row)]);
    }

    @Override
    public long rowOf(long row) {
        return parts.get(part(row)).rowOf(row - starts[part(row)]);
    }

    @Override
    public String cellsExpected(Row row) {
        return parts.get(part(row.number())).cellsExpected(row);
    }

    @Override
    public String file() {
        return parts.stream().map(SourceTable::file).distinct().collect(Collectors.joining(" + "));
    }

    @Override
    public String rejectsFile() {
        return parts.get(0).rejectsFile();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public String shown(int column) {
        return parts.stream()
                .filter(part -> part.header().contains(header.get(column)))
                .map(part -> part.shown(part.header().indexOf(header.get(column))))
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    @Override
    public Dialect dialect() {
        return parts.get(0).dialect();
    }

    @Override
    public List<String> notes() {
        return parts.stream().flatMap(part -> part.notes().stream()).distinct().toList();
    }

    @Override
    public List<DataProblem> problems() {
        List<DataProblem> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.problems()));
        return all;
    }
}
