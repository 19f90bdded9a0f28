package mainstay.shell.filter;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;

/** Tells the parser that a name is a function; how many operands it takes is checked later, with a better message. */
@FunctionParameter(name = "value", isVarArg = true)
final class ParsedFunction extends AbstractFunction {

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands) {
        throw new IllegalStateException("conditions are compiled, not evaluated");
    }
}
