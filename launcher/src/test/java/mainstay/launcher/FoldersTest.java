package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    private Path folder;

    @Test
    void theCommandLineGoesBeforeTheEnvironment() throws Exception {
        Path line = Files.createDirectory(folder.resolve("line"));
        Path environment = Files.createDirectory(folder.resolve("environment"));
        Map<String, String> variables =
                Map.of("MAINSTAY_DATA", folder + "/theirs", "MAINSTAY_CONF", environment.toString());

        assertThat(of(variables, "--data", folder + "/mine", "--conf=" + line))
                .isEqualTo(new Folders(folder, line, folder.resolve("mine")));
        assertThat(of(variables)).isEqualTo(new Folders(folder, environment, folder.resolve("theirs")));
        assertThat(of(Map.of("MAINSTAY_DATA", folder + "/theirs")).conf()).isEqualTo(folder.resolve("conf"));
    }

    @Test
    void whoHasNoHomeIsAskedForADataDirectory() {
        assertThatThrownBy(() -> of(Map.of()))
                .isInstanceOf(WrongCall.class)
                .hasMessageContaining("--data FOLDER or MAINSTAY_DATA");
    }

    @Test
    void aConfigurationFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> of(Map.of("MAINSTAY_DATA", "data"), "--conf", folder + "/none"))
                .isInstanceOf(WrongCall.class)
                .hasMessageContaining(folder + "/none")
                .hasMessageContaining("cp -r " + folder.resolve("conf"));
    }

    @Test
    void aConfigurationThatEverybodyMayChangeIsRefused() throws Exception {
        Path conf = Files.createDirectory(folder.resolve("conf"));
        Path trusted = Files.createFile(conf.resolve("trusted-models"));
        Folders folders = of(Map.of("MAINSTAY_DATA", "data"));
        mode(conf, "rwxrwxr-x");
        mode(trusted, "rw-rw-r--");
        folders.refuseOpenConfiguration();

        mode(trusted, "rw-r--rw-");
        assertThatThrownBy(folders::refuseOpenConfiguration).hasMessageContaining("chmod -R o-w " + trusted);
        mode(trusted, "rw-r--r--");
        mode(conf, "rwxrwxrwx");
        assertThatThrownBy(folders::refuseOpenConfiguration).hasMessageContaining("chmod -R o-w " + conf);
    }

    @Test
    void aLinkToAnOpenListIsRefusedAndOneToNowhereIsNot() throws Exception {
        Path conf = Files.createDirectory(folder.resolve("conf"));
        mode(conf, "rwxr-xr-x");
        Path target = folder.resolve("list");
        Files.createSymbolicLink(conf.resolve("trusted-models"), target);
        Folders folders = of(Map.of("MAINSTAY_DATA", "data"));
        folders.refuseOpenConfiguration();

        mode(Files.createFile(target), "rw-rw-rw-");
        assertThatThrownBy(folders::refuseOpenConfiguration).isInstanceOf(IOException.class);
    }

    @Test
    void figuresThatCannotBeReadEndTheStart() throws Exception {
        Path figures = Files.createDirectory(folder.resolve("conf")).resolve("mainstay.teamcost.shared.cfg");
        Folders folders = of(Map.of("MAINSTAY_DATA", "data"));
        folders.refuseUnreadableConfiguration();
        Files.writeString(figures, "accounts = 7\n");
        folders.refuseUnreadableConfiguration();

        Files.write(figures, new byte[] {'a', '=', (byte) 0xff});
        assertThatThrownBy(folders::refuseUnreadableConfiguration)
                .hasMessage(
                        figures + " cannot be read (it is not in UTF-8); mend it, or put it back from a backup or the"
                                + " distribution");
        Files.writeString(figures, "accounts = \\u00");
        assertThatThrownBy(folders::refuseUnreadableConfiguration).hasMessageContaining("cannot be read (Malformed");
        Files.delete(figures);
        Files.createDirectory(figures);
        assertThatThrownBy(folders::refuseUnreadableConfiguration)
                .hasMessageContaining("cannot be read (Is a directory)");
    }

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private Folders of(Map<String, String> environment, String... arguments) throws WrongCall {
        return Folders.of(folder, Arguments.parse(arguments), environment);
    }

    @Test
    void theSettingsOfAUserAreWhereTheDesktopKeepsThem() {
        assertThat(Folders.rc(Map.of(), "/home/ada")).isEqualTo("/home/ada/.config/mainstay/rc");
        assertThat(Folders.rc(Map.of("XDG_CONFIG_HOME", "/etc/ada"), "/home/ada"))
                .isEqualTo("/etc/ada/mainstay/rc");
        assertThat(Folders.rc(Map.of("XDG_CONFIG_HOME", "ada"), "?")).isEmpty();
    }
}
