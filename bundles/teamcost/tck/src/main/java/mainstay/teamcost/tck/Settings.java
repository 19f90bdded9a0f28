package mainstay.teamcost.tck;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Component properties for a test, as Declarative Services hand them to a component. */
public final class Settings {

    private Settings() {}

    /** The defaults of a component property type. */
    public static <A extends Annotation> A defaultsOf(Class<A> type) {
        return of(type, Map.of());
    }

    /**
     * Properties of a configuration over the defaults; a text where a number belongs is read as one, and fails when it
     * is asked for if it cannot be.
     */
    public static <A extends Annotation> A of(Class<A> type, Map<String, Object> configured) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> value(method, configured)));
    }

    private static Object value(Method method, Map<String, Object> configured) {
        Object value = configured.get(method.getName().replace('_', '.'));
        if (value == null) {
            return method.getDefaultValue();
        }
        return value instanceof String text && method.getReturnType() == double.class
                ? (Object) Double.valueOf(text)
                : value;
    }
}
