package mainstay.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import mainstay.book.MainstayException;
import mainstay.workspace.roles.Role;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorizedKeysTest {
    private static final String RSA_1024 = "ssh-rsa "
            + "AAAAB3NzaC1yc2EAAAADAQABAAAAgQDOJ5ygY8rlRv3hNiCzRkWwG04AasaoeqdF8vk6YGoI2iorgUiZwAmGGEIH1GytdlZYFHF8"
            + "np50Y5jSUr4pWDQ86bJa9CH+j9dze9zaK/qxaEBW7eknVjy3K7ipMMaMPcH16KFD4BcAlqC6h//O6iXA9bRlatV3MD2J3Z9++zy7"
            + "Gw==";
    private static final String RSA_2048 = "ssh-rsa "
            + "AAAAB3NzaC1yc2EAAAADAQABAAABAQDNXSJNia4sqqpdNlfGeL1F8B0APS7duaW/R3Izmcls6xdh9mu1DR3hY2YS0FPT51waXrwT"
            + "E9WY2d/HG3ALJvR5dtYgha7Y/Goq1oaGR0LpuP72qb+G68U4+rvyPw7TerkIxIjbjv5lTuiYXDViOLB/GCDCiO2ctCUvE84RxSPW"
            + "cKZZTkC+yrNvwcOzW75bOBQJaSbEklOfYWe59M/GABEBH58nuNu/4/yMmg3/RsiB7rR6g3mUJ+rJncneIogGM9SGhK3uFF4SfdkJ"
            + "jEXSfbupcrglMi2sK2ExrxeSoXn8Pj/5eGMQpGXvfyUrP/H+PSW/sgFUPhDczwpV8075MbLR";

    @TempDir
    private Path folder;

    static {
        JdkProvider.register();
    }

    static KeyPair pair(String kind) {
        try {
            return KeyPairGenerator.getInstance(kind).generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String line(KeyPair pair) {
        return PublicKeyEntry.toString(pair.getPublic());
    }

    private AuthorizedKeys read(String... lines) {
        try {
            return AuthorizedKeys.read(Files.writeString(folder.resolve("authorized_keys"), String.join("\n", lines)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refused(String line, String... said) {
        assertThatThrownBy(() -> read("# a comment", line))
                .isInstanceOf(MainstayException.class)
                .hasMessageStartingWith(folder.resolve("authorized_keys") + " line 2: ")
                .hasMessageContainingAll(said);
    }

    @Test
    void aKeyOfEachKindIsThatOfTheUserBeforeIt() {
        KeyPair ed25519 = pair("Ed25519");
        KeyPair curve = pair("EC");

        AuthorizedKeys keys = read(
                "",
                "user=\"anna\" " + line(ed25519) + " anna@laptop, the new one",
                "  user=\"jürgen.o-k_2\",roles=\"look\"   " + line(curve),
                "roles=\"analyse decide:finance,sales\",user=\"otto\" " + RSA_2048);

        assertThat(keys.find(ed25519.getPublic())).hasValueSatisfying(key -> {
            assertThat(key.user()).isEqualTo("anna");
            assertThat(key.rights()).isEmpty();
            assertThat(key.line()).isEqualTo(2);
        });
        assertThat(keys.find(curve.getPublic()))
                .hasValueSatisfying(key -> assertThat(key.rights()).hasValueSatisfying(rights -> {
                    assertThat(rights.may(Role.LOOK)).isTrue();
                    assertThat(rights.may(Role.ANALYSE)).isFalse();
                }));
        assertThat(keys.find(keys.all().get(2).key()))
                .hasValueSatisfying(key -> assertThat(key.rights()).hasValueSatisfying(rights -> {
                    assertThat(rights.may(Role.ANALYSE)).isTrue();
                    assertThatThrownBy(() -> rights.requireDepartment("people", "review agree"))
                            .hasMessageContaining("conf/authorized_keys");
                }));
        assertThat(keys.find(pair("Ed25519").getPublic())).isEmpty();
    }

    @Test
    void aFileThatIsNotThereOrSaysNothingHasNoKeys() {
        assertThat(AuthorizedKeys.read(folder.resolve("none")).all()).isEmpty();
        assertThat(read("", "# nobody", "  # yet").all()).isEmpty();
    }

    @Test
    void aLineAsOpenSshHasItIsRefusedAsItSaysNotWhoseKeyItIs() {
        refused(line(pair("Ed25519")) + " anna@laptop", "the key has no user", "user=\"NAME\"");
    }

    @Test
    void anOptionThatIsNotKnownIsRefusedAsItMightHaveClosedSomething() {
        String key = line(pair("Ed25519"));

        refused("from=\"10.0.0.0/8\",user=\"anna\" " + key, "the option \"from\" is not known", "user, roles");
        refused("restrict,user=\"anna\" " + key, "\"restrict\"");
        refused("user " + key, "the option user has no value in quotes");
        refused("user=\"anna\",user=\"otto\" " + key, "user is given twice");
    }

    @Test
    void whatIsNoUserNoRoleOrNoKeyIsNamed() {
        String key = line(pair("Ed25519"));

        refused("user=\"\" " + key, "\"\" cannot be a user here");
        refused("user=\"../anna\" " + key, "\"../anna\" cannot be a user");
        refused("user=\"anna\",roles=\"\" " + key, "given no role");
        refused("user=\"anna\",roles=\"analyze\" " + key, "analyze", "analyse");
        refused("user=\"anna\"", "no key");
        refused("user=\"anna\" ssh-ed25519 AAAA", "not whole");
        refused("user=\"anna\" ssh-ed25519 " + RSA_2048.substring("ssh-rsa ".length()), "ssh-ed25519");
        refused("user=\"anna\" " + RSA_1024, "1024 bits is too weak");
        refused("anna says hello", "the option \"anna\" is not known");
        refused("= hello", "no option, and no key, at \"= hello\"");
        refused("user=\"anna " + key, "no value in quotes");
    }

    @Test
    void aKeyOfTwoLinesIsRefusedAsItWouldBeThatOfTheFirst() {
        String key = line(pair("Ed25519"));

        assertThatThrownBy(() -> read("user=\"anna\" " + key, "user=\"otto\",roles=\"look\" " + key))
                .hasMessageContaining("line 2: this key is on line 1 already");
    }
}
