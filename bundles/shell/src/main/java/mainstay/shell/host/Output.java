package mainstay.shell.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.Cells;
import mainstay.reporting.text.CommandOutput;
import mainstay.reporting.text.Format;
import mainstay.reporting.text.Renderer;
import mainstay.reporting.text.Visible;
import mainstay.shell.command.ProgressLine;
import mainstay.workspace.WorkSession;

/** Shows the view of one call. */
final class Output {
    private final Streams streams;
    private final Window window;
    private final ProgressLine progress;
    private final WorkSession work;

    Output(Streams streams, Window window, ProgressLine progress, WorkSession work) {
        this.work = work;
        this.streams = streams;
        this.window = window;
        this.progress = progress;
    }

    /**
     * Data to standard output; remarks below a table, and on standard error in every other format. What stands from line to
     * line, such as a model that failed, a window shows once; elsewhere each output is read alone.
     */
    void show(CommandOutput view, Format format) {
        progress.clear();
        boolean forPerson = format == Format.TABLE || format == Format.VERTICAL;
        boolean notesBelow = forPerson && !(view instanceof CommandOutput.Done);
        boolean above = notesBelow && view instanceof CommandOutput.Summarised;
        List<String> summary = above ? ((CommandOutput.Summarised) view).summary() : List.of();
        try (Writer out = writer(view)) {
            write(summary, out);
            out.append(above ? "\n" : "");
            Renderer.render(view, format, streams.toWindow() ? window.columns() : OptionalInt.empty(), out);
            if (notesBelow) {
                List<String> below = new ArrayList<>(view.conclusions());
                below.addAll(view.notes().subList(summary.size(), view.notes().size()));
                write(notes(below), out);
            }
        } catch (StreamWriter.Refused e) {
            refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.close();
        if (!notesBelow) {
            notes(view.notes()).forEach(streams::report);
        }
    }

    /** A window would break a long sentence in the middle of a word. */
    private void write(List<String> sentences, Writer out) throws IOException {
        OptionalInt room = streams.toWindow() ? window.columns() : OptionalInt.empty();
        for (String sentence : sentences) {
            String text = Visible.text(sentence);
            for (String line : room.isPresent() ? Cells.wrap(text, room.getAsInt()) : List.of(text)) {
                out.append(line).append('\n');
            }
        }
    }

    private List<String> notes(List<String> notes) {
        return streams.toWindow() && window.columns().isPresent() ? work.unsaid(notes) : notes;
    }

    /** To a window goes what a person reads; only what goes elsewhere can be so much that it takes long. */
    private Writer writer(CommandOutput view) {
        if (streams.toWindow()) {
            return window.writer(streams.out());
        }
        long rows = view instanceof CommandOutput.Rows all
                ? all.size()
                : view instanceof CommandOutput.Summarised summarised
                        ? summarised.rows().size()
                        : 0;
        return new StreamWriter(streams.out(), done -> progress.at("writing rows", done, rows));
    }

    /** A reader that has seen enough is no error. Standard output is judged when the line is done. */
    private void refused(StreamWriter.Refused e) {
        if (!streams.toWindow() && !streams.feedsAnother()) {
            throw new MainstayException(
                    Code.STORAGE, "the output could not be written completely; check whether the disk is full", e);
        }
    }
}
