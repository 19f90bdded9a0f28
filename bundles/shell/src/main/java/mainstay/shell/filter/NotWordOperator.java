package mainstay.shell.filter;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.AbstractOperator;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.PrefixOperator;
import com.ezylang.evalex.parser.Token;

/** The word {@code not}: it negates a whole comparison, where {@code !} negates what stands next to it. */
@PrefixOperator(precedence = OperatorIfc.OPERATOR_PRECEDENCE_AND + 1, leftAssociative = false)
final class NotWordOperator extends AbstractOperator {

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands) {
        throw new IllegalStateException("conditions are compiled, not evaluated");
    }
}
