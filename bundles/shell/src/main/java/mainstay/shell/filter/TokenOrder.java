package mainstay.shell.filter;

import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Token.TokenType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Refuses what EvalEx's parser would let pass or fall over: operands side by side, commas and brackets out of place. */
final class TokenOrder {
    private static final Set<TokenType> ENDS_OPERAND = EnumSet.of(
            TokenType.NUMBER_LITERAL,
            TokenType.STRING_LITERAL,
            TokenType.VARIABLE_OR_CONSTANT,
            TokenType.BRACE_CLOSE,
            TokenType.POSTFIX_OPERATOR);
    private static final Set<TokenType> STARTS_OPERAND = EnumSet.of(
            TokenType.NUMBER_LITERAL,
            TokenType.STRING_LITERAL,
            TokenType.VARIABLE_OR_CONSTANT,
            TokenType.FUNCTION,
            TokenType.BRACE_OPEN,
            TokenType.PREFIX_OPERATOR);

    private final String expression;
    private final Deque<Boolean> callOpen = new ArrayDeque<>();
    private Token previous;

    private TokenOrder(String expression) {
        this.expression = expression;
    }

    static void check(String expression, List<Token> tokens) {
        TokenOrder order = new TokenOrder(expression);
        for (Token token : tokens) {
            order.next(token);
        }
        if (!order.afterOperand()) {
            throw FilterError.at(expression, expression.length(), "something is missing at the end");
        }
    }

    private void next(Token token) {
        TokenType type = token.getType();
        boolean emptyCall = type == TokenType.BRACE_CLOSE && previous != null && isOpeningOfCall();
        if (STARTS_OPERAND.contains(type) == afterOperand() && !emptyCall) {
            throw FilterError.at(
                    expression,
                    token.getStartPosition(),
                    afterOperand() ? "an operator such as and, or, = is missing here" : "a value is missing here");
        }
        if (type == TokenType.COMMA && !Boolean.TRUE.equals(callOpen.peek())) {
            throw FilterError.at(
                    expression, token.getStartPosition(), "a comma can separate only the operands of a function");
        }
        if (type == TokenType.BRACE_OPEN) {
            callOpen.push(previous != null && previous.getType() == TokenType.FUNCTION);
        } else if (type == TokenType.BRACE_CLOSE) {
            callOpen.pop();
        }
        previous = token;
    }

    private boolean isOpeningOfCall() {
        return previous.getType() == TokenType.BRACE_OPEN && Boolean.TRUE.equals(callOpen.peek());
    }

    private boolean afterOperand() {
        return previous != null && ENDS_OPERAND.contains(previous.getType());
    }
}
