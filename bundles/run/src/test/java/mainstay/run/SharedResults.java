package mainstay.run;

import java.util.Map;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.run.generation.Models;
import mainstay.run.parameters.Assumptions;
import mainstay.testkit.SharedData;

/** Results of the books that lie beside the checkout, when they do. */
public final class SharedResults {

    private SharedResults() {}

    public static LiveResult of(String data) {
        return of(SharedData.book(data), Map.of());
    }

    public static LiveResult of(Book book, Map<String, String> parameters) {
        Models models = FakeModels.usual();
        return Runner.run(book, models, Assumptions.of(book, models, parameters, "test"), Batches.usual());
    }

    public static int[] account(LiveResult result, String id) {
        return new int[] {result.book().accounts().find(id).orElseThrow()};
    }
}
