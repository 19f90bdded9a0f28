package mainstay.run.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.PlanRows;
import mainstay.book.Rollup;
import mainstay.plan.barriers.BarrierPrices;
import mainstay.plan.barriers.LineRoom;
import mainstay.plan.lines.WalletPrices;
import mainstay.plan.reach.LineReach;
import mainstay.plan.reach.Opening;
import mainstay.run.LiveResult;

/** What the lines of the accounts of a result are priced at, and what barriers open of them until when. */
public final class ReachByAccount {
    private final BarrierPrices barriers;
    private final WalletPrices prices;
    private final Book asRead;
    private final Optional<Map<Integer, List<Integer>>> branches;
    private final Map<Integer, List<LineReach>> known = new HashMap<>();

    private ReachByAccount(LiveResult result, LocalDate day) {
        this.asRead = result.book().asRead();
        this.barriers = result.barriers(Optional.of(day)).prices();
        this.prices = barriers.wallets();
        this.branches = result.book().rollup().map(rollup -> branches(result.book(), rollup));
    }

    /** The reach of a result on a day. */
    public static ReachByAccount of(LiveResult result, LocalDate day) {
        return new ReachByAccount(result, day);
    }

    private Map<Integer, List<Integer>> branches(Book units, Rollup rollup) {
        Map<Integer, List<Integer>> branches = new HashMap<>();
        for (int account = 0; account < asRead.accounts().size(); account++) {
            String id = asRead.accounts().id(account);
            int unit = units.accounts().find(rollup.headOf(id).orElse(id)).orElseThrow();
            branches.computeIfAbsent(unit, of -> new ArrayList<>()).add(account);
        }
        return branches;
    }

    /** The lines of an account, by its row in the book of the result; those of its branches apart. */
    public List<LineReach> lines(int account) {
        return known.computeIfAbsent(account, this::priced);
    }

    private List<LineReach> priced(int account) {
        List<LineReach> lines = new ArrayList<>();
        for (int each :
                branches.map(all -> all.getOrDefault(account, List.of())).orElse(List.of(account))) {
            barriers.rooms(each).forEach(room -> lines.add(line(each, room)));
        }
        return lines;
    }

    private LineReach line(int account, LineRoom room) {
        int wallet = room.wallet();
        return new LineReach(
                asRead.wallets().lines().get(asRead.wallets().line(wallet)),
                prices.spend(wallet),
                prices.addressable(wallet),
                prices.contestable(wallet),
                room.base(),
                room.open(),
                prices.margin(wallet),
                openings(account, room));
    }

    private List<Opening> openings(int account, LineRoom room) {
        PlanRows rows = barriers.rows();
        return IntStream.range(rows.start(account), rows.start(account + 1))
                .filter(row -> barriers.wallet(row) == room.wallet())
                .mapToObj(row -> {
                    double ofRoom = rows.number(row, "blocks", 0) * room.whiteSpace();
                    return new Opening(
                            rows.text(row, "barrier_id"),
                            ofRoom,
                            Math.max(0, barriers.shutEver(row) - ofRoom),
                            rows.day(row, "gone").or(() -> rows.day(row, "due")),
                            barriers.isGone(row));
                })
                .toList();
    }
}
