package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import mainstay.book.Book;
import mainstay.intake.api.ImportRequest;
import org.junit.jupiter.api.Test;

class ExampleWorkbookTest {

    @Test
    void theWorkbookThatShipsIsTheSameBookAsTheCsvFilesThatShip() {
        Path examples = Data.root().resolve("launcher/src/main/distribution/examples");
        assertThat(book(examples.resolve("workbook/computer-maker.xlsx")).digest())
                .isEqualTo(book(examples.resolve("computer-maker")).digest());
    }

    private static Book book(Path path) {
        return Intake.read(new ImportRequest(path, Optional.empty(), Optional.of("example"), false))
                .book()
                .orElseThrow();
    }
}
