package mainstay.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.Wallet;

/** Books of random accounts, the same for the same seed. */
public final class RandomBooks {
    private static final List<String> LINES = List.of("PC", "Notebook", "PC server", "Unix server");

    private RandomBooks() {}

    public static Map<String, List<Wallet>> accounts(int accounts, long seed) {
        Random random = new Random(seed);
        Map<String, List<Wallet>> book = new LinkedHashMap<>();
        for (int account = 0; account < accounts; account++) {
            List<Wallet> wallets = new ArrayList<>();
            for (String line : LINES) {
                if (random.nextInt(4) > 0) {
                    wallets.add(wallet(line, random));
                }
            }
            book.put("account-" + account, wallets);
        }
        return book;
    }

    private static Wallet wallet(String line, Random random) {
        double spend = Math.exp(random.nextGaussian() * 2 + 11);
        return new Wallet(
                line,
                random.nextInt(20) == 0 ? 0 : spend,
                random.nextDouble(),
                random.nextDouble() * 0.5,
                spend * random.nextDouble() * 0.5,
                random.nextInt(3) == 0 ? Double.NaN : random.nextDouble() - 0.1,
                random.nextInt(3) == 0 ? random.nextDouble() : Double.NaN,
                Double.NaN);
    }

    public static Book book(Map<String, List<Wallet>> accounts) {
        return BookBuilder.of("random", accounts);
    }

    /** The same accounts and wallets, handed over in another order. */
    static Book shuffled(Map<String, List<Wallet>> accounts, long seed) {
        Random random = new Random(seed);
        List<String> ids = new ArrayList<>(accounts.keySet());
        Collections.shuffle(ids, random);
        Map<String, List<Wallet>> shuffled = new LinkedHashMap<>();
        for (String id : ids) {
            List<Wallet> wallets = new ArrayList<>(accounts.get(id));
            Collections.shuffle(wallets, random);
            shuffled.put(id, wallets);
        }
        return book(shuffled);
    }
}
