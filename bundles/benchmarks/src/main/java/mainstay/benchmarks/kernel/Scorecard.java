package mainstay.benchmarks.kernel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * JPMML's evaluator with a scorecard that computes what {@link PlainModels#CRITERIA} do. Its jars are not on our class path,
 * so it is called by name; that takes some 0.01 µs of the several µs of a call.
 */
final class Scorecard implements AutoCloseable {
    private static final List<String> FIELDS = List.of("fit", "willingness", "feasibility", "retention");
    private static final String PMML = """
            <PMML version="4.4" xmlns="http://www.dmg.org/PMML-4_4">
              <Header/>
              <DataDictionary>
                <DataField name="fit" optype="continuous" dataType="double"/>
                <DataField name="willingness" optype="continuous" dataType="double"/>
                <DataField name="feasibility" optype="continuous" dataType="double"/>
                <DataField name="retention" optype="continuous" dataType="double"/>
              </DataDictionary>
              <Scorecard functionName="regression" useReasonCodes="false" initialScore="0">
                <MiningSchema>
                  <MiningField name="fit"/>
                  <MiningField name="willingness"/>
                  <MiningField name="feasibility"/>
                  <MiningField name="retention"/>
                </MiningSchema>
                <Output><OutputField name="score" feature="predictedValue" optype="continuous" dataType="double"/></Output>
                <Characteristics>
                  <Characteristic name="by-fit"><Attribute><True/><ComplexPartialScore>
                    <Apply function="*"><FieldRef field="fit"/><Constant dataType="double">4</Constant></Apply>
                  </ComplexPartialScore></Attribute></Characteristic>
                  <Characteristic name="by-willingness"><Attribute><True/><ComplexPartialScore>
                    <Apply function="*"><FieldRef field="willingness"/><Constant dataType="double">4</Constant></Apply>
                  </ComplexPartialScore></Attribute></Characteristic>
                  <Characteristic name="by-feasibility"><Attribute><True/><ComplexPartialScore>
                    <Apply function="*"><FieldRef field="feasibility"/><Constant dataType="double">6</Constant></Apply>
                  </ComplexPartialScore></Attribute></Characteristic>
                  <Characteristic name="by-retention"><Attribute><True/><ComplexPartialScore>
                    <Apply function="max"><Constant dataType="double">0</Constant>
                      <Apply function="min"><Constant dataType="double">30</Constant>
                        <Apply function="*"><Apply function="/">
                          <Apply function="-"><FieldRef field="retention"/><Constant dataType="double">0.2</Constant></Apply>
                          <Constant dataType="double">0.7</Constant></Apply>
                          <Constant dataType="double">30</Constant></Apply>
                      </Apply>
                    </Apply>
                  </ComplexPartialScore></Attribute></Characteristic>
                </Characteristics>
              </Scorecard>
            </PMML>
            """;

    private final URLClassLoader loader;
    private final Object evaluator;
    private final Method evaluate;

    private Scorecard(URLClassLoader loader, Object evaluator, Method evaluate) {
        this.loader = loader;
        this.evaluator = evaluator;
        this.evaluate = evaluate;
    }

    /** Loads the evaluator from a folder of jars. */
    static Scorecard from(Path jars) throws IOException, ReflectiveOperationException {
        URLClassLoader loader = new URLClassLoader(urls(jars), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        Class<?> builderType = loader.loadClass("org.jpmml.evaluator.LoadingModelEvaluatorBuilder");
        Object builder = builderType.getConstructor().newInstance();
        builderType
                .getMethod("load", InputStream.class)
                .invoke(builder, new ByteArrayInputStream(PMML.getBytes(StandardCharsets.UTF_8)));
        Object evaluator = builderType.getMethod("build").invoke(builder);
        Class<?> type = loader.loadClass("org.jpmml.evaluator.Evaluator");
        type.getMethod("verify").invoke(evaluator);
        return new Scorecard(loader, evaluator, type.getMethod("evaluate", Map.class));
    }

    private static URL[] urls(Path jars) throws IOException {
        try (Stream<Path> files = Files.list(jars)) {
            return files.map(Scorecard::url).toArray(URL[]::new);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The score of an account with these numbers, in the order of the criteria. */
    double score(double[] numbers) throws ReflectiveOperationException {
        Map<String, Double> account = new HashMap<>();
        for (int field = 0; field < numbers.length; field++) {
            account.put(FIELDS.get(field), numbers[field]);
        }
        Map<?, ?> scored = (Map<?, ?>) evaluate.invoke(evaluator, account);
        return ((Number) scored.get("score")).doubleValue();
    }

    /** The columns that it reads, in order. */
    static List<String> fields() {
        return FIELDS;
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
