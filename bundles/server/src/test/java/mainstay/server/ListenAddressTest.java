package mainstay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import mainstay.book.MainstayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenAddressTest {

    @Test
    void aPortAloneIsForThisMachine() {
        InetSocketAddress address = ListenAddress.of("--ssh", "2222");

        assertThat(address.getAddress().isLoopbackAddress()).isTrue();
        assertThat(address.getPort()).isEqualTo(2222);
    }

    @Test
    void anAddressMayBeOfEitherKind() {
        assertThat(ListenAddress.of("--ssh", "0.0.0.0:0").getAddress().isAnyLocalAddress())
                .isTrue();
        assertThat(ListenAddress.of("--ssh", "[::1]:22").getAddress().isLoopbackAddress())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "here", "here:", ":22", "127.0.0.1:65536", "::1:22", "a b:22", "127.0.0.1:-1"})
    void anythingElseIsRefusedWithWhatIsAllowed(String typed) {
        assertThatThrownBy(() -> ListenAddress.of("--ssh", typed))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("--ssh cannot be \"" + typed + "\"; allowed: HOST:PORT");
    }
}
