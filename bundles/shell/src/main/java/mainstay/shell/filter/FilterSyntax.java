package mainstay.shell.filter;

import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.config.OperatorDictionaryIfc;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixPlusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.operators.booleans.PrefixNotOperator;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.ShuntingYardConverter;
import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Tokenizer;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mainstay.book.NearestMatch;

/** Reads a condition with EvalEx's parser; nothing is ever evaluated by EvalEx. */
final class FilterSyntax {
    private static final int LONGEST = 10_000;

    private FilterSyntax() {}

    /** A condition that is well formed. */
    record Parsed(String expression, ASTNode tree, QuotedNames names) {}

    static Parsed parse(String expression) {
        if (expression.isBlank()) {
            throw FilterError.whole("it is empty");
        }
        if (expression.length() > LONGEST) {
            throw FilterError.whole(
                    "it has " + expression.length() + " characters; at most " + LONGEST + " are allowed");
        }
        QuotedNames names = QuotedNames.in(expression);
        ExpressionConfiguration configuration = configuration();
        try {
            List<Token> tokens = new Tokenizer(names.expression(), configuration).parse();
            TokenOrder.check(expression, tokens);
            ShuntingYardConverter converter = new ShuntingYardConverter(names.expression(), tokens, configuration);
            return new Parsed(expression, converter.toAbstractSyntaxTree(), names);
        } catch (ParseException e) {
            throw FilterError.at(expression, e.getStartPosition(), problem(e));
        }
    }

    private static String problem(ParseException e) {
        if (e.getMessage().startsWith("Undefined function")) {
            List<String> known = Arrays.stream(FilterFunction.values())
                    .map(FilterFunction::spelling)
                    .toList();
            String hint = NearestMatch.to(e.getTokenString(), known)
                    .map(nearest -> "did you mean " + nearest + "?")
                    .orElse("the functions are " + String.join(", ", known));
            return "there is no function " + e.getTokenString() + "; " + hint;
        }
        return e.getMessage().substring(0, 1).toLowerCase(Locale.ROOT)
                + e.getMessage().substring(1);
    }

    private static ExpressionConfiguration configuration() {
        return ExpressionConfiguration.builder()
                .operatorDictionary(operators())
                .functionDictionary(functions())
                .defaultConstants(Map.of())
                .arraysAllowed(false)
                .structuresAllowed(false)
                .implicitMultiplicationAllowed(false)
                .singleQuoteStringLiteralsAllowed(true)
                .locale(Locale.ROOT)
                .zoneId(ZoneOffset.UTC)
                .build();
    }

    /** No power operator: it makes numbers that take hours to compute. */
    private static OperatorDictionaryIfc operators() {
        OperatorDictionaryIfc operators = new MapBasedOperatorDictionary();
        operators.addOperator("+", new PrefixPlusOperator());
        operators.addOperator("-", new PrefixMinusOperator());
        operators.addOperator("+", new InfixPlusOperator());
        operators.addOperator("-", new InfixMinusOperator());
        operators.addOperator("*", new InfixMultiplicationOperator());
        operators.addOperator("/", new InfixDivisionOperator());
        operators.addOperator("%", new PercentOperator());
        operators.addOperator("=", new InfixEqualsOperator());
        operators.addOperator("==", new InfixEqualsOperator());
        operators.addOperator("!=", new InfixNotEqualsOperator());
        operators.addOperator("<>", new InfixNotEqualsOperator());
        operators.addOperator("<", new InfixLessOperator());
        operators.addOperator("<=", new InfixLessEqualsOperator());
        operators.addOperator(">", new InfixGreaterOperator());
        operators.addOperator(">=", new InfixGreaterEqualsOperator());
        operators.addOperator("&&", new InfixAndOperator());
        operators.addOperator("and", new InfixAndOperator());
        operators.addOperator("||", new InfixOrOperator());
        operators.addOperator("or", new InfixOrOperator());
        operators.addOperator("!", new PrefixNotOperator());
        operators.addOperator("not", new NotWordOperator());
        return operators;
    }

    private static FunctionDictionaryIfc functions() {
        FunctionDictionaryIfc functions = new MapBasedFunctionDictionary();
        for (FilterFunction function : FilterFunction.values()) {
            functions.addFunction(function.spelling(), new ParsedFunction());
        }
        return functions;
    }
}
