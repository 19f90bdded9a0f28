package mainstay.shell.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import mainstay.workspace.roles.Role;

/** The role that somebody needs to call a command, or an action of one, where several people share an engine. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Needs {
    /** The role. */
    Role value();
}
