package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AnnouncementsTest {

    @Test
    void whatIsSaidComesInItsOrder() {
        List<String> heard = new CopyOnWriteArrayList<>();
        Announcements announcements = new Announcements(heard::add);

        IntStream.range(0, 50).forEach(number -> announcements.say("sentence " + number));

        assertThat(heard).hasSize(50).startsWith("sentence 0", "sentence 1").endsWith("sentence 49");
    }

    @Test
    void whoDoesNotReadHoldsUpNobodyAndMissesWhatIsTooMuch() throws InterruptedException {
        List<String> heard = new CopyOnWriteArrayList<>();
        CountDownLatch reads = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(16);
        Announcements announcements = new Announcements(sentence -> {
            try {
                reads.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            heard.add(sentence);
            all.countDown();
        });

        IntStream.range(0, 1000).forEach(number -> announcements.say("sentence " + number));
        reads.countDown();

        assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).hasSize(16).endsWith("sentence 15");
    }
}
