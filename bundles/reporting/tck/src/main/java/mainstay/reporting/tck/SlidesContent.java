package mainstay.reporting.tck;

import java.util.Optional;

/**
 * A deck of slides, which people look at from the other end of a room.
 *
 * @param archive its parts
 */
record SlidesContent(WorkbookContent archive) implements Content {

    @Override
    public boolean isExcerpt() {
        return true;
    }

    @Override
    public String words() {
        return archive.words();
    }

    @Override
    public Optional<String> malformed() {
        return archive.malformed();
    }

    @Override
    public Optional<String> injected() {
        return archive.injected();
    }

    @Override
    public Optional<String> link() {
        return archive.link();
    }

    @Override
    public Optional<String> madeAt() {
        return archive.madeAt();
    }
}
