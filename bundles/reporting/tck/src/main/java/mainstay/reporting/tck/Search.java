package mainstay.reporting.tck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;

/** Looks for words in many bytes without making a text of all of them. */
final class Search {
    private static final int PIECE = 1 << 16;

    private final List<String> wanted;

    /** Looks for any of these, which are of ASCII letters and shorter than 64. */
    Search(List<String> wanted) {
        this.wanted = wanted;
    }

    /** Whether one is there; always where it cannot be known. */
    boolean foundIn(byte[] bytes, boolean text) throws IOException {
        if (text) {
            return foundIn(new ByteArrayInputStream(bytes));
        }
        boolean zip = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        return !zip || foundInZip(bytes);
    }

    private boolean foundInZip(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                if (foundIn(zip)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean foundIn(InputStream in) throws IOException {
        String before = "";
        byte[] piece = in.readNBytes(PIECE);
        while (piece.length > 0) {
            String text = before + new String(piece, StandardCharsets.ISO_8859_1);
            if (wanted.stream().anyMatch(text::contains)) {
                return true;
            }
            before = text.substring(Math.max(0, text.length() - 64));
            piece = in.readNBytes(PIECE);
        }
        return false;
    }
}
