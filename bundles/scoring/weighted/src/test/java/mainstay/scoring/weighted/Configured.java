package mainstay.scoring.weighted;

import java.lang.annotation.Annotation;

/** The properties of a configuration, as Declarative Services hand them to the component. */
@SuppressWarnings("ClassExplicitlyAnnotation") // that is how an annotation is made by hand
record Configured(String definition, String mainstay_origin) implements WeightedModel.Settings {

    static WeightedModel model(String json) {
        return new WeightedModel(new Configured(json.replace('\'', '"'), "conf/scoring/mine.json"));
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return WeightedModel.Settings.class;
    }
}
