package org.anshi.journey.gate;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.anshi.journey.vocabulary.Vocabulary;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * An expression in a model, taken apart. It may compare variables and call verbs of the vocabulary; it may not reach into
 * anything else, since every engine service hangs on {@code execution}.
 */
final class SpokenExpression {
    private static final String BUSINESS_KEY = "execution.processBusinessKey";
    private static final Map<String, Class<?>> WORDS = Vocabulary.words();

    private SpokenExpression() {}

    /** What is wrong with it, if anything. */
    static Optional<String> fault(String expression) {
        Node root;
        try {
            root = new Builder(Builder.Feature.METHOD_INVOCATIONS)
                    .build(expression.replace("#{", "${"))
                    .getRoot();
        } catch (TreeBuilderException e) {
            return Optional.of("写法有误。 Not well-formed: "
                    + e.getMessage().lines().findFirst().orElse(""));
        }
        return fault(root);
    }

    private static Optional<String> fault(Node node) {
        if (node instanceof AstMethod call) {
            return call(call);
        }
        if (node instanceof AstFunction || node instanceof AstBracket) {
            return Optional.of("只能比较变量和使用词汇表。 Only variables and the vocabulary may be used.");
        }
        if (node instanceof AstDot dot) {
            return path(dot).equals(BUSINESS_KEY)
                    ? Optional.empty()
                    : Optional.of("不能访问 " + path(dot) + "。 May not reach " + path(dot) + ".");
        }
        return children(node);
    }

    private static Optional<String> call(AstMethod call) {
        Node target = call.getChild(0);
        if (!(target instanceof AstDot dot) || !(dot.getChild(0) instanceof AstIdentifier word)) {
            return Optional.of("只能直接使用词汇表中的词。 Only words of the vocabulary may be spoken.");
        }
        Class<?> verbs = WORDS.get(word.getName());
        if (verbs == null) {
            return Optional.of("词汇表中没有“" + word.getName() + "”。 No such word; there are " + WORDS.keySet() + ".");
        }
        String verb = name(dot);
        Node given = call.getChild(1);
        boolean spoken = Arrays.stream(verbs.getDeclaredMethods())
                .filter(SpokenExpression::isVerb)
                .anyMatch(method ->
                        method.getName().equals(verb) && method.getParameterCount() == given.getCardinality());
        if (!spoken) {
            return Optional.of("“" + word.getName() + "”没有这样的说法：" + verb + "（" + given.getCardinality()
                    + " 个参数）。 No such verb with so many parameters.");
        }
        return children(given);
    }

    private static Optional<String> children(Node node) {
        for (int i = 0; i < node.getCardinality(); i++) {
            Optional<String> fault = fault(node.getChild(i));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    static boolean isVerb(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && !Modifier.isStatic(method.getModifiers());
    }

    private static String path(AstDot dot) {
        String prefix = dot.getChild(0) instanceof AstIdentifier start ? start.getName() : "…";
        return prefix + "." + name(dot);
    }

    /** JUEL prints a property access as {@code . name} and does not give the name otherwise. */
    private static String name(AstDot dot) {
        return dot.toString().replaceFirst("^\\.\\s*", "").trim();
    }
}
