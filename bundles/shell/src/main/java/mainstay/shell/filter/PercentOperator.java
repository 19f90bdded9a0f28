package mainstay.shell.filter;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.AbstractOperator;
import com.ezylang.evalex.operators.PostfixOperator;
import com.ezylang.evalex.parser.Token;

/** {@code 35%} is 0.35, as a table shows it. */
@PostfixOperator
final class PercentOperator extends AbstractOperator {

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands) {
        throw new IllegalStateException("conditions are compiled, not evaluated");
    }
}
